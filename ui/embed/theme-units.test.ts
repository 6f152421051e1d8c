import { expect, test } from 'vitest';
import { ofTheScan } from './theme-units.build.ts';

test.each([
  ['0.55rem var(--pqs-space-4)', 'calc(0.55 * var(--pqs-rem)) var(--pqs-space-4)'],
  ['-10rem', 'calc(-10 * var(--pqs-rem))'],
  ['min(var(--wide), 100vw - 3rem)', 'min(var(--wide), 100cqi - calc(3 * var(--pqs-rem)))'],
  ['0.5em', '0.5em'],
  ['remove', 'remove'],
])('%s is written in units of the scan', (value, expected) => {
  expect(ofTheScan(value)).toBe(expected);
});
