import { describe, expect, it, test } from 'vitest';
import { evaluate } from '../evaluation/evaluation.ts';
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

describe('in the scan', () => {
  const scan = privacyQuickScan();
  const urgentIn = (name: string) =>
    incidents(evaluate(scan, scenarioResponse(scan, name)))
      .filter(({ urgent }) => urgent)
      .map(({ incident }) => incident.id);

  it('a company that had a breach, and has high risks, is told what to do now', () => {
    expect(urgentIn('careless-web-shop')).toEqual(['breach', 'high']);
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
