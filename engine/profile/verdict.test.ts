import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { QuestionnaireDocument, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import type { Result } from '../condition/result.ts';
import { withAdjustment } from '../response/response.ts';
import { allUnknown } from '../testing/all-unknown.ts';
import { completedFrom, processesFrom, questionnaireFrom } from '../testing/generate.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { scenarioResponse } from '../testing/scenario-response.ts';
import { profile } from './profile.ts';
import { whenKnown } from '../whatif/when-known.ts';
import { shownResults } from './shown.ts';
import { namedFirst, verdict } from './verdict.ts';
import { verdictSentences } from './verdict-sentences.ts';

/** How far a level is from the best of its scale, up to 1. */
function badness({ questionnaire }: Evaluation, score: string, level: string): number {
  const levels = catalogue(questionnaire).scores.get(score)?.levels ?? [];
  return levels.indexOf(level) / Math.max(1, levels.length - 1);
}

describe('of any questionnaire and any answers', () => {
  let named = 0;

  /** What is wrong with the verdict of these answers. */
  function* faults(evaluation: Evaluation): Iterable<string> {
    const shown = shownResults(profile(evaluation));
    const said = verdict(evaluation);
    const bad = ({ score }: Pick<Result, 'score'>, level: string | null) =>
      level === null ? -1 : badness(evaluation, score, level);
    const most = (result: Result) =>
      bad(result, (whenKnown(evaluation, result)?.range ?? result.range)?.[1] ?? null);
    const isBest = (result: Result) => most(result) === 0;
    if ((said.kind === 'calm') !== (shown.length > 0 && shown.every(isBest))) yield 'calm or not';
    if ((said.kind === 'nothing') !== (shown.length === 0)) yield 'nothing or not';
    const worst = Math.max(-1, ...shown.map((result) => bad(result, result.level)));
    if (worst > 0) {
      const first = namedFirst(said);
      if (!first || bad(first, first.level) !== worst) yield 'the worst is not named first';
      if (!first?.at.length || first.at.some((one) => !shown.includes(one) || one.level !== first.level))
        yield 'it is not where it is said to be';
      named += 1;
    }
    if (said.kind !== 'findings') return;
    for (const finding of said.findings) {
      const settled = bad(finding, finding.level);
      if (bad(finding, finding.range[1]) <= 0) yield 'what is at its best is named';
      if (finding.worse.some((one) => most(one) <= settled)) yield 'it cannot be worse';
    }
    for (const result of shown) {
      const told = said.findings.some((finding) => bad(finding, finding.level) >= bad(result, result.level));
      if (bad(result, result.level) > 0 && !told) yield 'a level is worse than all that are named';
    }
  }

  test('the verdict names a worst level that is shown, and is calm only when all are the best of their scale', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const questionnaire = questionnaireFrom(g);
        const all: Response[] = [];
        completedFrom(g, questionnaire, processesFrom(g, questionnaire), (response) => all.push(response));
        for (const response of [...all.slice(0, 3), ...all.slice(-1)])
          expect([...faults(evaluate(questionnaire, response))]).toEqual([]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
    expect(named).toBeGreaterThan(20);
  }, 120_000);
});

const sections: QuestionnaireDocument['sections'] = [
  {
    id: 's',
    per: 'organisation',
    title: 'Company',
    questions: [
      { id: 'doors', kind: 'yes-no', text: 'Are the doors open?' },
      { id: 'windows', kind: 'yes-no', text: 'Are the windows open?' },
    ],
  },
];

const raised = (id: string, question: string, level: string, scale = 'risk') => ({
  id,
  per: 'organisation' as const,
  title: id,
  scale,
  worst: [{ level: scale === 'risk' ? 'low' : 'no' }, { when: { question, is: ['yes', 'unknown'] }, level }],
});

const scales = {
  risk: ['low', 'medium', 'high'].map((id) => ({ id, label: id })),
  alert: ['no', 'yes'].map((id) => ({ id, label: id })),
};

function verdictOn(parts: Partial<QuestionnaireDocument>, answers: Record<string, string>, processes = {}) {
  const questionnaire = example({ scales, sections, ...parts });
  return verdict(evaluate(questionnaire, answered(questionnaire, answers, processes)));
}

describe('a questionnaire that scores the organisation alone', () => {
  const parts = {
    scores: [raised('doors-risk', 'doors', 'high'), raised('windows-alert', 'windows', 'yes', 'alert')],
    profile: { columns: [{ score: 'nothing' }], organisation: ['doors-risk', 'windows-alert'] },
  };

  it('names its worst level', () => {
    const first = namedFirst(verdictOn(parts, { doors: 'yes', windows: 'no' }));
    expect([first?.of, first?.titles, first?.level]).toEqual(['organisation', ['doors-risk'], 'high']);
  });

  it('names the worst of each scale, the farthest from its best first', () => {
    const medium = { ...parts, scores: [raised('doors-risk', 'doors', 'medium'), ...parts.scores.slice(1)] };
    const found = verdictOn(medium, { doors: 'yes', windows: 'yes' });
    expect(found.kind === 'findings' && found.findings.map(({ level }) => level)).toEqual(['yes', 'medium']);
  });

  it('is calm when all is well, and not as long as that is not known', () => {
    expect(verdictOn(parts, { doors: 'no', windows: 'no' }).kind).toBe('calm');
    expect(verdictOn(parts, { doors: 'no' }).kind).toBe('none-yet');
    expect(verdictOn(parts, {}).kind).toBe('none-yet');
  });
});

test('a level in a list alone is told, with how many there are of each', () => {
  const found = verdictOn(
    {
      scores: [
        raised('one', 'doors', 'high'),
        raised('two', 'windows', 'high'),
        raised('three', 'windows', 'medium'),
      ],
      profile: {
        columns: [{ score: 'nothing' }],
        lists: [{ id: 'all', title: 'All', scores: ['one', 'two', 'three'] }],
      },
    },
    { doors: 'no', windows: 'yes' },
  );
  expect(namedFirst(found)).toMatchObject({
    of: 'list',
    titles: ['All'],
    level: 'high',
    counts: [
      { level: 'high', count: 1 },
      { level: 'medium', count: 1 },
    ],
  });
});

test('what rests on "I do not know" is told with its range, and with how many answers are not known', () => {
  const parts = {
    scores: [raised('doors-risk', 'doors', 'high'), raised('windows-risk', 'windows', 'high')],
    profile: { columns: [{ score: 'nothing' }], organisation: ['doors-risk', 'windows-risk'] },
  };
  const sentences = (doors: string, windows: string) => {
    const questionnaire = example({ scales, sections, ...parts });
    return verdictSentences(evaluate(questionnaire, answered(questionnaire, { doors, windows })), 'nl');
  };
  expect(sentences('unknown', 'no')).toEqual(['doors-risk: low tot high, 1 antwoord onbekend.']);
  expect(sentences('unknown', 'unknown')).toEqual([
    'doors-risk en windows-risk: low tot high, 2 antwoorden onbekend.',
  ]);
  expect(sentences('unknown', 'yes')).toEqual([
    'windows-risk: high.',
    'doors-risk: low tot high, 1 antwoord onbekend.',
  ]);
});

describe('in the scan', () => {
  const scan = privacyQuickScan();

  it('a high risk for the company is told where the risk for people is low', () => {
    const start = scenarioResponse(scan, 'spotless');
    const { organisation } = start;
    const ready = { ...organisation.answers, ready: ['objection-gap'] };
    const found = verdict(evaluate(scan, { ...start, organisation: { answers: ready } }));
    const first = namedFirst(found);
    expect(first?.of).toBe('organisation');
    expect(first?.at.map(({ score }) => score)).toContain('company');
    expect(found.kind === 'findings' && found.findings.find(({ of }) => of === 'list')?.counts).toMatchObject(
      [{ level: 'grave', count: 1 }],
    );
  });

  it('where nothing is known, the whole of twenty processes is told with exact ranges', () => {
    const evaluation = evaluate(scan, allUnknown(scan, 20));
    const told = shownResults(profile(evaluation)).flatMap((result) => whenKnown(evaluation, result) ?? []);
    expect(told.length).toBeGreaterThan(100);
    expect(told.every(({ exact }) => exact)).toBe(true);
    expect(verdictSentences(evaluation, 'nl')[0]).toMatch(/tot hoog, \d+ antwoorden onbekend\.$/);
  }, 60_000);

  it('a level that was set by hand counts as it is shown', () => {
    const start = scenarioResponse(scan, 'spotless');
    const [cell] = profile(evaluate(scan, start)).rows.flatMap(({ cells }) =>
      cells.filter((one) => one?.score === 'risk'),
    );
    const byHand = { score: 'risk', ...cell?.at, level: 'high', reason: 'Seen.' };
    const first = namedFirst(verdict(evaluate(scan, withAdjustment(start, byHand))));
    expect(first?.level).toBe('high');
  });
});
