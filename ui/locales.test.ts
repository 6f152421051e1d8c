import { expect, test } from 'vitest';
import en from './locales/en.json';
import nl from './locales/nl.json';

/** Every text by its key, with dots between the levels. */
function texts(of: object, before = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(of).flatMap(([key, value]: [string, unknown]): (readonly [string, string])[] =>
      typeof value === 'object' && value !== null
        ? [...texts(value, `${before}${key}.`)]
        : [[before + key, String(value)]],
    ),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();

const [dutch, english] = [texts(nl), texts(en)];

test('English has the words that Dutch has, and no more', () => {
  expect([...english.keys()]).toEqual([...dutch.keys()]);
});

test('English fills in the same as Dutch', () => {
  for (const [key, text] of dutch) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  }
});
