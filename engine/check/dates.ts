import type { QuestionnaireDocument } from '../format.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { quote } from '../show.ts';
import { error } from './report.ts';

/** The days of the review exist, and follow each other. */
export function* checkDates({ reviewed }: QuestionnaireDocument): Iterable<Diagnostic> {
  const { on, until } = reviewed;
  for (const [name, day] of Object.entries({ on, until })) {
    if (isDay(day)) continue;
    yield error('no-such-day', `/reviewed/${name}`, `There is no day ${quote(day)}.`, { actual: quote(day) });
  }
  if (until >= on) return;
  yield error('review-order', '/reviewed/until', `The review ends before it was done, on ${on}.`);
}

/** Whether a day written as year-month-day is in the calendar. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}
