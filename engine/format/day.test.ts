import { afterEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { dayInWords, dayOf, isDay } from './day.ts';

/** Zones far to the east and the west of Greenwich, with half hours, with summer time, and none. */
const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
];

const zoneHere = process.env['TZ'];

afterEach(() => {
  if (zoneHere === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneHere;
});

const anyDay = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), day: fc.integer({ min: 0, max: 364 }) })
  .map(({ year, day }) => {
    const start = new Date(0);
    start.setUTCFullYear(year, 0, 1 + day);
    return start.toISOString().slice(-24, -14);
  });

describe.each(zones)('in %s', (zone) => {
  test('a plain day is written as the same day, at every hour of the clock', () => {
    process.env['TZ'] = zone;
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-').map(Number);
        const words = dayInWords(day, 'en');
        expect(words).toContain(String(year));
        expect(words.startsWith(`${date} `)).toBe(true);
        expect(new Date(`${words} 12:00`).getMonth() + 1 === month || Number(year) < 100).toBe(true);
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  test.each([0, 1, 2, 3, 11, 12, 22, 23])(
    'today is the day of the calendar on the wall, at %i:00 and a minute before midnight',
    (hour) => {
      process.env['TZ'] = zone;
      const days = [
        '2026-01-01',
        '2026-03-28',
        '2026-03-29',
        '2026-03-30',
        '2026-10-25',
        '2026-12-31',
        '2028-02-29',
      ];
      for (const day of days) {
        const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
        expect(dayOf(new Date(year, month - 1, date, hour))).toBe(day);
        expect(dayOf(new Date(year, month - 1, date, 23, 59, 59))).toBe(day);
      }
    },
  );
});

test('the same moment is another day elsewhere', () => {
  const moment = new Date('2026-11-24T22:30:00Z');
  const told = ['America/Los_Angeles', 'Europe/Amsterdam', 'Pacific/Kiritimati'].map((zone) => {
    process.env['TZ'] = zone;
    return dayOf(moment);
  });
  expect(told).toEqual(['2026-11-24', '2026-11-24', '2026-11-25']);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-02',
  '2026',
  '20261-01-01',
  '2026-1-1',
  '+02026-01-01',
  '',
  ' 2026-01-01',
  null,
  5,
  {},
])('%j is no day, and is shown as it is rather than that anything fails', (day) => {
  expect(isDay(day)).toBe(false);
  expect(typeof day !== 'string' || dayInWords(day, 'nl') === day).toBe(true);
});
