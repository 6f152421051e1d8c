import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Response } from '../format/format.ts';
import { migrate } from '../versions/migrate.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { readResponse } from './read-response.ts';
import { writeResponse } from './response.ts';

const questionnaire = privacyQuickScan();

const website: Response['processes'][number] = {
  id: 'website',
  name: 'Onze site',
  answers: {
    fits: ['recipients'],
    purpose: 'de site laten werken, bezoek tellen en na een ja advertenties tonen',
    'legal-basis': 'consent',
    'data-source': ['own-system'],
    recipients: ['host-software', 'other'],
    'recipients-other': 'Een bureau',
    retention: ['months-6'],
    gaps: ['none'],
    'gaps-website': ['website-tracking'],
    signs: ['none'],
  },
  subjects: {
    customers: { answers: { 'data-kinds': ['behaviour'], confidentiality: 'medium', integrity: 'low' } },
  },
  confirmed: ['purpose', 'legal-basis', 'data-kinds', 'data-source', 'retention'],
};

function old(...processes: Response['processes']): string {
  const response: Response = {
    format: 1,
    questionnaire: { id: 'privacy-quick-scan', version: '1.0.0' },
    organisation: { answers: { team: 'small' } },
    processes,
    adjustments: [
      { score: 'probability', process: 'website', level: 'low', reason: 'Alleen een visitekaartje.' },
    ],
  };
  return writeResponse(response);
}

test('what was one process opens as its usual activities, and those with the legal basis that was answered', () => {
  const { response, became, diagnostics } = readResponse(questionnaire, old(website));
  expect(became).toEqual([{ process: 'website', activities: ['website-run', 'website-ads'] }]);
  expect(diagnostics.map(({ severity, code, pointer }) => [severity, code, pointer])).toContainEqual([
    'warning',
    'now-activities',
    '/processes/0/id',
  ]);
  expect(response?.processes.map(({ id, confirmed }) => [id, confirmed])).toEqual([
    ['website-run', undefined],
    ['website-ads', undefined],
  ]);
});

test('what was confirmed is confirmed anew; all else goes to each activity', () => {
  const { response } = readResponse(questionnaire, old(website));
  for (const { answers, subjects } of response?.processes ?? []) {
    expect(answers).toEqual({
      recipients: ['host-software', 'other'],
      'recipients-other': 'Een bureau',
      gaps: ['none'],
      'gaps-website': ['website-tracking'],
      signs: ['none'],
    });
    expect(subjects).toEqual({ customers: { answers: { confidentiality: 'medium', integrity: 'low' } } });
  }
  expect(response?.orphans).toMatchObject({
    '/processes/0/answers/purpose': website.answers['purpose'],
    '/processes/0/answers/legal-basis': 'consent',
    '/processes/0/answers/fits': ['recipients'],
    '/processes/0/subjects/customers/answers/data-kinds': ['behaviour'],
  });
});

test('one purpose and one legal basis of a person’s own go only to the activity that proposes the same', () => {
  const { confirmed: _confirmed, ...mine } = website;
  const own = { ...mine, answers: { ...website.answers, purpose: 'iets anders' } };
  const { response } = readResponse(questionnaire, old(own));
  expect(
    response?.processes.map(({ id, answers }) => [id, answers['purpose'], answers['legal-basis']]),
  ).toEqual([
    ['website-run', undefined, undefined],
    ['website-ads', undefined, 'consent'],
  ]);
});

test('a level set by hand is set for each activity', () => {
  const { response } = readResponse(questionnaire, old(website));
  const adjustable = questionnaire.scores.find(({ id }) => id === 'probability')?.adjustable ?? false;
  expect(response?.adjustments?.map(({ process }) => process)).toEqual(
    adjustable ? ['website-run', 'website-ads'] : [],
  );
});

test('pqs migrate tells what was one process, and which activities it is now', () => {
  const { migration } = migrate(questionnaire, old(website));
  expect(migration?.became).toEqual([{ process: 'website', activities: ['website-run', 'website-ads'] }]);
  expect(migration?.again.filter(({ question }) => question === 'fits')).toEqual([
    { question: 'fits', process: 'website-run' },
    { question: 'fits', process: 'website-ads' },
  ]);
});

test('of an old scan nothing is lost, and what is kept is read back whole', () => {
  const cards = questionnaire.groups?.map(({ id }) => id) ?? [];
  const answers = fc.dictionary(
    fc.constantFrom(
      'fits',
      'purpose',
      'legal-basis',
      'recipients',
      'retention',
      'gaps',
      'gaps-website',
      'gone',
    ),
    fc.constantFrom<Answers[string]>('consent', 'contract', 'x', ['none'], ['year-1'], ['unknown']),
  );
  const process = fc.record({
    id: fc.constantFrom(...cards),
    answers,
    subjects: fc.record({ customers: fc.record({ answers }) }),
    confirmed: fc.uniqueArray(fc.constantFrom('purpose', 'legal-basis', 'retention'), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(process, { selector: ({ id }) => id, maxLength: 3 }), (processes) => {
      const { response } = readResponse(questionnaire, old(...processes));
      if (!response) throw new Error('An old scan was refused.');
      const given = processes.flatMap((one) => [one.answers, one.subjects.customers.answers]);
      const kept = [
        ...response.processes.flatMap((one) => [
          one.answers,
          ...Object.values(one.subjects).map((inner) => inner.answers),
        ]),
        Object.fromEntries(Object.entries(response.orphans ?? {}).map(([place, answer]) => [place, answer])),
      ];
      for (const all of given) for (const answer of Object.values(all)) expect(isIn(kept, answer)).toBe(true);
      const again = readResponse(questionnaire, writeResponse(response));
      expect(again.response).toEqual(response);
    }),
    { numRuns: 60 },
  );
});

function isIn(kept: readonly Answers[], answer: Answers[string]): boolean {
  const text = JSON.stringify(answer);
  return kept.some((one) => Object.values(one).some((value) => JSON.stringify(value) === text));
}
