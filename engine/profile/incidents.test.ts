import { describe, expect, it, test } from 'vitest';
import type { Response } from '../format/format.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { allUnknown } from '../testing/all-unknown.ts';
import { profile } from './profile.ts';
import { incidents } from './incidents.ts';
import { emptyResponse } from '../response/response.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { shipped } from '../testing/shipped.ts';
import { scenarioResponse } from '../testing/scenario-response.ts';

const step = { title: 'Out', text: 'Get out.' };

const questionnaire = example({
  sections: [
    {
      id: 's',
      per: 'organisation',
      title: 'Fire',
      questions: [{ id: 'smoke', kind: 'yes-no', text: 'Do you smell smoke?' }],
    },
  ],
  incidents: [
    {
      id: 'fire',
      title: 'Fire!',
      text: 'Something burns.',
      when: { question: 'smoke', is: 'yes' },
      steps: [{ ...step, id: 'out' }],
    },
    {
      id: 'flood',
      name: 'Flood',
      title: 'Water!',
      text: 'Something leaks.',
      steps: [{ ...step, id: 'up' }],
    },
  ],
});

function urgentAfter(answers: Record<string, string>): readonly string[] {
  return incidents(evaluate(questionnaire, answered(questionnaire, answers)))
    .filter((one) => one.urgent)
    .map(({ incident }) => incident.id);
}

test('an incident is urgent when the answers say so, and not as long as they do not', () => {
  expect(urgentAfter({ smoke: 'yes' })).toEqual(['fire']);
  expect(urgentAfter({ smoke: 'no' })).toEqual([]);
  expect(urgentAfter({})).toEqual([]);
});

test('an incident is not urgent merely through what is not known or not answered, and tells the answers that say so', () => {
  const unsure = example({
    sections: [
      {
        id: 's',
        per: 'organisation',
        title: 'Fire',
        questions: [
          { id: 'smoke', kind: 'yes-no', text: 'Do you smell smoke?' },
          { id: 'flames', kind: 'yes-no', text: 'Do you see flames?' },
        ],
      },
    ],
    scores: [
      {
        id: 'fire-risk',
        per: 'organisation',
        title: 'Fire',
        scale: 'risk',
        worst: [
          { level: 'low' },
          {
            when: {
              any: [
                { question: 'smoke', is: ['yes', 'unknown'] },
                { question: 'flames', is: ['yes', 'unknown'] },
              ],
            },
            level: 'high',
          },
        ],
      },
    ],
    incidents: [
      {
        id: 'fire',
        title: 'Fire!',
        text: 'Something burns.',
        when: { score: 'fire-risk', is: 'high' },
        steps: [{ ...step, id: 'out' }],
      },
    ],
    measures: [
      {
        id: 'call',
        per: 'organisation',
        when: { score: 'fire-risk', is: 'high' },
        first: { score: 'fire-risk', is: 'high' },
        title: 'Call',
        text: 'Call.',
        effort: 'hour',
      },
    ],
  });
  const after = (smoke: string, flames?: string) => {
    const evaluation = evaluate(unsure, answered(unsure, { smoke, ...(flames && { flames }) }));
    const [fire] = incidents(evaluation);
    const [call] = profile(evaluation).measures;
    return [fire?.urgent, call?.first, fire?.because.scores.map(({ score }) => score)];
  };
  expect(after('unknown', 'unknown')).toEqual([false, false, []]);
  expect(after('unknown', 'no')).toEqual([false, false, []]);
  expect(after('unknown')).toEqual([false, false, []]);
  expect(after('unknown', 'yes')).toEqual([true, true, ['fire-risk']]);
});

function cardIn(evaluation: Evaluation) {
  return profile(evaluation).measures.find(({ measure }) => measure.id === 'do-breach-card');
}

describe('in the scan', () => {
  const scan = privacyQuickScan();
  const urgentIn = (name: string) =>
    incidents(evaluate(scan, scenarioResponse(scan, name)))
      .filter(({ urgent }) => urgent)
      .map(({ incident }) => incident.id);

  it('a company that had a breach, and has high risks, is told what to do now', () => {
    expect(urgentIn('careless-web-shop')).toEqual(['breach', 'high']);
  });

  it('who does not know the procedure for a breach, or lacks one, is not alarmed, and gets a measure for it', () => {
    const start = scenarioResponse(scan, 'spotless');
    const withAnswers = (answers: Response['organisation']['answers']) =>
      evaluate(scan, { ...start, organisation: { answers: { ...start.organisation.answers, ...answers } } });
    const unsure = withAnswers({ ready: ['unknown'], 'ready-unknown': ['breach-gap'] });
    const lacking = withAnswers({ ready: ['breach-gap'] });
    const maybeAttacked = withAnswers({ sector: ['unknown'], 'sector-unknown': ['recent-attack'] });
    for (const evaluation of [unsure, lacking, maybeAttacked])
      expect(incidents(evaluation).filter(({ urgent }) => urgent)).toEqual([]);
    expect(cardIn(unsure)?.first).toBe(false);
    expect(cardIn(lacking)?.first).toBe(true);
  });

  it('a company with nothing but unknown answers is not alarmed', () => {
    expect(incidents(evaluate(scan, allUnknown(scan, 3))).filter(({ urgent }) => urgent)).toEqual([]);
  });

  it('a company where all is well is not alarmed, and finds the steps for a breach all the same', () => {
    expect(urgentIn('spotless')).toEqual([]);
    const [breach] = incidents(evaluate(scan, emptyResponse(scan)));
    expect(breach?.incident.name).toBeDefined();
  });

  it('the 72 hours, the form of the authority and the people concerned are named, each with its source', () => {
    const breach = scan.incidents?.find(({ id }) => id === 'breach');
    expect(JSON.stringify(breach?.deadline)).toContain('72 uur');
    const report = breach?.steps.find(({ link }) => link);
    expect(report?.link?.url).toMatch(/^https:\/\/www\.autoriteitpersoonsgegevens\.nl\//);
    expect(breach?.steps.some(({ paper }) => paper === 'breaches')).toBe(true);
    expect(breach?.steps.every(({ source }) => source !== undefined)).toBe(true);
  });

  it.each(['webshop', 'care-practice'] as const)('the version %s has them too', (id) => {
    expect(shipped(id).incidents?.map((one) => one.id)).toEqual(['breach', 'high']);
  });
});
