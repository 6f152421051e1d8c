import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['onlin', ['online', 'offline'], 'online'],
  ['hihg', ['low', 'high'], 'high'],
  ['costumers', ['employees', 'customers'], 'customers'],
  ['en', ['nl', 'en-gb'], undefined],
  ['risk', ['probability', 'impact'], undefined],
  ['x', [], undefined],
])('%s among %j is %s', (name, names, meant) => {
  expect(nearest(name, names)).toBe(meant);
});
