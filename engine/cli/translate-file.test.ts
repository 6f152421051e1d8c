import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { ran } from './ran.ts';
import { tablesIn } from './workbook.ts';

const base = join(import.meta.dirname, '../fixtures/base.json');
const folder = mkdtempSync(join(tmpdir(), 'pqs-translate-'));
let count = 0;

afterAll(() => rmSync(folder, { recursive: true }));

const path = (extension: string) => join(folder, `${(count += 1)}.${extension}`);

/** A copy of the base, with other text in some places. */
function copy(...replace: readonly (readonly [string, string])[]): string {
  const file = path('json');
  copyFileSync(base, file);
  rewrite(file, ...replace);
  return file;
}

function rewrite(file: string, ...replace: readonly (readonly [string, string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [old, now] of replace) {
    expect(text).toContain(old);
    text = text.replace(old, now);
  }
  writeFileSync(file, text);
}

async function exported(file: string, ...more: readonly string[]): Promise<string> {
  const book = path('xlsx');
  expect(await ran(['translate', 'export', file, '--out', book, ...more])).toMatchObject({ status: 0 });
  return book;
}

/** What a translator does: other text in one language at some places. */
async function translated(
  book: string,
  language: string,
  texts: Readonly<Record<string, string>>,
): Promise<string> {
  const tables = await tablesIn(readFileSync(book));
  if (typeof tables === 'string') throw new Error(tables);
  const { table, before } = tables;
  const sheet = (
    name: string,
    { languages, rows }: typeof table,
    changed: Readonly<Record<string, string>>,
  ) => ({
    sheet: name,
    data: [
      ['place', ...languages].map((value) => ({ value, type: String })),
      ...rows.map((row) =>
        [
          row.place,
          ...row.texts.map((one, index) => (languages[index] === language && changed[row.place]) || one),
        ].map((value) => (value === '' ? null : { value, type: String })),
      ),
    ],
  });
  const sheets = [sheet('Texts', table, texts), ...(before ? [sheet('Do not change', before, {})] : [])];
  const other = path('xlsx');
  writeFileSync(other, await writeWorkbook(sheets).toBuffer());
  return other;
}

const online = '/sections/company/questions/online/text';
const people = '/sections/company/questions/people/text';

test('there and back again changes nothing', async () => {
  const file = copy();
  const book = await exported(file);
  const { status, stdout } = await ran(['translate', 'import', file, '--from', book]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '0 taken over, 0 not\n' });
  expect(readFileSync(file)).toEqual(readFileSync(base));
});

test('a translation is taken over, and nothing else in the file changes', async () => {
  const file = copy();
  const book = await translated(await exported(file), 'en', { [online]: 'Do you "sell" online?' });
  expect(await ran(['translate', 'import', file, '--from', book, '--yes'])).toMatchObject({
    status: 0,
    stdout: '1 taken over, 0 not\n',
  });
  expect(readFileSync(file, 'utf8')).toBe(
    readFileSync(base, 'utf8').replace('"en": "Online?"', String.raw`"en": "Do you \"sell\" online?"`),
  );
});

test('a whole new language comes in, and the questionnaire is then in it', async () => {
  const file = copy();
  const empty = await exported(file, '--language', 'de');
  const tables = await tablesIn(readFileSync(empty));
  const places = typeof tables === 'string' ? [] : tables.table.rows.map(({ place }) => place);
  const book = await translated(
    empty,
    'de',
    Object.fromEntries(places.map((place) => [place, `DE ${place}`])),
  );
  expect(await ran(['translate', 'import', file, '--from', book, '--yes'])).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    languages: ['nl', 'en', 'de'],
    title: { nl: 'Proef', en: 'Trial', de: 'DE /title' },
    publisher: { name: { nl: 'Proef', de: 'DE /publisher/name' } },
  });
  const { stdout } = await ran(['check', file, '--no-hints']);
  expect(stdout).not.toContain('unknown-language');
});

describe('what there is to do', () => {
  test('missing texts are counted and marked', async () => {
    const file = copy();
    const { stdout } = await ran([
      'translate',
      'export',
      file,
      '--out',
      path('xlsx'),
      '--language',
      'de',
      '--json',
    ]);
    const { texts, languages } = JSON.parse(stdout);
    expect(languages).toEqual([{ language: 'de', missing: texts - 2, outdated: 0 }]);
  });

  test('outdated is where only the source changed since', async () => {
    const file = copy(
      ['"nl": "Online?", "en": "Online?"', '"nl": "Verkoopt men online?", "en": "Online?"'],
      ['"nl": "Hoeveel mensen?", "en": "How many people?"', '"nl": "Met hoeveel?", "en": "How many of you?"'],
    );
    const { stdout } = await ran(['translate', 'export', file, '--out', path('xlsx'), '--since', base]);
    expect(stdout).toMatch(/^\d+ texts\n {2}en: 0 missing, 1 outdated\n$/);
  });
});

/** Why a translation is not taken over, when the file was changed meanwhile. */
const lost = async (
  translation: Readonly<Record<string, string>>,
  ...meanwhile: readonly (readonly [string, string])[]
) => {
  const file = copy(['"nl": "Hoeveel mensen?"', '"nl": "Hoeveel {groep}?"']);
  const book = await translated(await exported(file), 'en', translation);
  rewrite(file, ...meanwhile);
  const before = readFileSync(file);
  const { status, stdout, stderr } = await ran([
    'translate',
    'import',
    file,
    '--from',
    book,
    '--yes',
    '--json',
  ]);
  expect(status).toBe(1);
  expect(readFileSync(file)).toEqual(before);
  expect(stderr).toContain('not taken over');
  return JSON.parse(stdout).notTaken[0].why;
};

describe('is not taken over, and told', () => {
  test('a translation without the placeholder of its source', async () => {
    expect(await lost({ [people]: 'How many?' })).toBe('placeholders');
  });

  test('a translation of a source that is another by now', async () => {
    expect(await lost({ [online]: 'Selling?' }, ['"nl": "Online?"', '"nl": "Offline?"'])).toBe('outdated');
  });

  test('a translation that somebody changed in the file too', async () => {
    expect(await lost({ [online]: 'Selling?' }, ['"en": "Online?"', '"en": "On line?"'])).toBe(
      'changed-here-too',
    );
  });

  test('a translation of a text that is gone', async () => {
    expect(
      await lost(
        { [online]: 'Selling?' },
        ['"id": "online",\n          "kind"', '"id": "on",\n          "kind"'],
        ['"question": "online", "is"', '"question": "on", "is"'],
        ['"question": "online"', '"question": "on"'],
      ),
    ).toBe('gone');
  });
});

test('a translation with the placeholder of its source is taken over', async () => {
  const file = copy(['"nl": "Hoeveel mensen?"', '"nl": "Hoeveel {groep}?"']);
  const book = await translated(await exported(file), 'en', { [people]: 'How many {groep}?' });
  expect(await ran(['translate', 'import', file, '--from', book, '--yes'])).toMatchObject({ status: 0 });
});

test.each([
  ['no way', ['translate', 'x', base], 2],
  ['no --out', ['translate', 'export', base], 2],
  ['no --from', ['translate', 'import', base], 2],
  [
    'a language that is the source',
    ['translate', 'export', base, '--out', join(folder, 'x.xlsx'), '--language', 'nl'],
    2,
  ],
  ['what is no spreadsheet', ['translate', 'import', base, '--from', base], 2],
])('with %s it says so', async (_, line, status) => {
  const found = await ran(line);
  expect(found).toMatchObject({ status, stdout: '' });
  expect(found.stderr).not.toBe('');
});
