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
  .filter(
    (one) => !/[^\P{C}\n\t\u00AD\u200D]|\uFFFD/u.test(one) && !(one in {}) && !/_x[\dA-F]{4}_/i.test(one),
  );

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
      expect(back).toEqual({ table, before: table });
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
  'x'.repeat(32_767),
])('%j is not taken for anything else', async (said) => {
  const table = { languages: ['nl', 'en'], rows: [row(said, said)] };
  const made = await workbookOf(table);
  expect('bytes' in made && (await tablesIn(made.bytes))).toMatchObject({ table });
});

test.each([
  'x'.repeat(32_768),
  'with \u0001 in it',
  'with \uFFFD in it',
  '__proto__',
  'constructor',
  'a_x000D_b',
])('what a spreadsheet cannot hold is told, not lost: %j', async (said) => {
  const made = await workbookOf({ languages: ['nl', 'en'], rows: [row('fine', said)] });
  expect(made).toEqual({ unfit: ['/title'] });
});

test('what is no spreadsheet is told', async () => {
  expect(await tablesIn(new TextEncoder().encode('no'))).toMatch(
    /^it is no spreadsheet with a sheet "Texts"/,
  );
});
