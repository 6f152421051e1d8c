import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Lets the built command be run by its name. A bundler writes its files anew without the run bit, and `npx pqs` links
 * to this very file: without the bit it says "Permission denied".
 */
export function runnableCommand(): Plugin {
  return {
    name: 'runnable-command',
    writeBundle: ({ dir = '.' }, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry) chmodSync(join(dir, file.fileName), 0o755);
      }
    },
  };
}
