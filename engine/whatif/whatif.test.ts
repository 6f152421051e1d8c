import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Questionnaire, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { withAdjustment, writeResponse } from '../response/response.ts';
import { profile } from '../profile/profile.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { completedFrom, processesFrom, questionnaireFrom } from '../testing/generate.ts';
import { type Ways, whatLowers } from './whatif.ts';
import { type Change, possibleChanges, workOf } from './change.ts';
import { withChanges } from './with-changes.ts';

/** With more changes than this, trying all sets of them takes too long for a test. */
const mostTried = 7;

/** All sets of these changes, and where all scores come out after each. */
function tryAll(evaluation: Evaluation, changes: readonly Change[]) {
  const sets: (readonly Change[])[] = [[]];
  for (const change of changes) sets.push(...sets.map((set) => [...set, change]));
  return sets.map((set) => {
    const after = evaluate(evaluation.questionnaire, withChanges(evaluation, set));
    return { set, levels: profile(after).results.map(({ level }) => level) };
  });
}

function keyOf(set: readonly Change[]): string {
  return JSON.stringify(
    set.map(({ question, process, subject, option }) => [question, process, subject, option]),
  );
}

/** The smallest of the tried sets that come to a wanted rank, written as what `whatLowers` gives. */
function fewest(
  tried: readonly { readonly set: readonly Change[]; readonly level: string }[],
): readonly (readonly [set: string, level: string])[] {
  const size = Math.min(...tried.map(({ set }) => set.length));
  return tried.filter(({ set }) => set.length === size).map(({ set, level }) => [keyOf(set), level] as const);
}

function written({ sets }: Ways) {
  return sets.map(({ changes, level }) => [keyOf(changes), level] as const);
}

function sorted(list: readonly unknown[]): readonly string[] {
  return list.map((one) => JSON.stringify(one)).sort();
}

function hold(kept: boolean, what: () => unknown, questionnaire: Questionnaire, response: Response): void {
  if (!kept) throw new Error(JSON.stringify({ what: what(), questionnaire, response }));
}

const around = [
  {
    id: 's',
    per: 'organisation' as const,
    title: 'Security',
    questions: [
      {
        id: 'threats',
        kind: 'choices' as const,
        text: 'What is so?',
        options: [
          { id: 'doors', label: 'Doors', lower: { by: 'doing' as const, effort: 'day' as const } },
          { id: 'logs', label: 'Logs', lower: { by: 'doing' as const, effort: 'hour' as const } },
          { id: 'known-target', label: 'A known target' },
          { id: 'none', label: 'None', exclusive: true },
          { id: 'unknown', label: 'Not known', unknown: true as const, exclusive: false },
        ],
      },
      {
        id: 'threats-unknown',
        kind: 'which' as const,
        of: 'threats',
        text: 'Which?',
        lower: { by: 'finding-out' as const, effort: 'hour' as const },
      },
    ],
  },
];

/** A point for each threat, known or not; two points are medium, three high. */
function threats() {
  return example({
    sections: around,
    scores: [
      {
        id: 'probability',
        per: 'organisation',
        title: 'Probability',
        scale: 'risk',
        adjustable: true,
        sum: ['doors', 'logs', 'known-target'].map((option) => ({
          when: {
            any: [
              { question: 'threats', includes: option },
              { question: 'threats-unknown', includes: option },
            ],
          },
          points: 1,
        })),
        bands: [
          { from: 0, level: 'low' },
          { from: 2, level: 'medium' },
          { from: 3, level: 'high' },
        ],
      },
    ],
  });
}

function optionOf(id: string, level: string) {
  return { id, label: id, level };
}

function lowering(answers: Answers) {
  const questionnaire = threats();
  return whatLowers(evaluate(questionnaire, answered(questionnaire, answers)), 'probability', {});
}

describe('what lowers a level', () => {
  it('is told per step and to the lowest level, least work first', () => {
    const found = lowering({ threats: ['doors', 'logs', 'known-target'] });
    if (found.kind !== 'lower') throw new Error(found.kind);
    expect(found.oneStep.sets.map(({ changes }) => changes.map(({ option }) => option))).toEqual([
      ['logs'],
      ['doors'],
    ]);
    expect(found.lowest?.sets.map(({ changes, level, work }) => [changes.length, level, work])).toEqual([
      [2, 'low', 9],
    ]);
    expect(found.heldBy).toBeUndefined();
  });

  it('may be finding out what is not known, and that it is not so', () => {
    const found = lowering({ threats: ['known-target', 'unknown'], 'threats-unknown': ['doors'] });
    if (found.kind !== 'lower') throw new Error(found.kind);
    const questionnaire = threats();
    const before = evaluate(
      questionnaire,
      answered(questionnaire, { threats: ['known-target', 'unknown'], 'threats-unknown': ['doors'] }),
    );
    const after = withChanges(before, found.oneStep.sets[0]?.changes ?? []);
    expect(after.organisation.answers).toEqual({ threats: ['known-target'] });
  });

  it('leaves "none of these" when nothing else is left', () => {
    const questionnaire = threats();
    const before = evaluate(questionnaire, answered(questionnaire, { threats: ['doors', 'logs'] }));
    expect(withChanges(before, possibleChanges(before)).organisation.answers).toEqual({ threats: ['none'] });
  });

  it('may be less data, where the answer that follows a proposal could be changed itself too', () => {
    const questionnaire = example({
      sections: [
        {
          id: 's',
          per: 'organisation',
          title: 'Data',
          questions: [
            {
              id: 'kinds',
              kind: 'choices',
              text: 'Which?',
              options: [
                optionOf('name', 'low'),
                { ...optionOf('health', 'high'), lower: { by: 'less-data', effort: 'day', to: 'name' } },
              ],
            },
            {
              id: 'harm',
              kind: 'choice',
              text: 'How bad?',
              proposes: 'suggested',
              options: [
                optionOf('little', 'low'),
                optionOf('some', 'medium'),
                { ...optionOf('much', 'high'), lower: { by: 'finding-out', effort: 'hour', to: 'some' } },
              ],
            },
          ],
        },
      ],
      scores: [
        {
          id: 'suggested',
          per: 'organisation',
          title: 'Suggested',
          scale: 'risk',
          worst: [{ question: 'kinds' }],
        },
        { id: 'impact', per: 'organisation', title: 'Impact', scale: 'risk', worst: [{ question: 'harm' }] },
      ],
    });
    const response = answered(questionnaire, { kinds: ['name', 'health'], harm: 'much' });
    const found = whatLowers(evaluate(questionnaire, response), 'impact', {});
    if (found.kind !== 'lower') throw new Error(found.kind);
    expect(found.oneStep.sets.map(({ changes, level }) => [changes.map((one) => one.option), level])).toEqual(
      [
        [['much'], 'medium'],
        [['health'], 'low'],
      ],
    );
  });

  it('is nothing, when a level set by hand holds it up', () => {
    const questionnaire = threats();
    const response = withAdjustment(answered(questionnaire, { threats: ['doors'] }), {
      score: 'probability',
      level: 'high',
      reason: 'Seen.',
    });
    expect(whatLowers(evaluate(questionnaire, response), 'probability', {})).toEqual({
      kind: 'held',
      heldBy: { answers: [], adjusted: [{ score: 'probability', level: 'high' }] },
    });
  });

  it('is nothing, when what holds it up cannot be changed', () => {
    const found = lowering({ threats: ['known-target', 'unknown'], 'threats-unknown': ['doors', 'logs'] });
    if (found.kind !== 'lower') throw new Error(found.kind);
    expect(found.lowest?.sets[0]?.level).toBe('low');
    const questionnaire = example({
      sections: around,
      scores: [
        {
          id: 'target',
          per: 'organisation',
          title: 'Target',
          scale: 'risk',
          worst: [
            { level: 'low' },
            { when: { question: 'threats', includes: 'known-target' }, level: 'high' },
          ],
        },
      ],
    });
    const response = answered(questionnaire, { threats: ['doors', 'known-target'] });
    expect(whatLowers(evaluate(questionnaire, response), 'target', {})).toEqual({
      kind: 'held',
      heldBy: {
        answers: [{ question: 'threats', answer: ['doors', 'known-target'] }],
        adjusted: [],
      },
    });
  });

  it('follows a proposal that was taken over', () => {
    const lower = { by: 'less-data' as const, effort: 'day' as const, to: 'contact' };
    const questionnaire = example({
      processes: [{ id: 'payroll', label: 'Payroll', subjects: ['employees'], preset: { kinds: ['id'] } }],
      sections: [
        {
          id: 's',
          per: 'subject',
          title: 'Data',
          questions: [
            {
              id: 'kinds',
              kind: 'choices',
              text: 'Which?',
              options: [
                { id: 'contact', label: 'Contact', level: 'low' },
                { id: 'health', label: 'Health', level: 'high', lower },
                { id: 'id', label: 'Id', level: 'medium', lower },
              ],
            },
            {
              id: 'harm',
              kind: 'choice',
              text: 'How bad?',
              proposes: 'suggested',
              options: ['low', 'medium', 'high'].map((level) => ({ id: level, label: level, level })),
            },
          ],
        },
      ],
      scores: [
        {
          id: 'suggested',
          per: 'subject',
          title: 'Suggested',
          scale: 'risk',
          worst: [{ question: 'kinds' }],
        },
        { id: 'impact', per: 'subject', title: 'Impact', scale: 'risk', worst: [{ question: 'harm' }] },
      ],
    });
    const at = { process: 'payroll', subject: 'employees' };
    const lowest = (harm: string) => {
      const response = answered(
        questionnaire,
        {},
        { payroll: {} },
        { employees: { kinds: ['health', 'id'], harm } },
      );
      const found = whatLowers(evaluate(questionnaire, response), 'impact', at);
      return found.kind === 'lower' ? found.oneStep.sets[0]?.level : found.kind;
    };
    // What the process is known to need is not offered as less data: it stays medium.
    expect(lowest('high')).toBe('medium');
    // What the person said otherwise stays as the person said.
    expect(lowest('medium')).toBe('held');
  });
});

describe('against trying all sets of changes', () => {
  let lowered = 0;
  let held = 0;

  it('finds exactly the smallest ones, ranked by work', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const questionnaire = questionnaireFrom(g);
        const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
        const before = writeResponse(response);
        const evaluation = evaluate(questionnaire, response);
        const changes = possibleChanges(evaluation);
        fc.pre(changes.length > 0 && changes.length <= mostTried);
        const tried = tryAll(evaluation, changes);
        for (const [index, { score, at, level }] of profile(evaluation).results.entries()) {
          const found = whatLowers(evaluation, score, at, Infinity);
          const levels = catalogue(questionnaire).scores.get(score)?.levels ?? [];
          const rank = levels.indexOf(level ?? '');
          const lower = tried.flatMap(({ set, levels: all }) => {
            const one = all[index];
            return one && levels.indexOf(one) < rank ? [{ set, level: one }] : [];
          });
          const lowest = levels.find((one) => lower.some((way) => way.level === one));
          const what = () => ({ score, at, level, found, lower });
          const kind = rank < 0 ? 'no-level' : rank === 0 ? 'best' : lower.length > 0 ? 'lower' : 'held';
          hold(found.kind === kind, what, questionnaire, response);
          if (found.kind === 'held') held += 1;
          if (found.kind !== 'lower') continue;
          lowered += 1;
          const { oneStep, lowest: asLow = oneStep } = found;
          const toLowest = fewest(lower.filter((way) => way.level === lowest));
          hold(
            sorted(written(oneStep)).join() === sorted(fewest(lower)).join(),
            what,
            questionnaire,
            response,
          );
          hold(sorted(written(asLow)).join() === sorted(toLowest).join(), what, questionnaire, response);
          for (const { count, sets } of [oneStep, asLow]) {
            const work = sets.map((set) => workOf(set.changes));
            const ranked = work.every((one, place) => place === 0 || one >= (work[place - 1] ?? 0));
            hold(count === sets.length && ranked, what, questionnaire, response);
          }
        }
        hold(writeResponse(response) === before, () => 'touched', questionnaire, response);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  }, 120_000);

  it('has seen levels that come down, and levels that do not', () => {
    expect(lowered).toBeGreaterThan(100);
    expect(held).toBeGreaterThan(100);
  });
});
