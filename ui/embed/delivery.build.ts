import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The major version of what partners write on their pages: attributes, methods, events, tokens. */
const interfaceVersion = 'v1';

/**
 * Puts beside the files of a version what partners need to rely on them: `integrity.json` with the hash of each, and
 * `v1/`, which stays where it is and leads to the newest version of the same interface.
 */
export function delivery(outDir: string, version: string): Plugin {
  return {
    name: 'delivery',
    apply: 'build',
    writeBundle() {
      const folder = join(outDir, version);
      const sums = readdirSync(folder)
        .filter((name) => name.endsWith('.js') || name.endsWith('.css'))
        .sort()
        .map((name) => [name, integrityOf(readFileSync(join(folder, name)))]);
      writeFileSync(
        join(folder, 'integrity.json'),
        `${JSON.stringify(Object.fromEntries(sums), undefined, 1)}\n`,
      );
      mkdirSync(join(outDir, interfaceVersion), { recursive: true });
      for (const name of ['pqs.js', 'loader.js']) {
        writeFileSync(join(outDir, interfaceVersion, name), `import '../${version}/${name}';\n`);
      }
      writeFileSync(join(outDir, 'index.html'), leadsTo(`${version}/snippet.html`));
    },
  };
}

function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

function leadsTo(address: string): string {
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>De scan op je eigen website</title>
    <link rel="icon" href="data:," />
    <meta http-equiv="refresh" content="0; url=${address}" />
  </head>
  <body>
    <a href="${address}">De scan op je eigen website</a>
  </body>
</html>
`;
}
