import type { Measure } from '../format/format.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { holds } from '../condition/condition.ts';
import { perOf } from '../questionnaire/scope.ts';
import type { Change } from './change.ts';
import { withChanges } from './with-changes.ts';

/** The work of a measure as a rank. */
const work = { hour: 1, day: 2, week: 3 } as const;

/**
 * The measures that belong to these changes: those that come first now (`first`) and no longer would afterwards. What
 * lowers a score comes before what does not, and less work before more.
 */
export function measuresFor(evaluation: Evaluation, changes: readonly Change[]): readonly Measure[] {
  const after = evaluate(evaluation.questionnaire, withChanges(evaluation, changes));
  return (evaluation.questionnaire.measures ?? [])
    .filter((measure) => isDealtWith(measure, evaluation, after))
    .sort(
      (one, other) => Number(!one.lowers) - Number(!other.lowers) || work[one.effort] - work[other.effort],
    );
}

function isDealtWith({ per, when, first }: Measure, before: Evaluation, after: Evaluation): boolean {
  if (!first) return false;
  return before.scopes.some((scope) => {
    if (perOf(scope.at) !== per || holds(when, scope) !== 'holds' || holds(first, scope) !== 'holds')
      return false;
    const then = after.scope(scope.at);
    return then !== undefined && holds(first, then) === 'fails';
  });
}
