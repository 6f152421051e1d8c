import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedQuestionnaireSchema } from '../../format/schema/published.ts';
import { faultless } from '../../testing/fixtures.ts';
import { privacyQuickScan } from '../../testing/privacy-quick-scan.ts';
import clean from '../../prove/clean.json?raw';
import { formatPage, formatParts } from './format-page.ts';

/** The scan comes last: it changes more often than what tests rest on. */
const documents = [JSON.parse(faultless.withPapers), JSON.parse(clean), privacyQuickScan()];
const parts = formatParts(publishedQuestionnaireSchema, documents);

test('the page about the format is what the schema says', async () => {
  const page = join(import.meta.dirname, '../../../docs/authors/format.md');
  await expect(formatPage(parts)).toMatchFileSnapshot(page);
});

test('every property has a meaning', () => {
  const without = parts.flatMap(({ heading, rows }) =>
    rows.filter(({ meaning }) => meaning === undefined).map(({ name }) => `${heading}: ${name}`),
  );
  expect(without).toEqual([]);
});

test('no two parts go by one name', () => {
  const headings = parts.map(({ heading }) => heading);
  expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
});
