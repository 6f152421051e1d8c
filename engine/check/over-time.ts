import type { QuestionnaireDocument } from '../format/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { daysAfter } from '../format/day.ts';
import { shapeOfQuestionnaire } from '../format/shape.ts';
import { daysOfChange, inForce, isThereOn, placeInWhole } from '../questionnaire/in-force.ts';

/** A time in which a questionnaire stays the same. */
interface Period {
  /** Its first day; before the first change, any day before that. */
  readonly on: string;
  /** In words, such as `from 2026-12-02 until 2027-12-01`. */
  readonly words: string;
}

/**
 * What is found in a questionnaire as it stands in each of the times between its dates, told at the places of the whole.
 * What is found in some of them alone says when.
 */
export function* overTime(
  questionnaire: QuestionnaireDocument,
  check: (version: QuestionnaireDocument) => Iterable<Diagnostic>,
): Iterable<Diagnostic> {
  const days = daysOfChange(questionnaire);
  if (days.length === 0) return yield* check(questionnaire);
  const periods = periodsBetween(days);
  const found = new Map<string, { readonly diagnostic: Diagnostic; readonly periods: Period[] }>();
  for (const period of periods) {
    const version = inForce(questionnaire, period.on);
    for (const one of whatIsWrong(version, check)) {
      const diagnostic = { ...one, pointer: placeInWhole(questionnaire, period.on, one.pointer) };
      const key = JSON.stringify(diagnostic);
      const known = found.get(key);
      if (known) known.periods.push(period);
      else found.set(key, { diagnostic, periods: [period] });
    }
  }
  for (const { diagnostic, periods: when } of found.values()) {
    const there = periods.filter(({ on }) => isThereOn(questionnaire, on, diagnostic.pointer));
    const [first] = when;
    if (!first || when.length >= there.length) yield diagnostic;
    else yield { ...diagnostic, message: `${diagnostic.message} So it stands ${first.words}.` };
  }
}

/** What is left of a list on some day may be too little, or nothing: then it has not the right shape any more. */
function whatIsWrong(
  version: QuestionnaireDocument,
  check: (version: QuestionnaireDocument) => Iterable<Diagnostic>,
): Iterable<Diagnostic> {
  const { value, diagnostics } = shapeOfQuestionnaire(version);
  return value ? check(value) : diagnostics;
}

function periodsBetween(days: readonly string[]): readonly Period[] {
  const [first = ''] = days;
  return [
    { on: daysAfter(first, -1), words: `until ${daysAfter(first, -1)}` },
    ...days.map((day, index) => {
      const next = days[index + 1];
      return { on: day, words: `from ${day}${next === undefined ? ' on' : ` until ${daysAfter(next, -1)}`}` };
    }),
  ];
}
