import { expect, test } from 'vitest';
import type { QuestionnaireDocument } from '../format/format.ts';
import { holds } from '../condition/condition.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { emptyResponse, withGroupAdded, withOwnProcess, withProcessAdded } from '../response/response.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { example } from '../testing/questionnaire.ts';
import { groupOf, groupsOf, usualOf } from './groups.ts';

const process = (id: string, more: { usual?: true } = {}) => ({
  id,
  label: `The ${id}`,
  description: `About ${id}.`,
  subjects: ['customers'],
  ...more,
});

const sections: QuestionnaireDocument['sections'] = [
  {
    id: 'about',
    per: 'process',
    title: 'About',
    questions: [{ id: 'busy', kind: 'yes-no', text: 'Busy?' }],
  },
];

const grouped = example({
  sections,
  groups: [
    { id: 'website', label: 'Website', processes: ['run', 'count', 'ads'] },
    { id: 'orders', processes: ['orders'] },
    { id: 'care', label: 'Care', processes: ['treat', 'teach'] },
  ],
  processes: [
    process('run', { usual: true }),
    process('count'),
    process('ads', { usual: true }),
    process('orders'),
    process('treat'),
    process('teach'),
  ],
});

test('a group of one process has the words of that, and a questionnaire without groups has one for each', () => {
  expect(groupsOf(grouped).map(({ id, label }) => [id, label])).toEqual([
    ['website', 'Website'],
    ['orders', 'The orders'],
    ['care', 'Care'],
  ]);
  expect(groupsOf(grouped)[1]?.description).toBe('About orders.');
  expect(groupsOf(example({ sections })).map(({ id }) => id)).toEqual(['payroll', 'cctv']);
});

test('ticking a card ticks what is usual on it, and of a card where nothing is, the first', () => {
  expect(groupsOf(grouped).map((group) => usualOf(group).map(({ id }) => id))).toEqual([
    ['run', 'ads'],
    ['orders'],
    ['treat'],
  ]);
  const { processes } = withGroupAdded(grouped, emptyResponse(grouped), 'website');
  expect(processes.map(({ id }) => id)).toEqual(['run', 'ads']);
});

test('a condition on a group holds for its processes and for what a person puts on its card, and for no others', () => {
  let response = withGroupAdded(grouped, emptyResponse(grouped), 'website');
  response = withProcessAdded(grouped, response, 'orders');
  response = withOwnProcess(grouped, response, { name: 'Webcam', subjects: ['customers'], group: 'website' });
  response = withOwnProcess(grouped, response, { name: 'Lottery', subjects: ['customers'] });
  const { organisation } = evaluate(grouped, response);
  expect(
    organisation.inner.map((scope) => [
      scope.at.process,
      holds({ group: 'website' }, scope),
      holds({ group: ['orders', 'care'] }, scope),
    ]),
  ).toEqual([
    ['run', 'holds', 'fails'],
    ['ads', 'holds', 'fails'],
    ['own-1', 'holds', 'fails'],
    ['orders', 'fails', 'holds'],
    ['own-2', 'fails', 'fails'],
  ]);
  expect(holds({ group: 'website', over: 'processes' }, organisation)).toBe('holds');
  expect(holds({ group: 'care', over: 'processes' }, organisation)).toBe('fails');
});

test('what stands on one card stays together, a purpose of one’s own last', () => {
  let response = withOwnProcess(grouped, emptyResponse(grouped), {
    name: 'Webcam',
    subjects: ['customers'],
    group: 'website',
  });
  for (const id of ['teach', 'orders', 'count', 'run']) response = withProcessAdded(grouped, response, id);
  expect(response.processes.map(({ id }) => id)).toEqual(['run', 'count', 'own-1', 'orders', 'teach']);
});

test('nothing of one’s own is put on a card that there is not', () => {
  const empty = emptyResponse(grouped);
  expect(withOwnProcess(grouped, empty, { name: 'X', subjects: ['customers'], group: 'shop' })).toBe(empty);
});

const scan = privacyQuickScan();

test.each(scan.processes)(
  '$id has one purpose and one legal basis to propose',
  ({ id, preset = {}, examples }) => {
    expect(preset).toHaveProperty('purpose');
    expect(preset['legal-basis']).toEqual(expect.any(String));
    const { [id]: _none, ...why } = examples?.['legal-basis'] ?? {};
    expect(Object.keys(why)).toContain(preset['legal-basis']);
    expect(groupOf(scan, { id })).toBeDefined();
  },
);

test('cards that mixed purposes hold an activity for each legal basis', () => {
  const bases = Object.fromEntries(
    groupsOf(scan)
      .filter(({ processes }) => processes.length > 1)
      .map(({ id, processes }) => [id, processes.map(({ preset }) => preset?.['legal-basis'])]),
  );
  expect(bases).toEqual({
    recruitment: ['contract', 'consent'],
    payroll: ['contract', 'legal-duty'],
    roster: ['contract', 'legal-duty'],
    monitoring: ['legitimate-interest', 'legitimate-interest', 'legitimate-interest'],
    orders: ['contract', 'legitimate-interest'],
    crm: ['contract', 'legitimate-interest'],
    newsletter: ['consent', 'legitimate-interest'],
    website: ['legitimate-interest', 'legitimate-interest', 'consent'],
    loyalty: ['contract', 'consent'],
    complaints: ['contract', 'legitimate-interest'],
    invoicing: ['legal-duty', 'contract', 'legitimate-interest'],
  });
});
