import type { Answer, ConsistencyRule } from '../format/format.ts';
import { isConfirmed, withGivenAnswer } from '../asking/proposal.ts';
import { sameStep } from '../asking/route.ts';
import { holds } from '../condition/condition.ts';
import { evidence } from '../condition/evidence.ts';
import type { AnswerRef, Result, ScoreRef } from '../condition/result.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type ScopeRef, type Step, outward, perOf, sameScope } from '../questionnaire/scope.ts';

/** A consistency rule that holds in one scope: answers there that cannot be right together, or rarely are. */
export interface Inconsistency {
  readonly rule: ConsistencyRule;
  readonly at: ScopeRef;
  /** The answers that make it hold; while the same questions apply and these stay, it holds. */
  readonly answers: readonly AnswerRef[];
  /** The scores whose levels make it hold. */
  readonly scores: readonly ScoreRef[];
  /** Those of the answers that are doubted. */
  readonly doubted: readonly AnswerRef[];
}

/** Where answers are held against each other and do not go together, in the order of the questionnaire. Open and hidden answers raise nothing. */
export function inconsistencies(evaluation: Evaluation): readonly Inconsistency[] {
  return (evaluation.questionnaire.consistency ?? []).flatMap((rule) => inconsistenciesOf(rule, evaluation));
}

/**
 * What casts doubt on the answer at a step; with an answer given, what would if that were the answer. At a proposal it is
 * what casts doubt on the answers of the preset that are confirmed there.
 */
export function doubtsAt(evaluation: Evaluation, step: Step, answer?: Answer): readonly Inconsistency[] {
  const { questionnaire, response } = evaluation;
  const question = catalogue(questionnaire).questions.get(step.question)?.question;
  const covers = question?.kind === 'proposal' ? question.covers : [step.question];
  const rules = (questionnaire.consistency ?? []).filter(({ about }) =>
    about.some((id) => covers.includes(id)),
  );
  if (rules.length === 0) return [];
  const supposed =
    answer === undefined
      ? evaluation
      : evaluate(questionnaire, withGivenAnswer(questionnaire, response, step, answer));
  const isHere = (one: AnswerRef) =>
    question?.kind === 'proposal'
      ? one.process === step.process && covers.includes(one.question) && isConfirmed(supposed.response, one)
      : sameStep(one, step);
  return rules
    .flatMap((rule) => inconsistenciesOf(rule, supposed))
    .filter(({ doubted }) => doubted.some(isHere));
}

/** What casts doubt on the level of a score. */
export function doubtsAbout(
  found: readonly Inconsistency[],
  { score, at }: Pick<Result, 'score' | 'at'>,
): readonly Inconsistency[] {
  return found.filter(
    ({ rule, at: where }) => rule.scores?.includes(score) && sameScope(outward(where, perOf(at)), at),
  );
}

function inconsistenciesOf(rule: ConsistencyRule, { scopes }: Evaluation): readonly Inconsistency[] {
  return scopes
    .filter((scope) => perOf(scope.at) === rule.per && holds(rule.when, scope) === 'holds')
    .map((scope) => inconsistencyIn(scope, rule));
}

function inconsistencyIn(scope: EvaluatedScope, rule: ConsistencyRule): Inconsistency {
  const { answers, scores } = evidence(rule.when, scope, 'holds');
  const doubted = answers.filter(({ question }) => rule.about.includes(question));
  return { rule, at: scope.at, answers, scores, doubted };
}
