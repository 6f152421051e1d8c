import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  ['12', 12],
  [' 1 200 ', 1200],
  ['2,5', 2.5],
  ['-3', -3],
])('reads %j', (text, number) => {
  expect(readNumber(text, {})).toEqual({ number });
});

test.each([
  ['twaalf', {}, 'number'],
  ['1e9', {}, 'number'],
  ['2,5', { whole: true }, 'whole'],
  ['-1', { min: 0 }, 'min'],
  ['11', { max: 10 }, 'max'],
])('says what is wrong with %j', (text, bounds, problem) => {
  expect(readNumber(text, bounds)).toEqual({ problem });
});

test('nothing written is no number and no mistake', () => {
  expect(readNumber(' ', {})).toEqual({ empty: true });
});
