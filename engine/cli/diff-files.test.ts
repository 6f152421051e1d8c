import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ran } from './ran.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const base = join(fixtures, 'base.json');
const sector = join(fixtures, 'sector.json');
const folder = mkdtempSync(join(tmpdir(), 'pqs-diff-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** The base with other text in some places. */
function version(number: string, ...replace: readonly (readonly [string, string])[]): string {
  const text = replace.reduce(
    (before, [old, now]) => {
      expect(before).toContain(old);
      return before.replace(old, now);
    },
    readFileSync(base, 'utf8').replace('"version": "1.0.0"', `"version": "${number}"`),
  );
  const file = join(folder, `${number}-${Math.abs(text.length)}.json`);
  writeFileSync(file, text);
  return file;
}

test('two versions, for people', async () => {
  const after = version(
    '1.1.0',
    ['"Hoeveel mensen?"', '"Hoeveel mensen werken er?"'],
    ['"atLeast": 10', '"atLeast": 20'],
    ['{ "id": "name", "label": { "nl": "Naam", "en": "Name" }, "level": "low" },', ''],
  );
  const { status, stdout, stderr } = await ran(['diff', base, after]);
  expect(status).toBe(1);
  expect(stderr).toBe(`${after}: has version 1.1.0, and should have 2.0.0 or later.\n`);
  expect(stdout).toMatchInlineSnapshot(`
    "base 1.0.0 → 1.1.0

    Removed
      question kinds, option name  breaks saved answers: answers to it are set aside

    Changed in meaning
      fact large
        - {"question":"people","atLeast":10}
        + {"question":"people","atLeast":20}

    Changed in words
      question people, text
        - nl: Hoeveel mensen?
        + nl: Hoeveel mensen werken er?

    Deserves a new first number: saved answers or sector versions break (2.0.0).
    "
  `);
});

test('--json', async () => {
  const { status, stdout } = await ran(['diff', base, base, '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ changes: [], step: 'none', deserves: '1.0.0', enough: true });
});

test('a file with errors, or none, is told and not compared', async () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{');
  const { status, stdout, stderr } = await ran(['diff', base, broken, '--json']);
  expect(status).toBe(1);
  expect(stderr).toContain(`${broken}:1:2 error not-json`);
  expect(JSON.parse(stdout)).toMatchObject([{ file: broken, diagnostics: [{ code: 'not-json' }] }]);
  expect(await ran(['diff', base, join(folder, 'none.json')])).toMatchObject({ status: 2, stdout: '' });
});

test('an update of the base that a sector version does not feel', async () => {
  const after = version('1.0.1', ['"Opmerking"', '"Nog iets?"']);
  const { status, stdout, stderr } = await ran(['diff', base, after, '--for', sector]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: `${sector}: on the new base it still holds\n` });
  expect(stdout).toMatchInlineSnapshot(`
    "What its users see stays the same.

    What changes in the base, and this version has otherwise
      question remark, text (words)
    "
  `);
});

test('an update of the base that breaks a sector version, at the place in its file', async () => {
  const after = version(
    '2.0.0',
    ['"Hoeveel mensen?"', '"Hoeveel collega’s?"'],
    [
      '{ "id": "remark", "kind": "text", "text": { "nl": "Opmerking", "en": "Remark" }, "optional": true },',
      '',
    ],
  );
  const { status, stdout } = await ran(['diff', base, after, '--for', sector]);
  expect(status).toBe(1);
  expect(stdout).toContain('error other-version This was made for version 1 of "base"; at hand is 2.0.0.');
  expect(stdout).toContain('error not-in-base');
  const json = await ran(['diff', base, after, '--for', sector, '--json']);
  expect(JSON.parse(json.stdout).broken).toContainEqual(expect.objectContaining({ code: 'not-in-base' }));
});

test('--for takes only sector versions', async () => {
  expect(await ran(['diff', base, base, '--for', base])).toMatchObject({
    status: 2,
    stderr: `${base}: extends no other questionnaire.\n`,
  });
});
