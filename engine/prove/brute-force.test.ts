import { holds } from '../condition/condition.ts';
import { perOf } from '../questionnaire/scope.ts';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Answer, Questionnaire, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { z3Solver } from '../cli/z3.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { load } from '../load/load.ts';
import { takesSeveral } from '../questionnaire/options.ts';
import { plan } from '../profile/plan.ts';
import { profile } from '../profile/profile.ts';
import { readResponse } from '../response/read-response.ts';
import { answerAt, withAnswer, writeResponse } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { openSteps, route } from '../asking/route.ts';
import { allResponses, answersTo } from '../testing/all-responses.ts';
import { questionnaireFrom } from '../testing/generate.ts';
import type { Claim } from './claim.ts';
import { type Proof, prove } from './prove.ts';

/** The prover against brute force: every complete response to small questionnaires, scored one by one. */

/** More questionnaires, others each time: `PROVE_RUNS=200 npx vitest run engine/prove/brute-force`. */
const runs = process.env['PROVE_RUNS'];

const most = 1500;
const mostForPairs = 260;

const solver = await z3Solver();

afterAll(() => solver.end());

const seen = new Map<string, number>();

test('agrees with going through all responses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const questionnaire = withoutExcuses(questionnaireFrom(g, { sections: 3, questions: 2 }));
      const two = allResponses(questionnaire, 2, 400);
      const responses = two ?? allResponses(questionnaire, 1, most);
      fc.pre(responses !== undefined);
      const oracle = new Oracle(questionnaire, responses, two ? 2 : 1);
      for await (const proof of prove(questionnaire, solver, 20_000)) {
        const wrong = oracle.objection(proof);
        if (wrong !== undefined)
          throw new Error(
            `${proof.claim.claim}: ${wrong}\n${JSON.stringify(proof.verdict)}\n${JSON.stringify(questionnaire)}`,
          );
        const by = 'by' in proof.verdict ? proof.verdict.by : '';
        for (const what of [`${proof.claim.subject} ${proof.verdict.verdict}`, by]) {
          seen.set(what, (seen.get(what) ?? 0) + 1);
        }
      }
    }),
    runs === undefined
      ? { numRuns: 20, seed: 4, endOnFailure: true }
      : { numRuns: Number(runs), endOnFailure: true },
  );
}, 600_000);

test('and has had something to prove and to refute of each kind', () => {
  for (const subject of [
    'question',
    'option',
    'level',
    'band',
    'rule',
    'consistency',
    'measure',
    'check',
    'order',
    'unknown',
  ]) {
    expect(seen.get(`${subject} proved`), subject).toBeGreaterThan(0);
    expect(seen.get(`${subject} refuted`), subject).toBeGreaterThan(0);
  }
  const undecided = [...seen].filter(([what]) => what.endsWith('not decided'));
  const decided = [...seen].filter(([what]) => /proved|refuted/.test(what));
  const count = (counts: typeof undecided) => counts.reduce((sum, [, one]) => sum + one, 0);
  expect(count(undecided)).toBeLessThan(count(decided) / 30);
  expect(seen.get('solver')).toBeGreaterThan(0);
  expect(seen.get('enumeration')).toBeGreaterThan(0);
});

class Oracle {
  readonly #questionnaire: Questionnaire;
  readonly #responses: readonly Response[];
  readonly #processes: number;

  constructor(questionnaire: Questionnaire, responses: readonly Response[], processes: number) {
    this.#questionnaire = questionnaire;
    this.#responses = responses;
    this.#processes = processes;
  }

  /** What is wrong with a verdict; undefined when nothing is. */
  objection({ claim, verdict }: Proof): string | undefined {
    // Three and more processes that must each have something else are rare, and said to be too many.
    if (verdict.verdict === 'not decided')
      return /processes|best level/.test(verdict.why) ? undefined : verdict.why;
    const witness = verdict.verdict === 'refuted' ? verdict.witness : [];
    for (const response of witness) {
      const problem = this.#misfit(response);
      if (problem !== undefined) return `the witness is no complete response: ${problem}`;
    }
    switch (claim.subject) {
      case 'completeness':
        return verdict.verdict === 'proved' ? undefined : 'it can be completed';
      case 'range':
        return this.#aboutRange(claim, verdict.verdict === 'proved' ? verdict.range : undefined);
      case 'option':
        return this.#aboutOption(
          claim,
          verdict.verdict === 'proved' && !verdict.onlyByHand,
          verdict.verdict === 'proved',
        );
      case 'order':
      case 'unknown':
        return this.#aboutPairs(claim, witness, verdict.verdict === 'proved');
      default:
        return this.#aboutWhatHappens({ claim, verdict, milliseconds: 0 });
    }
  }

  #misfit(response: Response): string | undefined {
    const read = readResponse(this.#questionnaire, writeResponse(response));
    if (!read.response || read.diagnostics.length > 0) return JSON.stringify(read.diagnostics);
    const open = openSteps(evaluate(this.#questionnaire, read.response));
    return open.length > 0 ? `open: ${JSON.stringify(open)}` : undefined;
  }

  #aboutWhatHappens({ claim, verdict }: Proof): string | undefined {
    const { shows } = claim;
    if (!shows) return 'nothing says when it happens';
    const happens = this.#responses.some((response) => shows(evaluate(this.#questionnaire, response)));
    if (verdict.verdict !== 'proved') return happens ? 'it happens' : undefined;
    if (verdict.onlyByHand && happens) return 'it happens without levels set by hand';
    const example = verdict.example?.();
    if (!example) return 'there is no example';
    const problem = this.#misfit(example);
    if (problem !== undefined) return `the example is no complete response: ${problem}`;
    if (!shows(evaluate(this.#questionnaire, example)))
      return `the example does not show it: ${JSON.stringify(example)}`;
    const small = example.processes.length <= this.#processes && !verdict.onlyByHand;
    return small && !happens ? 'it never happens' : undefined;
  }

  #aboutRange(
    claim: Claim,
    range: { readonly least: number; readonly most: number } | undefined,
  ): string | undefined {
    const { scores } = catalogue(this.#questionnaire);
    const score = [...scores.values()].find(({ pointer }) => pointer === claim.pointer)?.score.id;
    const points = this.#responses.flatMap((response) =>
      profile(evaluate(this.#questionnaire, response))
        .results.filter((result) => result.score === score)
        .flatMap((result) => result.points ?? []),
    );
    if (points.length === 0) return range ? 'it is never scored' : undefined;
    const [least, highest] = [Math.min(...points), Math.max(...points)];
    if (!range) return 'it is scored';
    // More processes than were gone through may reach further, but only in the organisation.
    const wider = scores.get(score ?? '')?.score.per === 'organisation' && this.#processes < 2;
    const agrees = wider
      ? range.least <= least && range.most >= highest
      : range.least === least && range.most === highest;
    return agrees ? undefined : `it comes to ${least} and ${highest}, not ${range.least} and ${range.most}`;
  }

  #aboutOption(claim: Claim, proved: boolean, provedSomehow: boolean): string | undefined {
    const found = placeOf(this.#questionnaire, claim);
    if (!found) return 'there is no such option';
    const { question, option } = found;
    const matters = this.#responses.some((response) => this.#matters(response, question, option));
    if (matters && !provedSomehow) return 'it makes a difference';
    return proved && !matters && this.#processes === 2 ? 'it makes no difference' : undefined;
  }

  #matters(response: Response, id: string, option: string): boolean {
    const evaluation = evaluate(this.#questionnaire, response);
    const steps = route(evaluation).filter((step) => step.question === id);
    return steps.some((step) => {
      const { question: _, ...at } = step;
      const place = evaluation.scope(at)?.known(id).place;
      const answer = answerAt(response, step);
      const known = evaluation.scope(at)?.known(id).answer;
      const chosen = Array.isArray(known) ? known.includes(option) : known === option;
      if (!place || !chosen || answer === undefined) return false;
      const chosenOption = place.options.find((one) => one.id === option);
      if (chosenOption?.unknown || place.question.kind === 'proposal') return true;
      if (takesSeveral(place.question) && !chosenOption?.exclusive) {
        const left = Array.isArray(known) ? known.filter((one) => one !== option) : [];
        if (left.length > 0)
          return this.#differs(response, withAnswer(response, step, left), this.#questionnaire, step);
        const phantom = withPhantom(this.#questionnaire, id);
        return this.#differs(response, withAnswer(response, step, ['nothing-at-all']), phantom, step);
      }
      return answersTo(place.question, place.options)
        .filter((other) => !(Array.isArray(other) ? other.includes(option) : other === option))
        .some((other) =>
          this.#differs(response, withAnswer(response, step, other), this.#questionnaire, step),
        );
    });
  }

  /** Whether anything but the answer itself is different. */
  #differs(one: Response, other: Response, questionnaire: Questionnaire, changed: Step): boolean {
    const before = evaluate(questionnaire, one);
    const open = openSteps(before).length;
    const after = evaluate(questionnaire, other);
    const steps = (evaluation: Evaluation) =>
      JSON.stringify(route(evaluation).filter((step) => JSON.stringify(step) !== JSON.stringify(changed)));
    if (steps(before) !== steps(after)) return true;
    if (openSteps(after).length > open) return false;
    return noticed(before) !== noticed(after);
  }

  #aboutPairs(claim: Claim, witness: readonly Response[], proved: boolean): string | undefined {
    if (this.#responses.length > mostForPairs) return undefined;
    const pair = this.#pairs(claim);
    if (pair && proved) return `these two show otherwise: ${JSON.stringify(pair)}`;
    const small = witness.every(
      ({ processes, adjustments }) => processes.length <= this.#processes && !adjustments,
    );
    // With more processes than were gone through, a score of the organisation may come to a better level.
    return !proved && small && !pair && this.#processes === 2 ? 'no two responses show it' : undefined;
  }

  #pairs(claim: Claim): readonly Response[] | undefined {
    const found = placeOf(this.#questionnaire, claim);
    const { questions, scores } = catalogue(this.#questionnaire);
    const place = [...questions.values()].find(
      ({ pointer }) =>
        claim.pointer.startsWith(pointer) &&
        claim.pointer.charAt(pointer.length) !== '0' &&
        (claim.pointer === pointer || claim.pointer.charAt(pointer.length) === '/'),
    );
    if (!place) return undefined;
    const asked = place.question.kind === 'which' ? place.question.of : place.question.id;
    const best = new Map(
      [...scores].map(([id, { levels }]) => [
        id,
        Math.min(
          levels.length,
          ...this.#responses.flatMap((response) => this.#ranksWhereKnown(response, asked, id)),
        ),
      ]),
    );
    const changed =
      place.question.kind === 'which' ? [place.question.id, place.question.of] : [place.question.id];
    for (const one of this.#responses) {
      for (const other of this.#responses) {
        const step = this.#differentStep(one, other, changed);
        if (!step) continue;
        const [before, after] = [one, other].map((response) => answerIn(this.#questionnaire, response, step));
        const ranks = this.#ranks(one, other);
        if (claim.subject === 'order') {
          if (!worse(this.#questionnaire, place.question.id, before, after)) continue;
          if (ranks.some(({ from, to }) => to < from)) return [one, other];
        } else {
          const fits =
            place.question.kind === 'which'
              ? this.#whichFits(one, other, step, place.question.of, found?.option ?? '')
              : unknownFits(place, before, after);
          if (
            fits &&
            ranks.some(({ score, from, to }) => from <= (best.get(score) ?? 0) && to > (best.get(score) ?? 0))
          )
            return [one, other];
        }
      }
    }
    return undefined;
  }

  /** The ranks of a score in the scopes around one where the answer to a question is known. */
  #ranksWhereKnown(response: Response, asked: string, score: string): readonly number[] {
    const { questions, scores } = catalogue(this.#questionnaire);
    const evaluation = evaluate(this.#questionnaire, response);
    const options = questions.get(asked)?.options ?? [];
    const steps = route(evaluation).filter((step) => {
      const answer = step.question === asked ? answerIn(this.#questionnaire, response, step) : undefined;
      return (
        answer !== undefined && !options.some(({ id, unknown }) => unknown && chosenIn(answer).includes(id))
      );
    });
    return profile(evaluation)
      .results.filter((result) => result.score === score && result.level !== null)
      .filter((result) => steps.some((step) => seeEachOther(result, step)))
      .map(({ level }) => (scores.get(score)?.levels ?? []).indexOf(level ?? ''));
  }

  /** For a `which`: in the one the option is not known, in the other it is chosen in place of "I do not know". */
  #whichFits(one: Response, other: Response, step: Step, of: string, option: string): boolean {
    const doubts = answerIn(this.#questionnaire, one, step);
    const { process, subject } = step;
    const at = this.#stepOf(of, {
      ...(process !== undefined && { process }),
      ...(subject !== undefined && { subject }),
    });
    const before = answerIn(this.#questionnaire, one, at);
    const after = answerIn(this.#questionnaire, other, at);
    if (!Array.isArray(doubts) || !doubts.includes(option) || !Array.isArray(before) || !Array.isArray(after))
      return false;
    const unknown =
      catalogue(this.#questionnaire)
        .questions.get(of)
        ?.options.find((one_) => one_.unknown)?.id ?? '';
    const expected = [...before.filter((id) => id !== unknown), option].sort().join();
    return before.includes(unknown) && [...after].sort().join() === expected;
  }

  #stepOf(question: string, { process, subject }: { process?: string; subject?: string }): Step {
    const per = catalogue(this.#questionnaire).questions.get(question)?.per;
    return {
      question,
      ...(per !== 'organisation' && process !== undefined && { process }),
      ...(per === 'subject' && subject !== undefined && { subject }),
    };
  }

  /** The step of the first of these questions at which two responses differ, if they differ nowhere else. */
  #differentStep(one: Response, other: Response, changed: readonly string[]): Step | undefined {
    if (processesIn(one) !== processesIn(other)) return undefined;
    const [first = ''] = changed;
    const [before, after] = [one, other].map((response) => route(evaluate(this.#questionnaire, response)));
    const inBoth = (before ?? []).filter((step) =>
      (after ?? []).some((twin) => JSON.stringify(twin) === JSON.stringify(step)),
    );
    const different = inBoth.filter((step) => !this.#sameGiven(one, other, step));
    const steps = (before ?? []).filter(({ question }) => question === first);
    return steps.find((step) => {
      const mine = new Set(changed.map((id) => JSON.stringify(this.#stepOf(id, step))));
      return different.every((one_) => mine.has(JSON.stringify(one_)));
    });
  }

  /** Of a `which` only what is asked about in both needs to be the same. */
  #sameGiven(one: Response, other: Response, step: Step): boolean {
    const place = catalogue(this.#questionnaire).questions.get(step.question);
    const answers = [one, other].map((response) => answerIn(this.#questionnaire, response, step));
    if (place?.question.kind !== 'which') {
      const [mine, theirs] = answers.map((answer) =>
        JSON.stringify(Array.isArray(answer) ? [...answer].sort() : answer),
      );
      return mine === theirs;
    }
    const of = this.#stepOf(place.question.of, step);
    const chosen = new Set(
      [one, other].flatMap((response) => answerIn(this.#questionnaire, response, of) ?? []).map(String),
    );
    const [mine, theirs] = answers.map((answer) =>
      (Array.isArray(answer) ? answer : [])
        .filter((id) => !chosen.has(id))
        .sort()
        .join(),
    );
    return mine === theirs;
  }

  #ranks(one: Response, other: Response): readonly { score: string; from: number; to: number }[] {
    const { scores } = catalogue(this.#questionnaire);
    const [before, after] = [one, other].map(
      (response) => profile(evaluate(this.#questionnaire, response)).results,
    );
    return (before ?? []).flatMap(({ score, at, level }) => {
      const twin = after?.find(
        (result) => result.score === score && JSON.stringify(result.at) === JSON.stringify(at),
      );
      const levels = scores.get(score)?.levels ?? [];
      const rank = (name: string | null | undefined) => (name ? levels.indexOf(name) : -1);
      return twin ? [{ score, from: rank(level), to: rank(twin.level) }] : [];
    });
  }
}

function processesIn({ processes }: Response): string {
  return JSON.stringify(processes.map(({ id, subjects }) => [id, Object.keys(subjects)]));
}

function chosenIn(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer : [String(answer)];
}

/** Whether two scopes are the same, or one is around the other. */
function seeEachOther({ at }: { at: { process?: string; subject?: string } }, step: Step): boolean {
  return (
    (at.process === undefined || step.process === undefined || at.process === step.process) &&
    (at.subject === undefined || step.subject === undefined || at.subject === step.subject)
  );
}

/** The questionnaire without the reasons that except "I do not know", if it may be without them. */
function withoutExcuses(questionnaire: Questionnaire): Questionnaire {
  const text = JSON.stringify(questionnaire).replaceAll(',"because":"Careful."', '');
  return load(text).questionnaire ?? questionnaire;
}

/** What a person sees of a complete response, apart from the answers. */
function noticed(evaluation: Evaluation): string {
  const { results, measures, inconsistencies } = profile(evaluation);
  const { scores } = catalogue(evaluation.questionnaire);
  return JSON.stringify([
    results.map(({ score, at, level, because, rule }) => {
      const first = scores.get(score)?.score;
      return [
        score,
        at,
        level,
        first && 'first' in first ? rule : '',
        because
          .map(({ rule: by, points, level: gave, text, answers, scores: read }) => {
            const ofAnswer =
              entryAt(evaluation.questionnaire, by) || (answers.length === 1 && by.startsWith('/sections'));
            return JSON.stringify([ofAnswer ? '' : by, points ?? 0, gave, text, read]);
          })
          .sort(),
      ];
    }),
    inconsistencies.map(({ rule, at }) => JSON.stringify([rule.id, at])),
    measures.map(({ measure, at }) => JSON.stringify([measure.id, at])).sort(),
    (evaluation.questionnaire.measures ?? []).map(({ when, first, per }) =>
      evaluation.scopes.map(
        (scope) =>
          perOf(scope.at) === per &&
          holds(when, scope) === 'holds' &&
          first !== undefined &&
          holds(first, scope) === 'holds',
      ),
    ),
    plan(evaluation).map(({ checks }) => checks.map(({ truth }) => truth)),
    (evaluation.questionnaire.incidents ?? []).map(
      ({ when }) => when && holds(when, evaluation.organisation) === 'holds',
    ),
  ]);
}

/** Whether this place is the line of a score that takes what a question gives. */
function entryAt(questionnaire: Questionnaire, pointer: string): boolean {
  const steps = pointer.split('/').slice(1);
  const entry = steps.reduce((at: unknown, step) => Reflect.get(Object(at), step), questionnaire);
  return typeof entry === 'object' && entry !== null && 'question' in entry;
}

/** The questionnaire with one more option in this question, that says nothing. */
function withPhantom(questionnaire: Questionnaire, id: string): Questionnaire {
  const known = catalogue(questionnaire).questions.get(id);
  const of = known?.question.kind === 'which' ? known.question.of : id;
  const copy: unknown = JSON.parse(JSON.stringify(questionnaire), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('id' in value) || value.id !== of) return value;
    if (!('options' in value) || !Array.isArray(value.options)) return value;
    return { ...value, options: [...value.options, { id: 'nothing-at-all', label: 'Nothing' }] };
  });
  const { questionnaire: made, diagnostics } = load(JSON.stringify(copy));
  if (!made) throw new Error(JSON.stringify(diagnostics));
  return made;
}

function placeOf(questionnaire: Questionnaire, { claim, pointer }: Claim) {
  const [, option = ''] = /"([^"]*)"/.exec(claim) ?? [];
  const question = [...catalogue(questionnaire).questions.values()].find(
    (place) => pointer === place.pointer || pointer.startsWith(`${place.pointer}/`),
  );
  return question && { question: question.question.id, option };
}

/** The answer that counts at a step. */
function answerIn(
  questionnaire: Questionnaire,
  response: Response,
  { question, ...at }: Step,
): Answer | undefined {
  const known = evaluate(questionnaire, response).scope(at)?.known(question);
  return known?.applies === 'holds' ? known.answer : undefined;
}

function unknownFits(
  {
    question,
    options,
  }: {
    question: { kind: string };
    options: readonly { id: string; unknown?: boolean; notApplicable?: boolean; exclusive?: boolean }[];
  },
  before: Answer | undefined,
  after: Answer | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  const unknown = options.find((option) => option.unknown);
  const known = !options.some(
    (option) => (option.unknown || option.notApplicable) && chosenIn(after).includes(option.id),
  );
  if (!unknown || !known || !chosenIn(before).includes(unknown.id)) return false;
  if (question.kind !== 'choices' || unknown.exclusive) return true;
  return chosenIn(before).every((id) => id === unknown.id || chosenIn(after).includes(id));
}

/** Whether the author says that the second answer is the worse one. */
function worse(
  questionnaire: Questionnaire,
  id: string,
  before: Answer | undefined,
  after: Answer | undefined,
): boolean {
  const place = catalogue(questionnaire).questions.get(id);
  if (!place) return false;
  const options = place.options.filter(({ unknown, notApplicable }) => !unknown && !notApplicable);
  const [one, other] = [before, after].map((answer) => options.findIndex((option) => option.id === answer));
  if (one === undefined || other === undefined || one < 0 || other < 0) return false;
  if (place.question.kind === 'choice' && place.question.order) return other === one + 1;
  for (const score of questionnaire.scores) {
    const entries = 'worst' in score ? score.worst : 'sum' in score ? score.sum : [];
    for (const entry of entries) {
      if (!('question' in entry) || entry.question !== id) continue;
      if ('worst' in score) {
        const levels = catalogue(questionnaire).scores.get(score.id)?.levels ?? [];
        return levels.indexOf(options[other]?.level ?? '') > levels.indexOf(options[one]?.level ?? '');
      }
      if ('times' in entry && (entry.times ?? 1) <= 0) continue;
      return (options[other]?.points ?? 0) > (options[one]?.points ?? 0);
    }
  }
  return false;
}
