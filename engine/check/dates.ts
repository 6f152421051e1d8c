import { daysAfter, isDay } from '../format/day.ts';
import type { QuestionnaireDocument } from '../format/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { error, warning } from '../diagnostics/report.ts';
import { type Dated, datedIn } from '../questionnaire/in-force.ts';

/** The days that a questionnaire names exist, and follow each other. */
export function* checkDates(questionnaire: QuestionnaireDocument): Iterable<Diagnostic> {
  const { on, until } = questionnaire.reviewed;
  yield* noSuchDays('/reviewed', { on, until });
  if (until < on)
    yield error('review-order', '/reviewed/until', `The review ends before it was done, on ${on}.`);
  for (const [id, { checked }] of Object.entries(questionnaire.sources ?? {}))
    if (checked) yield* noSuchDays(`/sources/${id}`, { checked });
  for (const dated of datedIn(questionnaire)) yield* checkDated(dated);
}

function* checkDated({ pointer: at, from, until }: Dated): Iterable<Diagnostic> {
  yield* noSuchDays(at, { from, until });
  if (from === undefined || until === undefined || from <= until) return;
  yield error('never-in-force', pointer(at, 'until'), `This ends before it begins, on ${from}.`, {
    expected: [`${from} or later`],
    actual: quote(until),
  });
}

function* noSuchDays(at: string, days: Readonly<Record<string, string | undefined>>): Iterable<Diagnostic> {
  for (const [name, day] of Object.entries(days)) {
    if (day === undefined || isDay(day)) continue;
    yield error('no-such-day', pointer(at, name), `There is no day ${quote(day)}.`, { actual: quote(day) });
  }
}

/** So many days ahead a change is near, and so many days back it is long ago. */
const near = 90;
const long = 365;

/**
 * What the dates of a questionnaire mean on a plain day: what is over, what is about to change, and what no longer needs
 * a date. These are no mistakes in the file: on another day there are others.
 */
export function* checkOn(questionnaire: QuestionnaireDocument, today: string): Iterable<Diagnostic> {
  for (const { pointer: at, from, until } of datedIn(questionnaire)) {
    const sound = [from, until].every((day) => day === undefined || isDay(day));
    if (!sound || (from !== undefined && until !== undefined && until < from)) continue;
    if (until !== undefined && until < today) {
      yield warning(
        'no-longer-in-force',
        pointer(at, 'until'),
        `This is no longer in force since ${until}.`,
        {
          hint: 'Take it out: nobody sees it any more.',
        },
      );
    } else if (from !== undefined && from > today) {
      if (from <= daysAfter(today, near))
        yield soon(pointer(at, 'from'), `This comes into force on ${from}.`);
    } else if (until !== undefined) {
      if (until <= daysAfter(today, near))
        yield soon(pointer(at, 'until'), `This is in force until ${until}, and no longer.`);
    } else if (from !== undefined && from < daysAfter(today, -long)) {
      yield {
        severity: 'hint',
        code: 'long-in-force',
        pointer: pointer(at, 'from'),
        message: `This is in force since ${from}, over a year.`,
        hint: 'The date may go, with what it came in the place of.',
      };
    }
  }
}

function soon(at: string, message: string): Diagnostic {
  return warning('changes-soon', at, message, {
    hint: 'Look whether it still is so, and try it with --on.',
  });
}

/** The codes of what depends on the day on which one looks. */
export const onTheDay: ReadonlySet<string> = new Set(['no-longer-in-force', 'changes-soon', 'long-in-force']);
