import fc, { type GeneratorValue } from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Questionnaire, Response } from '../format/format.ts';
import { answerFits, holds } from '../condition/condition.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { route } from '../asking/route.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type Step, outward, perOf, sameScope } from '../questionnaire/scope.ts';
import { answeredFrom, completedFrom, processesFrom, questionnaireFrom } from '../testing/generate.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { type Inconsistency, inconsistencies } from './inconsistencies.ts';

const ways = [
  ['generated questionnaires', questionnaireFrom, 100, 10],
  ['the Privacy Quick Scan', () => privacyQuickScan(), 3, 0],
] as const;

test.each(ways)(
  'in %s what is reported holds, and nothing that holds is left out',
  (_, from, runs, least) => {
    let reported = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const questionnaire = from(g);
        const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
        const evaluation = evaluate(questionnaire, response);
        const found = inconsistencies(evaluation);
        reported += found.length;
        for (const rule of questionnaire.consistency ?? []) {
          for (const scope of evaluation.scopes.filter(({ at }) => perOf(at) === rule.per)) {
            const told = found.some((one) => one.rule === rule && sameScope(one.at, scope.at));
            expect(told, JSON.stringify({ rule, response })).toBe(isSo(rule.when, scope));
          }
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(reported).toBeGreaterThanOrEqual(least);
  },
);

test.each(ways)(
  'in %s it holds as long as the same is asked and its answers and levels stay',
  (_, from, runs, least) => {
    let kept = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const questionnaire = from(g);
        const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
        const before = evaluate(questionnaire, response);
        for (const one of inconsistencies(before)) {
          const other = withOtherAnswers(g, questionnaire, response, one);
          const after = evaluate(questionnaire, other);
          if (!sameAsked(before, after) || !sameEvidence(one, before, after)) continue;
          kept += 1;
          const still = inconsistencies(after).some(
            (again) => again.rule === one.rule && sameScope(again.at, one.at),
          );
          expect(still, JSON.stringify({ one, response, other, questionnaire })).toBe(true);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(kept).toBeGreaterThanOrEqual(least);
  },
);

/** Whether a condition is so in a complete response: by the meaning of its words, with nothing open. */
function isSo(condition: Condition, scope: EvaluatedScope): boolean {
  if ('all' in condition) return condition.all.every((member) => isSo(member, scope));
  if ('any' in condition) return condition.any.some((member) => isSo(member, scope));
  if ('count' in condition) {
    const { count, atLeast = 0, atMost = count.length } = condition;
    const so = count.filter((member) => isSo(member, scope)).length;
    return so >= atLeast && so <= atMost;
  }
  if ('question' in condition && condition.over === undefined) {
    const { applies, answer } = scope.known(condition.question);
    return answerFits(condition, applies === 'holds' ? answer : undefined);
  }
  if ('fact' in condition && condition.over === undefined) {
    const fact = scope.catalogue.facts.get(condition.fact);
    return fact !== undefined && isSo(fact.condition, scope) === (condition.is ?? true);
  }
  if ('over' in condition && condition.over !== undefined) {
    const { over, every, ...here } = condition;
    const only = 'question' in here || 'fact' in here || 'score' in here ? here.subject : undefined;
    const inner = scope.narrower(over, only);
    return every ? inner.every((one) => isSo(here, one)) : inner.some((one) => isSo(here, one));
  }
  if ('process' in condition) return [condition.process].flat().includes(scope.at.process ?? '');
  if ('subject' in condition && !('score' in condition))
    return [condition.subject].flat().includes(scope.at.subject ?? '');
  return holds(condition, scope) === 'holds';
}

/** The response with some answers changed that the inconsistency does not rest on. */
function withOtherAnswers(
  g: GeneratorValue,
  questionnaire: Questionnaire,
  start: Response,
  { answers }: Inconsistency,
): Response {
  const rests = new Set(answers.map(nameOf));
  return route(evaluate(questionnaire, start))
    .filter((step) => !rests.has(nameOf(step)) && !isProposal(questionnaire, step))
    .filter(() => g(fc.boolean))
    .reduce((response, step) => answeredFrom(g, questionnaire, response, step), start);
}

function isProposal(questionnaire: Questionnaire, { question }: Step): boolean {
  return catalogue(questionnaire).questions.get(question)?.question.kind === 'proposal';
}

const nameOf = ({ question, process, subject }: Step) => JSON.stringify([question, process, subject]);

const sameAsked = (before: Evaluation, after: Evaluation) =>
  route(before).map(nameOf).join() === route(after).map(nameOf).join();

function sameEvidence({ answers, scores }: Inconsistency, before: Evaluation, after: Evaluation): boolean {
  return (
    answers.every((one) => same(knownAt(before, one)?.answer, knownAt(after, one)?.answer)) &&
    scores.every(({ score, ...at }) => {
      const [one, other] = [before, after].map((evaluation) =>
        evaluation.scope(outward(at, perOf(at)))?.score(score),
      );
      return same(
        [one?.level, one?.range, one?.points, one?.maximum],
        [other?.level, other?.range, other?.points, other?.maximum],
      );
    })
  );
}

const knownAt = (evaluation: Evaluation, { question, ...at }: Step) =>
  evaluation.scope(outward(at, perOf(at)))?.known(question);

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
