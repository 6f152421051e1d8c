import type { Condition, Per, Questionnaire } from '../format/format.ts';
import { holds } from '../condition/condition.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { perOf } from '../questionnaire/scope.ts';
import { quote } from '../diagnostics/show.ts';
import { canHappen } from './can-happen.ts';
import type { Claim } from './claim.ts';
import { conditionHolds } from './conditions.ts';

/**
 * Every measure can appear, and can come first where it says so; what to do when something goes wrong can come on top of
 * the result; every check of the plan can be so, and not be so.
 */
export function* measuresApply(questionnaire: Questionnaire): Iterable<Claim> {
  for (const [index, { id, per, when, first }] of (questionnaire.measures ?? []).entries()) {
    const at = pointer('', 'measures', index);
    yield {
      subject: 'measure',
      claim: `the measure ${quote(id)} can appear`,
      code: 'measure-never',
      severity: 'error',
      message: `The measure ${quote(id)} never appears, whatever is answered.`,
      pointer: pointer(at, 'when'),
      ...canHold(questionnaire, per, [when]),
    };
    if (!first) continue;
    yield {
      subject: 'measure',
      claim: `the measure ${quote(id)} can come first`,
      code: 'measure-never',
      severity: 'error',
      message: `The measure ${quote(id)} never comes first, whatever is answered.`,
      pointer: pointer(at, 'first'),
      ...canHold(questionnaire, per, [when, first]),
    };
  }
  for (const [index, { id, when }] of (questionnaire.incidents ?? []).entries()) {
    if (!when) continue;
    yield {
      subject: 'incident',
      claim: `the incident ${quote(id)} can come on top of the result`,
      code: 'incident-never',
      severity: 'error',
      message: `The incident ${quote(id)} never comes on top of the result, whatever is answered.`,
      pointer: pointer('', 'incidents', index, 'when'),
      ...canHold(questionnaire, 'organisation', [when]),
    };
  }
  for (const [index, { checks }] of (questionnaire.plan ?? []).entries()) {
    for (const [number, { id, when }] of checks.entries()) {
      const at = pointer('', 'plan', index, 'checks', number, 'when');
      yield {
        subject: 'check',
        claim: `the check ${quote(id)} can be so`,
        code: 'check-never',
        severity: 'error',
        message: `The check ${quote(id)} is never so, whatever is answered.`,
        pointer: at,
        ...canHold(questionnaire, 'organisation', [when]),
      };
      yield {
        subject: 'check',
        claim: `the check ${quote(id)} can be not so`,
        code: 'check-always',
        severity: 'error',
        message: `The check ${quote(id)} is always so, whatever is answered.`,
        pointer: at,
        prove: (decider) =>
          canHappen(questionnaire, decider, 'organisation', (scope) =>
            scope.formulas.not(conditionHolds(when, scope)),
          ),
        shows: ({ organisation }) => holds(when, organisation) === 'fails',
      };
    }
  }
}

/** The claim that these conditions can hold together in a scope of that kind. */
function canHold(
  questionnaire: Questionnaire,
  per: Per,
  conditions: readonly Condition[],
): Pick<Claim, 'prove' | 'shows'> {
  return {
    prove: (decider) =>
      canHappen(questionnaire, decider, per, (scope) =>
        scope.formulas.and(...conditions.map((condition) => conditionHolds(condition, scope))),
      ),
    shows: ({ scopes }) =>
      scopes.some(
        (scope) =>
          perOf(scope.at) === per && conditions.every((condition) => holds(condition, scope) === 'holds'),
      ),
  };
}
