import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questionnaire, Response } from './format/format.ts';
import { catalogue } from './questionnaire/catalogue.ts';
import { type Evaluation, evaluate } from './evaluation/evaluation.ts';
import { type Scan, createScan, stepOf } from './asking/machine.ts';
import { type Profile, profile } from './profile/profile.ts';
import { answerAt, emptyResponse, withAnswer, writeResponse } from './response/response.ts';
import type { Result } from './condition/result.ts';
import { isAsked, route } from './asking/route.ts';
import {
  allSteps,
  answerFrom,
  answeredFrom,
  completedFrom,
  processesFrom,
  questionnaireFrom,
} from './testing/generate.ts';
import { privacyQuickScan } from './testing/privacy-quick-scan.ts';

/** More on request: PROPERTY_TIMES=10 npx vitest run engine/properties */
const times = Number(process.env['PROPERTY_TIMES'] ?? 1);

const generated = { name: 'generated questionnaires', from: questionnaireFrom, runs: 100 * times };
const real = { name: 'the Privacy Quick Scan', from: () => privacyQuickScan(), runs: 5 * times };

/** The levels, points and reasons of a profile, to compare with another. */
function outcome({ complete, open, unknown, results, inconsistencies, measures }: Profile) {
  return JSON.stringify({
    complete,
    open,
    unknown,
    results,
    inconsistencies,
    measures: measures.map(({ measure }) => measure.id),
  });
}

/** Evaluated from nothing: a copy of the questionnaire has no earlier evaluation to build on. */
function fresh(questionnaire: Questionnaire, response: Response): Profile {
  return profile(evaluate(structuredClone(questionnaire), structuredClone(response)));
}

/** Holds a promise; what to look at is written out only when it is broken, for that takes longer than the test. */
function hold(kept: boolean, what: unknown, questionnaire: Questionnaire): void {
  if (!kept) expect.fail(JSON.stringify({ what, questionnaire }));
}

function started(questionnaire: Questionnaire, response: Response): Scan {
  const scan = createScan(questionnaire, response);
  scan.start();
  return scan;
}

function place(scan: Scan) {
  const snapshot = scan.getSnapshot();
  return stepOf(snapshot) ?? snapshot.value;
}

/** Whether a level can come of the range shown: the range never excludes what comes out. */
function allows(evaluation: Evaluation, before: Result, after: Result): boolean {
  const levels = catalogue(evaluation.questionnaire).scores.get(after.score)?.levels ?? [];
  if (after.level === null) return before.absent !== 'fails';
  if (!before.range) return false;
  const [best, worst] = before.range.map((level) => levels.indexOf(level));
  const rank = levels.indexOf(after.level);
  return rank >= (best ?? 0) && rank <= (worst ?? -1);
}

describe.each([generated, real])('for $name', ({ from, runs }) => {
  const promise = (name: string, predicate: (g: fc.GeneratorValue, questionnaire: Questionnaire) => void) =>
    it(
      name,
      () => {
        fc.assert(
          fc.property(fc.gen(), (g) => predicate(g, from(g))),
          { numRuns: runs, endOnFailure: true },
        );
      },
      60_000 * times,
    );

  promise('the machine walks the route, forward and back', (g, questionnaire) => {
    const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
    const evaluation = evaluate(questionnaire, response);
    const steps = route(evaluation).filter((step) => isAsked(evaluation, step));
    const scan = started(questionnaire, response);
    scan.send({ type: 'start' });
    scan.send({ type: 'next' });
    for (const step of steps) {
      expect(place(scan)).toEqual(step);
      scan.send({ type: 'next' });
    }
    expect(place(scan)).toBe('check');
    for (const step of [...steps].reverse()) {
      scan.send({ type: 'back' });
      expect(place(scan)).toEqual(step);
    }
    scan.send({ type: 'back' });
    expect(place(scan)).toBe('processes');
  });

  promise('a question that must be answered is not passed without an answer', (g, questionnaire) => {
    const response = processesFrom(g, questionnaire);
    const scan = started(questionnaire, response);
    scan.send({ type: 'start' });
    scan.send({ type: 'next' });
    for (let turn = 0; turn < 1000; turn += 1) {
      const step = stepOf(scan.getSnapshot());
      if (!step) break;
      const asked = catalogue(questionnaire).questions.get(step.question);
      const question = asked?.question;
      const optional = question && 'optional' in question && question.optional;
      if (question && question.kind !== 'note' && !optional) {
        scan.send({ type: 'next' });
        expect(place(scan)).toEqual(step);
      }
      scan.send({ type: 'answer', answer: asked && answerFrom(g, asked) });
      scan.send({ type: 'next' });
    }
    expect(place(scan)).toBe('check');
    expect(profile(evaluate(questionnaire, scan.getSnapshot().context.response)).complete).toBe(true);
  });

  promise('replaying the answers gives the live state', (g, questionnaire) => {
    const live = started(questionnaire, processesFrom(g, questionnaire));
    live.send({ type: 'start' });
    live.send({ type: 'next' });
    for (let turn = g(fc.integer, { min: 0, max: 30 }); turn > 0; turn -= 1) {
      const step = stepOf(live.getSnapshot());
      if (!step) break;
      const asked = catalogue(questionnaire).questions.get(step.question);
      live.send({ type: 'answer', answer: asked && answerFrom(g, asked) });
      live.send({ type: g(fc.integer, { min: 0, max: 3 }) > 0 ? 'next' : 'back' });
    }
    const { response } = live.getSnapshot().context;
    const step = stepOf(live.getSnapshot());
    const saved: Response = JSON.parse(writeResponse(response));
    const replayed = started(questionnaire, saved);
    if (step) replayed.send({ type: 'go', step });
    if (step) expect(place(replayed)).toEqual(step);
    expect(replayed.getSnapshot().context.response).toEqual(response);
    expect(outcome(fresh(questionnaire, saved))).toBe(outcome(profile(evaluate(questionnaire, response))));
  });

  promise('contributions add up to the points', (g, questionnaire) => {
    completedFrom(g, questionnaire, processesFrom(g, questionnaire), (response) => {
      for (const { points, because, open } of profile(evaluate(questionnaire, response)).results) {
        if (!points || open.length > 0) continue;
        const total = because.reduce((sum, contribution) => sum + (contribution.points ?? 0), 0);
        hold(Math.abs(total - points[0]) < 1e-5, { points, because }, questionnaire);
      }
    });
  });

  promise('every settled level has its reasons or the rule that gave it', (g, questionnaire) => {
    const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
    for (const { level, because, rule, adjusted } of profile(evaluate(questionnaire, response)).results) {
      if (level !== null) expect(because.length > 0 || rule !== undefined || adjusted).toBeTruthy();
    }
  });

  promise('answers to questions that do not apply change nothing', (g, questionnaire) => {
    const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
    const evaluation = evaluate(questionnaire, response);
    const asked = new Set(route(evaluation).map((step) => JSON.stringify(step)));
    let dirty = response;
    for (const step of allSteps(questionnaire, response)) {
      const hidden = catalogue(questionnaire).questions.get(step.question);
      if (asked.has(JSON.stringify(step)) || !hidden) continue;
      dirty = withAnswer(dirty, step, answerFrom(g, hidden));
    }
    expect(outcome(fresh(questionnaire, dirty))).toBe(outcome(profile(evaluation)));
  });

  promise('the final level lies in every range shown before', (g, questionnaire) => {
    const before: (readonly Result[])[] = [];
    const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire), (one) => {
      before.push(profile(evaluate(questionnaire, one)).results);
    });
    const evaluation = evaluate(questionnaire, response);
    const { results } = profile(evaluation);
    for (const shown of before) {
      for (const [index, result] of results.entries()) {
        const earlier = shown[index];
        const kept = earlier !== undefined && allows(evaluation, earlier, result);
        hold(kept, { earlier, result }, questionnaire);
      }
    }
  });

  promise('a level is settled once everything that applies is answered', (g, questionnaire) => {
    const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
    const { complete, results } = profile(evaluate(questionnaire, response));
    expect(complete).toBe(true);
    for (const result of results) {
      hold(!result.provisional && result.open.length === 0, result, questionnaire);
    }
  });

  promise('the order of answering does not matter', (g, questionnaire) => {
    const start = processesFrom(g, questionnaire);
    const response = completedFrom(g, questionnaire, start);
    const steps = allSteps(questionnaire, response).filter((step) => answerAt(response, step) !== undefined);
    let other = start;
    for (const step of g(() => fc.shuffledSubarray([...steps], { minLength: steps.length }))) {
      other = withAnswer(other, step, answerAt(response, step));
      evaluate(questionnaire, other);
    }
    expect(outcome(profile(evaluate(questionnaire, other)))).toBe(
      outcome(profile(evaluate(questionnaire, response))),
    );
  });

  promise('what is kept from before is what would be worked out anew', (g, questionnaire) => {
    let response = processesFrom(g, questionnaire);
    const steps = allSteps(questionnaire, response);
    for (let turn = 0; turn < 12; turn += 1) {
      const step = steps[g(fc.integer, { min: 0, max: Math.max(0, steps.length - 1) })];
      if (!step) return;
      response =
        g(fc.integer, { min: 0, max: 4 }) === 0
          ? withAnswer(response, step, undefined)
          : answeredFrom(g, questionnaire, response, step);
      expect(outcome(profile(evaluate(questionnaire, response)))).toBe(
        outcome(fresh(questionnaire, response)),
      );
    }
  });
});

it('an empty scan of the organisation alone can be walked', () => {
  const questionnaire = privacyQuickScan();
  expect(route(evaluate(questionnaire, emptyResponse(questionnaire))).length).toBeGreaterThan(0);
});
