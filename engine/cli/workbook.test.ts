import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tablesIn, workbookOf } from './workbook.ts';

const row = (...texts: readonly string[]) => ({
  place: '/title',
  texts,
  status: texts.map(() => '' as const),
});

/** Text as people write it: any sign but control signs, which no questionnaire has, and the sign for what could not be read. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((one) => !/[^\P{C}\n\t\u00AD\u200D]/u.test(one) && !(one in {}));

test('what is written is read back, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), async (pairs) => {
      const table = {
        languages: ['nl', 'en'],
        rows: pairs.map(([nl, en], index) => ({ ...row(nl, en), place: `/${index}` })),
      };
      const made = await workbookOf(table);
      expect(made).toHaveProperty('bytes');
      const back = 'bytes' in made ? await tablesIn(made.bytes) : 'unfit';
      expect(back).toEqual({ table, before: table, noText: [] });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test.each([
  '=SUM(A1:A9)',
  '@cmd',
  '+1',
  '-1',
  '0012',
  '1e5',
  'TRUE',
  '#N/A',
  '2026-01-01',
  '  spaces around  ',
  'two\nlines',
  'a\ttab',
  '<b>&amp;</b> "quoted" \'too\'',
  '€ “q” 😀 \u00AD',
  'with \uFFFD in it',
  'a_x000D_b',
  'x'.repeat(32_767),
])('%j is not taken for anything else', async (said) => {
  const table = { languages: ['nl', 'en'], rows: [row(said, said)] };
  const made = await workbookOf(table);
  expect('bytes' in made && (await tablesIn(made.bytes))).toMatchObject({ table });
});

test.each(['x'.repeat(32_768), 'with \u0001 in it', '__proto__', 'constructor'])(
  'what a spreadsheet cannot hold is told, not lost: %j',
  async (said) => {
    const made = await workbookOf({ languages: ['nl', 'en'], rows: [row('fine', said)] });
    expect(made).toEqual({ unfit: ['/title'] });
  },
);

test('what is no spreadsheet is told', async () => {
  expect(await tablesIn(new TextEncoder().encode('no'))).toBe(
    'it is no spreadsheet (xlsx), or it is damaged',
  );
  expect(await tablesIn(zipSync({ 'a.txt': strToU8('a') }))).toMatch(
    /^it is no spreadsheet with a sheet "Texts"/,
  );
});

/** A workbook of one text, with something changed in the XML of its first sheet. */
async function changed(from: string, to: string): Promise<Uint8Array> {
  const made = await workbookOf({ languages: ['nl', 'en'], rows: [row('bron', 'hier')] });
  if (!('bytes' in made)) throw new Error('unfit');
  const files = unzipSync(made.bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(files[name] ?? new Uint8Array());
  expect(sheet).toContain(from);
  return zipSync({ ...files, [name]: strToU8(sheet.replace(from, () => to)) });
}

test.each([
  ['a number', '<c r="C2" s="1"><v>3.5</v></c>'],
  ['yes or no', '<c r="C2" t="b"><v>1</v></c>'],
  ['a day', '<c r="C2" t="d"><v>2026-11-24</v></c>'],
])('a cell with %s is told by its place, and nothing is made of it', async (holds, cell) => {
  const bytes = await changed(
    '<c r="C2" s="1" t="inlineStr"><is><t xml:space="preserve">hier</t></is></c>',
    cell,
  );
  expect(await tablesIn(bytes)).toMatchObject({
    table: { rows: [{ texts: ['bron', ''] }] },
    noText: [{ place: '/title', language: 'en', holds }],
  });
});

test('a small file that holds a huge one is not unpacked', async () => {
  const bytes = await changed('hier', 'A'.repeat(70_000_000));
  expect(bytes.length).toBeLessThan(1_000_000);
  expect(await tablesIn(bytes)).toBe('more than 64 MB would come out of it: that is no list of texts');
});

test('a file that says it is small, and is not, gets no more room than it says', async () => {
  const bytes = await changed('hier', 'A'.repeat(70_000_000));
  const size = strToU8('x'.repeat(4));
  new DataView(size.buffer).setUint32(0, 1000, true);
  const lying = bytes.slice();
  // the size of what is packed stands at 24 in each entry of the directory (APPNOTE 4.3.12)
  for (let at = 0; at + 46 < lying.length; at += 1) {
    const isEntry =
      lying[at] === 0x50 && lying[at + 1] === 0x4b && lying[at + 2] === 0x01 && lying[at + 3] === 0x02;
    if (isEntry) lying.set(size, at + 24);
  }
  expect(typeof (await tablesIn(lying))).toBe('string');
});
