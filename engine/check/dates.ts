import { isDay } from '../format/day.ts';
import type { QuestionnaireDocument } from '../format/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { error } from '../diagnostics/report.ts';

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
