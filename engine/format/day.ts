/**
 * A plain day of the calendar is text, such as `2026-11-24`: the same day in every zone, at every hour. It is never made
 * into a moment and back, which would shift it in some zones.
 */
const written = /^\d{4}-\d{2}-\d{2}$/;

/** Whether this is a plain day that is in the calendar, of the years 0000 to 9999. */
export function isDay(day: unknown): day is string {
  if (typeof day !== 'string' || !written.test(day)) return false;
  const start = startOf(day);
  return !Number.isNaN(start.valueOf()) && start.toISOString().startsWith(day);
}

/** The plain day that a moment falls on, by the calendar of the place where this runs: today, for the moment of now. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** A plain day as people of this language write it, such as 24 november 2026; what is no day stays as it is. */
export function dayInWords(day: string, language: string): string {
  if (!isDay(day)) return day;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(startOf(day));
}

/** Only to look in the calendar: in one zone all along, so that no day shifts. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The plain day so many days later; earlier, with fewer than none. Beyond the calendar it is its last day. */
export function daysAfter(day: string, days: number): string {
  const moment = startOf(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  const text = Number.isNaN(moment.valueOf()) ? '' : moment.toISOString().slice(0, 10);
  return isDay(text) ? text : days < 0 ? '0000-01-01' : '9999-12-31';
}

/** The next plain day. */
export function dayAfter(day: string): string {
  return daysAfter(day, 1);
}
