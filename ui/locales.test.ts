import { expect, test } from 'vitest';
import en from './locales/en.json';
import nl from './locales/nl.json';
import nlU from './locales/nl-x-u.json';

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

const [dutch, formal, english] = [texts(nl), texts(nlU), texts(en)];

test('English has the words that Dutch has, and no more', () => {
  expect([...english.keys()]).toEqual([...dutch.keys()]);
});

test('English fills in the same as Dutch', () => {
  for (const [key, text] of dutch) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  }
});

test('the u-form only has words that Dutch has, fills in the same, and none that are the same', () => {
  for (const [key, text] of formal) {
    const informal = dutch.get(key);
    expect(informal, key).toBeDefined();
    expect(placeholders(text), key).toEqual(placeholders(informal ?? ''));
    expect(text, key).not.toBe(informal);
  }
});

test('nobody who chose the u-form is called je', () => {
  for (const [key, text] of new Map([...dutch, ...formal])) {
    expect(text, key).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
  }
});
