import { describe, expect, test } from 'vitest';
import { readJson } from './json.ts';

const problemsOf = (text: string) =>
  readJson(text).diagnostics.map(({ code, pointer, offset }) => `${code} ${pointer} ${offset}`);

test.each(['{}', '[1, -2.5e3, "é\\u00e9\\n", true, false, null]', ' {"a": {"b": [[]]}}\r\n', '"text"', '0'])(
  'reads %s as JSON.parse does',
  (text) => {
    expect(readJson(text)).toEqual({ value: JSON.parse(text), diagnostics: [] });
  },
);

test('passes over a byte order mark', () => {
  expect(readJson('\u{FEFF}{"a": 1}').value).toEqual({ a: 1 });
});

describe('what is not JSON is told with its place', () => {
  test.each([
    ['', 0, 'a value', 'the end of the file'],
    ['{"a": 1,}', 8, 'a name in double quotes', '}'],
    ['[1, 2,]', 6, 'a value', ']'],
    ['{"a" 1}', 5, '":"', '1'],
    ['{"a": 1 "b": 2}', 8, '"," or "}"', '"b"'],
    ['[1 2]', 3, '"," or "]"', '2'],
    ['{a: 1}', 1, 'a name in double quotes', 'a'],
    ["{'a': 1}", 1, 'a name in double quotes', "'a'"],
    ['{"a": 1} x', 9, 'the end of the file', 'x'],
    ['{"a": "b', 6, 'text in double quotes, on one line', '"b'],
    ['{"a": "b\n"}', 6, 'text in double quotes, on one line', '"b'],
    ['["\\x"]', 1, 'text in double quotes, on one line', '"\\x"'],
    ['[1.]', 1, 'a number', '1.'],
    ['[01]', 2, '"," or "]"', '1'],
    ['[NaN]', 1, 'a value', 'NaN'],
    ['[\u00A01]', 1, 'a value', '\u00A01'],
    ['{"a": 1', 7, '"," or "}"', 'the end of the file'],
    ['{} // done', 3, 'the end of the file', '// done'],
    ['[/* one */ 1]', 1, 'a value', '/* one */'],
  ])('%j', (text, offset, expected, actual) => {
    const [diagnostic, ...others] = readJson(text).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'not-json', offset, expected: [expected], actual });
    expect(others).toEqual([]);
  });
});

test('a key twice is told at the second', () => {
  expect(problemsOf('{"a": {"b": 1, "b": 2}}')).toEqual(['duplicate-key /a/b 15']);
});

test('a key that means something to JavaScript never comes into an object', () => {
  const text = '{"__proto__": {"x": 1}, "a": [{"constructor": 1}], "prototype": 2, "\\u005f_proto__": 3}';
  expect(problemsOf(text)).toEqual([
    'hostile-key /__proto__ 1',
    'hostile-key /a/0/constructor 31',
    'hostile-key /prototype 51',
    'hostile-key /__proto__ 67',
  ]);
});

test('a number that is too large is told', () => {
  expect(problemsOf('{"a": [1e999]}')).toEqual(['wrong-number /a/0 7']);
});

test('64 levels may be nested, and no more', () => {
  expect(problemsOf('['.repeat(64) + ']'.repeat(64))).toEqual([]);
  expect(problemsOf('['.repeat(65) + ']'.repeat(65))).toEqual([`too-deep ${'/0'.repeat(64)} 64`]);
});

test.each([
  ['10 000 lists', '['.repeat(10_000)],
  ['10 000 objects', '{"a":'.repeat(10_000)],
  ['lists behind a text that is not closed', `["\n${'['.repeat(100_000)}`],
  ['lists behind a comment', `/* " */${'['.repeat(100_000)}`],
  ['lists and wrong ends', '[}'.repeat(100_000)],
  ['a million commas', ','.repeat(1_000_000)],
  ['a million spaces', ' '.repeat(1_000_000)],
  ['a million quotes', '"'.repeat(1_000_000)],
])('%s: no hang, no crash', (_, text) => {
  expect(readJson(text).diagnostics).toHaveLength(1);
});

test('50 MB is not read at all', () => {
  const diagnostics = problemsOf(`"${'x'.repeat(50_000_000)}"`);
  expect(diagnostics).toEqual(['too-large  0']);
});
