import { expect, test } from 'vitest';
import { arranged } from './arranged.ts';

const options = [
  { id: 'scoring' },
  { id: 'genetic', rare: true },
  { id: 'location' },
  { id: 'none', exclusive: true },
  { id: 'unknown', unknown: true },
];

/** The ids, part by part. */
function told(likely: readonly string[] | undefined, chosen: readonly string[] = []) {
  const { usual, more, last } = arranged(options, likely, chosen);
  return [usual, more, last].map((part) => part.map(({ id }) => id).join(' '));
}

test('without likely options only the rare ones are behind more', () => {
  expect(told(undefined)).toEqual(['scoring location none', 'genetic', 'unknown']);
});

test('the likely options come first, in their order; every other one is behind more, and none is lost', () => {
  expect(told(['location', 'genetic'])).toEqual(['location genetic', 'scoring', 'none unknown']);
  expect(told([])).toEqual(['', 'scoring genetic location', 'none unknown']);
});

test('what was chosen is never hidden away', () => {
  expect(told(undefined, ['genetic'])).toEqual(['scoring genetic location none', '', 'unknown']);
  expect(told(['location'], ['genetic'])).toEqual(['location genetic', 'scoring', 'none unknown']);
});
