import type { Condition, Per, Questionnaire } from '../format/format.ts';
import { holds } from '../condition/condition.ts';
import { perOf } from '../questionnaire/scope.ts';
import { canHappen } from './can-happen.ts';
import type { Claim } from './claim.ts';
import { conditionHolds } from './conditions.ts';

type Proving = Pick<Claim, 'prove' | 'shows'>;

/** The claim that these conditions can hold together in a scope of that kind. */
export function canHold(questionnaire: Questionnaire, per: Per, conditions: readonly Condition[]): Proving {
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

/** The claim that this condition can fail in a scope of that kind. */
export function canFail(questionnaire: Questionnaire, per: Per, condition: Condition): Proving {
  return {
    prove: (decider) =>
      canHappen(questionnaire, decider, per, (scope) => scope.formulas.not(conditionHolds(condition, scope))),
    shows: ({ scopes }) =>
      scopes.some((scope) => perOf(scope.at) === per && holds(condition, scope) === 'fails'),
  };
}
