import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** The size of the built site as it goes over the line: what the first page loads, and what may come later. */

const site = join(import.meta.dirname, '../../dist/site');

interface BuiltFile {
  readonly path: string;
  readonly raw: number;
  readonly gzip: number;
}

function sized(path: string): BuiltFile {
  const bytes = readFileSync(join(site, path));
  return { path, raw: bytes.length, gzip: gzipSync(bytes).length };
}

/** What the page needs to be shown: its own files, and the beginning of the questionnaire in its first language. */
function isFirst(path: string, page: string): boolean {
  const [, questionnaire] = /"beginnings":\{"[^"]+":"([^"]+)"/.exec(page) ?? [];
  return path === 'index.html' || page.includes(`="./${path}"`) || path === questionnaire;
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

test('the first load', () => {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  const files = ['index.html', ...readdirSync(join(site, 'assets')).map((name) => `assets/${name}`)].map(
    sized,
  );
  const first = files.filter(({ path }) => isFirst(path, page));
  const total = (size: 'raw' | 'gzip') => first.reduce((sum, file) => sum + file[size], 0);
  for (const { path, raw, gzip } of files) {
    const when = isFirst(path, page) ? 'first load' : 'later';
    console.log(`${path}: ${kB(gzip)} in gzip (${kB(raw)}), ${when}`);
  }
  console.log(`first load together: ${kB(total('gzip'))} in gzip (${kB(total('raw'))})`);
  expect(first.length).toBeGreaterThan(2);
});
