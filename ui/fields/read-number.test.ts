import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberInWords, numberToEdit, readNumber } from './read-number.ts';

test.each([
  ['nl', '12', 12],
  ['nl', ' 1 200 ', 1200],
  ['nl', '2,5', 2.5],
  ['nl', '-3', -3],
  ['nl', '\u{2212}3', -3],
  ['nl', '12.000', 12_000],
  ['nl', '1.000', 1000],
  ['nl', '50.000', 50_000],
  ['nl', '1.234.567,89', 1_234_567.89],
  ['nl', '€ 1.250,50', 1250.5],
  ['nl', '1.250,50 €', 1250.5],
  ['nl', '€1.250,-', 1250],
  ['nl', 'EUR 1.250', 1250],
  ['nl', '12 000', 12_000],
  ['nl', '12\u{A0}000,5', 12_000.5],
  ['nl', '12\u{2009}000', 12_000],
  ['nl', '12\u{202F}000', 12_000],
  ['nl', '12’000', 12_000],
  ['nl', '1.5', 1.5],
  ['nl', '0.500', 0.5],
  ['nl', '12.00', 12],
  ['nl', '1,234.56', 1234.56],
  ['nl-x-u', '12.000', 12_000],
  ['en', '12,000', 12_000],
  ['en', '1,250.50', 1250.5],
  ['en', '£1,250', 1250],
  ['en', '1,5', 1.5],
  ['de', '12.000', 12_000],
  ['fr', '12 000,5', 12_000.5],
  ['fr', '12\u{202F}000', 12_000],
  ['de-CH', '12’000.50', 12_000.5],
  ['ar-EG', '١٢٬٠٠٠', 12_000],
  ['fa', '۱۲٫۵', 12.5],
  ['hi', '12,000', 12_000],
  ['nl', '１２', 12],
  ['nl', '+5', 5],
])('in %s, %j is read as people there mean it', (language, text, number) => {
  expect(readNumber(text, {}, language)).toEqual({ number });
});

test.each([
  ['nl', '12,000', [12, 12_000]],
  ['en', '12.000', [12, 12_000]],
  ['fr', '12.000', [12, 12_000]],
  ['nl', '1,250', [1.25, 1250]],
])('in %s, %j may mean two numbers, so it is asked', (language, text, readings) => {
  const read = readNumber(text, {}, language);
  expect(read).toMatchObject({ problem: 'ambiguous' });
  expect('readings' in read && [...read.readings].sort((one, other) => one - other)).toEqual(readings);
});

test.each([
  ['twaalf', {}, 'number'],
  ['1e9', {}, 'number'],
  ['1 2', {}, 'number'],
  ['1.2.3', {}, 'number'],
  ['1.00.000', {}, 'number'],
  ['12 mln', {}, 'number'],
  ['Infinity', {}, 'number'],
  ['--3', {}, 'number'],
  ['2,5', { whole: true }, 'whole'],
  ['-1', { min: 0 }, 'min'],
  ['11', { max: 10 }, 'max'],
  ['12.000', { max: 10_000 }, 'max'],
  ['999999999999999999999', {}, 'large'],
])('says what is wrong with %j', (text, bounds, problem) => {
  expect(readNumber(text, bounds, 'nl')).toEqual({ problem });
});

test('nothing written is no number and no mistake', () => {
  expect(readNumber(' \u{A0}', {}, 'nl')).toEqual({ empty: true });
});

test('a zero is never below zero', () => {
  expect(readNumber('-0', {}, 'nl')).toEqual({ number: 0 });
});

describe.each([
  'nl',
  'nl-x-u',
  'en',
  'de',
  'fr',
  'es',
  'pl',
  'pt-PT',
  'de-CH',
  'ar-EG',
  'fa',
  'hi',
  'sv',
  'tr',
])('in %s', (language) => {
  const numbers = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(1, 10, 100, 1000, 10_000))
    .map(([number, part]) => number / part + 0);

  test('what is shown again in the field is read as the same number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readNumber(numberToEdit(number, language), {}, language)).toEqual({ number });
      }),
    );
  });

  test('what is shown as understood is read as the same number, or asked', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const read = readNumber(numberInWords(number, language), {}, language);
        expect('number' in read ? [read.number] : 'readings' in read && read.readings).toContain(number);
      }),
    );
  });

  test('whatever is typed is read, asked, or told to be no number', () => {
    const signs = fc.constantFrom(...'0123456789'.split(''), '.', ',', ' ', '-', '€', "'", 'e');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(signs).map((all) => all.join('')),
        ),
        (text) => {
          const read = readNumber(text, {}, language);
          expect('number' in read ? Number.isFinite(read.number) : true).toBe(true);
        },
      ),
    );
  });
});
