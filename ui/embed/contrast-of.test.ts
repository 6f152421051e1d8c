import { expect, test } from 'vitest';
import { contrastOf, type Rgb, readableOn } from './contrast-of.ts';

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

test('contrast is that of WCAG: 21 for black on white, 1 for the same, 4.54 for #767676 on white', () => {
  expect(contrastOf(black, white)).toBeCloseTo(21, 5);
  expect(contrastOf(white, white)).toBe(1);
  expect(contrastOf([0x76, 0x76, 0x76], white)).toBeCloseTo(4.54, 2);
});

test('a colour that is readable stays as it is', () => {
  expect(readableOn(white, [0, 90, 95], 4.5)).toEqual([0, 90, 95]);
});

test.each<[string, Rgb, Rgb]>([
  ['yellow on white', [255, 220, 0], white],
  ['dark blue on black', [0, 0, 80], black],
  ['grey on the same grey', [128, 128, 128], [128, 128, 128]],
])('%s becomes readable, and keeps its hue where it can', (_name, colour, ground) => {
  const used = readableOn(ground, colour, 4.5);
  expect(contrastOf(used, ground)).toBeGreaterThanOrEqual(4.5);
});
