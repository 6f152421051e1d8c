import type { Condition, Per, Questionnaire } from '../format/format.ts';
import { holds } from '../condition/condition.ts';
import { perOf } from '../questionnaire/scope.ts';
import { unknownSteps } from '../asking/unknown.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { readBy } from '../questionnaire/reads.ts';
import { choosing } from './given.ts';
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

/** The same by known answers alone: what is not known puts nothing on top. */
export function canHoldKnown(
  questionnaire: Questionnaire,
  per: Per,
  conditions: readonly Condition[],
): Proving {
  const { shows } = canHold(questionnaire, per, conditions);
  const known = catalogue(questionnaire);
  const read = readBy(
    known,
    conditions.flatMap((condition) => clausesOf(condition, '').flatMap(({ reads }) => reads)),
  );
  const doubts = [...known.questions.values()].flatMap((place) =>
    read.has(place.question.id)
      ? place.options.filter(({ unknown }) => unknown).map(({ id }) => ({ place, id }))
      : [],
  );
  return {
    prove: (decider) =>
      canHappen(questionnaire, decider, per, (scope) => {
        const { formulas } = scope;
        const all = scope.owner('organisation').all;
        return formulas.and(
          ...conditions.map((condition) => conditionHolds(condition, scope)),
          ...doubts.flatMap(({ place, id }) =>
            all
              .filter((one) => one.per === place.per)
              .map((one) => formulas.not(choosing(one.question(place.question.id).given, id, formulas))),
          ),
        );
      }),
    shows: (evaluation) => unknownSteps(evaluation).length === 0 && shows?.(evaluation) === true,
  };
}
