import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Leaves the white space out of JSON that is bundled as text (`?raw`): a third of a questionnaire is indentation. */
export function compactJson(): Plugin {
  const asked = '.json?raw';
  return {
    name: 'compact-json',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(asked)) return undefined;
      const value: unknown = JSON.parse(readFileSync(id.slice(0, -'?raw'.length), 'utf8'));
      return `export default ${JSON.stringify(JSON.stringify(value))};`;
    },
  };
}
