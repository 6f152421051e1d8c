import { expect, test } from 'vitest';
import { once } from './once.ts';

test('is done once for all who ask, also at the same time', async () => {
  let times = 0;
  const ask = once(async () => (times += 1));
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
});

test('after a failure it is tried again, once for all who ask then', async () => {
  let times = 0;
  const ask = once(async () => {
    times += 1;
    if (times === 1) throw new Error('not yet');
    return times;
  });
  expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  expect(await Promise.all([ask(), ask()])).toEqual([2, 2]);
});
