import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

const text = `{
  "title": { "nl": "Proef" },
\t"a/b": [10,\r
    { "id": "x", "~": null }]
}
`;

const at = (pointer: string, more: { atKey?: true; offset?: number } = {}) => {
  const { line, column } = placeOf(text, {
    severity: 'error',
    code: 'not-json',
    message: '',
    pointer,
    ...more,
  });
  return `${line}:${column}`;
};

test.each([
  ['', '1:1'],
  ['/title', '2:12'],
  ['/title/nl', '2:20'],
  ['/a~1b', '3:9'],
  ['/a~1b/0', '3:10'],
  ['/a~1b/1/id', '4:13'],
  ['/a~1b/1/~0', '4:23'],
])('the value at %j is at %s', (pointer, place) => {
  expect(at(pointer)).toBe(place);
});

test('the name of a property, when that is the problem', () => {
  expect(at('/title/nl', { atKey: true })).toBe('2:14');
});

test('what is not there is at what is there around it', () => {
  expect(at('/title/en/x')).toBe('2:12');
  expect(at('/a~1b/7')).toBe('3:9');
});

test('an offset goes before a pointer', () => {
  expect(at('/title', { offset: 0 })).toBe('1:1');
  expect(at('', { offset: text.length })).toBe('6:1');
});
