import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Questionnaire, QuestionnaireDocument, Response, SumScore } from '../format/format.ts';
import { isUnknownAnswer, unknownSteps } from '../asking/unknown.ts';
import { route, sameStep } from '../asking/route.ts';
import { offeredOptions } from '../asking/offered.ts';
import { holds } from '../condition/condition.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { type ScopeRef, type Step, perOf } from '../questionnaire/scope.ts';
import { withAnswer } from '../response/response.ts';
import { answersTo } from '../testing/all-responses.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { completedFrom, processesFrom, questionnaireFrom } from '../testing/generate.ts';
import { type Finds, findingOut } from './finding-out.ts';
import { surelyHolds, whenKnown } from './when-known.ts';
import { whichesOf } from './whiches.ts';
import { withProposalsFollowed } from './with-changes.ts';

/** Past so many responses the brute force gives up. */
const most = 3_000;

/** The responses as they may be once these unknown answers are known, and what is then asked is answered; null: too many. */
function responsesWhenKnown(start: Evaluation, steps: readonly Step[]): readonly Response[] | null {
  const { questionnaire } = start;
  const before = route(start);
  let responses: readonly Response[] = [start.response];
  for (const step of steps) {
    responses = responses.flatMap((response) => knownAnswers(start, step).map((give) => give(response)));
    if (responses.length > most) return null;
  }
  const done: Response[] = [];
  const left = [...responses];
  for (let next = left.pop(); next; next = left.pop()) {
    const response = withProposalsFollowed(start, next, steps);
    const evaluation = evaluate(questionnaire, response);
    const found = route(evaluation).find((step) => {
      const { question, ...at } = step;
      const known = evaluation.scope(at)?.known(question);
      const isNew = !before.some((other) => sameStep(other, step));
      if (!known || known.place.question.kind === 'note' || !isNew) return false;
      return known.answer === undefined || isUnknownAnswer(known.place, known.answer);
    });
    if (!found) {
      done.push(response);
      continue;
    }
    for (const give of knownAnswers(evaluation, found)) left.push(give(response));
    if (done.length + left.length > most) return null;
  }
  return done;
}

/** Every way in which an answer may become known here. */
function knownAnswers(evaluation: Evaluation, step: Step): readonly ((response: Response) => Response)[] {
  const { question: id, ...at } = step;
  const scope = evaluation.scope(at);
  if (!scope) return [];
  const { place, answer } = scope.known(id);
  const { question } = place;
  const options = offeredOptions(evaluation, step).filter(({ unknown }) => !unknown);
  const given = Array.isArray(answer) ? answer : [];
  const whiches = whichesOf(scope.catalogue, id);
  const asked = whiches.flatMap((which) => [scope.known(which).answer ?? []].flat()).map(String);
  const isKnown = (one: readonly string[]) =>
    place.options.every((option) => {
      if (option.exclusive || option.unknown) return true;
      if (given.includes(option.id)) return one.includes(option.id);
      return asked.length === 0 || asked.includes(option.id) || !one.includes(option.id);
    });
  const optional = 'optional' in question && question.optional;
  const answers = answersTo(question, options).filter((one) => !Array.isArray(one) || isKnown(one));
  return [...answers, ...(optional ? [undefined] : [])].map((one) => (response) => {
    const known = withAnswer(response, step, one);
    return whiches.reduce((sofar, which) => withAnswer(sofar, { question: which, ...at }, undefined), known);
  });
}

/** The ranks that a score may come out at, in order; -1 when it may have no level. */
function ranksOf(responses: readonly Response[], start: Evaluation, score: string, at: ScopeRef) {
  const levels = catalogue(start.questionnaire).scores.get(score)?.levels ?? [];
  const ranks = responses.map((response) => {
    const level = evaluate(start.questionnaire, response).scope(at)?.score(score).level ?? null;
    return level === null ? -1 : levels.indexOf(level);
  });
  return [...new Set(ranks)].sort((one, other) => one - other);
}

function subsets<One>(all: readonly One[]): readonly (readonly One[])[] {
  return Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_one, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  );
}

function byWords(one: { steps: readonly Step[]; level: string }): string {
  return JSON.stringify(one);
}

describe('beside all answers tried one by one', () => {
  let ranged = 0;
  let moved = 0;
  let together = 0;
  let sure = 0;

  test('the range, the smallest sets that move a level, and what holds for sure are what comes of known answers', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const questionnaire = questionnaireFrom(g, { sections: 3, questions: 3 });
        const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
        const start = evaluate(questionnaire, response);
        const steps = unknownSteps(start);
        if (steps.length === 0 || steps.length > 4) return;
        const all = new Map<string, readonly Response[]>();
        for (const set of subsets(steps)) {
          const found = responsesWhenKnown(start, set);
          if (!found) return;
          all.set(JSON.stringify(set), found);
        }
        const known = all.get(JSON.stringify(steps)) ?? [];
        if (known.length === 0) return;
        for (const { at } of start.scopes) {
          for (const { id: score, per } of questionnaire.scores) {
            const result = per === perOf(at) ? start.scope(at)?.score(score) : undefined;
            if (!result || result.level === null) continue;
            const levels = catalogue(questionnaire).scores.get(score)?.levels ?? [];
            const now = levels.indexOf(result.level);
            const ranks = [...ranksOf(known, start, score, at), now].filter((rank) => rank >= 0);
            const expected = [levels[Math.min(...ranks)], levels[Math.max(...ranks)]];
            const turned = whenKnown(start, result);
            expect(turned?.range ?? [result.level, result.level]).toEqual(expected);
            expect(turned?.exact ?? true).toBe(true);
            if (turned) ranged += 1;
            const outcomes = subsets(steps).map((set) => ({
              set,
              ranks: ranksOf(all.get(JSON.stringify(set)) ?? [], start, score, at),
            }));
            const smallestThat = (is: (rank: number) => boolean) => {
              const fitting = outcomes.filter((one) => one.ranks.some((rank) => rank >= 0 && is(rank)));
              const size = Math.min(...fitting.map(({ set }) => set.length));
              return fitting.filter(({ set }) => set.length === size);
            };
            const lower = smallestThat((rank) => rank < now);
            const higher = smallestThat((rank) => rank > now);
            const found = findingOut(start, result);
            const moves = outcomes.some((one) => one.ranks.some((rank) => rank !== now));
            expect(found.kind).toBe(moves ? 'moves' : 'stays');
            const sets: { lower?: Finds; higher?: Finds } = found.kind === 'moves' ? found : {};
            expect([...(sets.lower?.sets ?? [])].map(byWords).sort()).toEqual(
              lower
                .map((one) => ({
                  steps: one.set,
                  level: levels[Math.min(...one.ranks.filter((rank) => rank >= 0))] ?? '',
                }))
                .map(byWords)
                .sort(),
            );
            expect([...(sets.higher?.sets ?? [])].map(byWords).sort()).toEqual(
              higher
                .map((one) => ({ steps: one.set, level: levels[Math.max(...one.ranks)] ?? '' }))
                .map(byWords)
                .sort(),
            );
            if (found.kind === 'moves') moved += 1;
            if (lower.some(({ set }) => set.length > 1)) together += 1;
          }
        }
        for (const { when } of questionnaire.incidents ?? []) {
          if (!when) continue;
          const now = holds(when, start.organisation) === 'holds';
          const always = known.every(
            (one) => holds(when, evaluate(questionnaire, one).organisation) === 'holds',
          );
          expect(surelyHolds(start, when, {})).toBe(now && always);
          if (now && !always) sure += 1;
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(ranged).toBeGreaterThan(30);
    expect(moved).toBeGreaterThan(30);
    expect(together).toBeGreaterThan(3);
    expect(sure).toBeGreaterThan(0);
  }, 120_000);
});

/** The level, and what it may turn out to be, of the one score of the organisation. */
function told(questionnaire: Questionnaire, answers: Answers) {
  const evaluation = evaluate(questionnaire, answered(questionnaire, answers));
  const known = whenKnown(evaluation, evaluation.organisation.score('chance'));
  return known && [...known.range, known.unknown.length];
}

const chance = (sum: SumScore['sum'], bands = [2, 3]) => ({
  id: 'chance',
  per: 'organisation' as const,
  title: 'Chance',
  scale: 'risk',
  sum,
  bands: [
    { from: 0, level: 'low' },
    { from: bands[0] ?? 0, level: 'medium' },
    { from: bands[1] ?? 0, level: 'high' },
  ],
});

const asked = (questions: QuestionnaireDocument['sections'][number]['questions']) => [
  { id: 's', per: 'organisation' as const, title: 'Threats', questions },
];

test('of a list, what was not known turns out to be so or not, and nothing else does', () => {
  const questionnaire = example({
    sections: asked([
      {
        id: 'threats',
        kind: 'choices',
        text: 'What is so?',
        options: [
          ...['doors', 'logs', 'links'].map((id) => ({ id, label: id })),
          { id: 'none', label: 'None', exclusive: true },
          { id: 'unknown', label: 'Not known', unknown: true, exclusive: false },
        ],
      },
      { id: 'threats-unknown', kind: 'which', of: 'threats', text: 'Which?' },
    ]),
    scores: [
      chance(
        ['doors', 'logs', 'links'].map((id) => ({
          when: {
            any: [
              { question: 'threats', includes: id },
              { question: 'threats-unknown', includes: id },
            ],
          },
          points: 1,
        })),
      ),
    ],
  });
  const may = (threats: string[], unknown: string[]) =>
    told(questionnaire, { threats, 'threats-unknown': unknown });
  expect(may(['doors', 'unknown'], ['logs'])).toEqual(['low', 'medium', 1]);
  expect(may(['doors', 'unknown'], ['logs', 'links'])).toEqual(['low', 'high', 1]);
  expect(may(['unknown'], ['logs'])).toBeUndefined();
});

test('a number that is not known may turn out on either side of what it is compared with', () => {
  const questionnaire = example({
    sections: asked([
      { id: 'people', kind: 'number', text: 'How many?', min: 0, max: 20, unknown: { points: 3 } },
    ]),
    scores: [chance([{ when: { question: 'people', atLeast: 5 }, points: 2 }, { question: 'people' }])],
  });
  expect(told(questionnaire, { people: 'unknown' })).toEqual(['low', 'high', 1]);
  expect(told(questionnaire, { people: 6 })).toBeUndefined();
});

test('what would be asked once something is known counts with everything that it may be', () => {
  const questionnaire = example({
    sections: asked([
      { id: 'online', kind: 'yes-no', text: 'Online?', unknown: { points: 2, because: 'Careful.' } },
      {
        id: 'open',
        kind: 'yes-no',
        text: 'Open to all?',
        when: { question: 'online', is: 'yes' },
        yes: { points: 4 },
        unknown: { points: 4 },
      },
    ]),
    scores: [chance([{ question: 'online' }, { question: 'open' }])],
  });
  expect(told(questionnaire, { online: 'unknown' })).toEqual(['low', 'high', 1]);
});

test('two unknown answers that hide each other are found out together', () => {
  const questionnaire = example({
    sections: asked(
      ['integrity', 'availability'].map((id) => ({
        id,
        kind: 'yes-no' as const,
        text: `Is ${id} at stake?`,
      })),
    ),
    scores: [
      {
        id: 'chance',
        per: 'organisation',
        title: 'Impact',
        scale: 'risk',
        worst: [
          { level: 'low' },
          ...['integrity', 'availability'].map((question) => ({
            when: { question, is: ['yes', 'unknown'] },
            level: 'high',
          })),
        ],
      },
    ],
  });
  const both = { integrity: 'unknown', availability: 'unknown' };
  const evaluation = evaluate(questionnaire, answered(questionnaire, both));
  expect(findingOut(evaluation, evaluation.organisation.score('chance'))).toEqual({
    kind: 'moves',
    lower: {
      count: 1,
      sets: [{ steps: [{ question: 'integrity' }, { question: 'availability' }], level: 'low' }],
    },
  });
  expect(told(questionnaire, both)).toEqual(['low', 'high', 2]);
});

test('where there is too much to go through, the range is safe and says that it is not exact', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `q${index}`);
  const questionnaire = example({
    sections: asked(ids.map((id) => ({ id, kind: 'yes-no' as const, text: `Is ${id} so?` }))),
    scores: [
      chance(
        ids.map((id, index) => ({ when: { question: id, is: ['yes', 'unknown'] }, points: 2 ** index })),
        [2, 2 ** 19],
      ),
    ],
  });
  const answers = Object.fromEntries(ids.map((id) => [id, 'unknown']));
  const evaluation = evaluate(questionnaire, answered(questionnaire, answers));
  const result = evaluation.organisation.score('chance');
  const known = whenKnown(evaluation, result);
  expect([known?.range, known?.exact, known?.unknown.length]).toEqual([['low', 'high'], false, 20]);
  expect(findingOut(evaluation, result)).toEqual({ kind: 'too-many' });
  expect(surelyHolds(evaluation, { score: 'chance', is: 'high' }, {})).toBe(false);
  expect(surelyHolds(evaluation, { score: 'chance', atLeast: 'low' }, {})).toBe(true);
}, 60_000);
