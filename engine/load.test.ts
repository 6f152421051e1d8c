import { expect, test } from 'vitest';
import base from './fixtures/base.json?raw';
import { load } from './load.ts';

test('the base', () => {
  expect(load(base).diagnostics).toEqual([]);
});
