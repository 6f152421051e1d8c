import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['onlin', ['online', 'offline'], 'online'],
  ['hihg', ['low', 'high'], 'high'],
  ['costumers', ['employees', 'customers'], 'customers'],
  ['en', ['nl', 'en-gb'], undefined],
  ['risk', ['probability', 'impact'], undefined],
  ['x', [], undefined],
  ['ab', ['ba'], 'ba'],
  ['special-dta-kinds', ['special-data-kind', 'special'], 'special-data-kind'],
])('%s among %j is %s', (name, names, meant) => {
  expect(nearest(name, names)).toBe(meant);
});

test('a name too long to be a slip of the pen is not compared', () => {
  const long = 'q'.repeat(1_000_000);
  expect(nearest(`${long}r`, [`${long}q`, long])).toBeUndefined();
});
