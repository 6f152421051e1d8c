import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from './replace-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pqs-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const windows = process.platform === 'win32';

test('a file is written, and nothing is left beside it', () => {
  const file = join(folder, 'a.json');
  replaceFile(file, 'één');
  replaceFile(file, new Uint8Array([0x6f, 0x6b]));
  expect(readFileSync(file, 'utf8')).toBe('ok');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test.skipIf(windows)('who may read or run it stays as it was', () => {
  const file = join(folder, 'a.sh');
  writeFileSync(file, 'old');
  chmodSync(file, 0o750);
  replaceFile(file, 'new');
  expect(statSync(file).mode & 0o777).toBe(0o750);
});

test.skipIf(windows)('a link stays a link, and what it leads to changes', () => {
  const file = join(folder, 'real.json');
  const link = join(folder, 'link.json');
  writeFileSync(file, 'old');
  symlinkSync(file, link);
  replaceFile(link, 'new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('what cannot be written leaves nothing beside it', () => {
  mkdirSync(join(folder, 'taken'));
  expect(() => replaceFile(join(folder, 'taken'), 'x')).toThrow(/EISDIR|EPERM/);
  expect(() => replaceFile(join(folder, 'none', 'a.json'), 'x')).toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual(['taken']);
});
