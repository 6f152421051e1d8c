import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { privacyQuickScan } from '../../testing/privacy-quick-scan.ts';
import { contentPage, firstPages } from './first-pages.ts';

const scan: unknown = privacyQuickScan();

/** What stands at a place: an entry of an object, or one of a list by its id or its number. */
function entry(of: unknown, name: string): unknown {
  if (Array.isArray(of)) {
    const list: readonly unknown[] = of;
    return list.find((one) => isRecord(one) && one['id'] === name) ?? list[Number(name)];
  }
  return isRecord(of) ? of[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All Dutch words at a place and within. */
function dutchIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(dutchIn).join('\n');
  if (!isRecord(value)) return '';
  return typeof value['nl'] === 'string' ? value['nl'] : Object.values(value).map(dutchIn).join('\n');
}

describe.each(firstPages)('$title', ({ facts }) => {
  test.each(facts)('is told: $said', ({ at, words }) => {
    const found = at.split('/').reduce(entry, scan);
    expect(dutchIn(found)).toContain(words);
  });
});

test('the page about the content tells where each of them stands', async () => {
  const page = join(import.meta.dirname, '../../../docs/content.md');
  await expect(contentPage()).toMatchFileSnapshot(page);
});
