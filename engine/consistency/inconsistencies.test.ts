import { describe, expect, it, test } from 'vitest';
import type { Answers, Questionnaire } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { emptyResponse, withProcessAdded } from '../response/response.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { doubtsAbout, doubtsAt, inconsistencies } from './inconsistencies.ts';

const options = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));
const told = { because: 'That rarely fits.', source: 'law' };

const questionnaire: Questionnaire = example({
  sources: { law: { title: 'The law' } },
  processes: [
    {
      id: 'payroll',
      label: 'Payroll',
      subjects: ['employees'],
      preset: { basis: 'consent' },
    },
    { id: 'cctv', label: 'Cameras', subjects: ['employees', 'customers'] },
  ],
  sections: [
    {
      id: 'company',
      per: 'organisation',
      title: 'Company',
      questions: [
        { id: 'team', kind: 'choice', text: 'How many?', options: options('alone', 'more') },
        {
          id: 'staff-reps',
          kind: 'yes-no',
          text: 'Is there a works council?',
          when: { question: 'team', is: 'more' },
        },
      ],
    },
    {
      id: 'process',
      per: 'process',
      title: 'Process',
      questions: [
        { id: 'fits', kind: 'proposal', text: 'Is this right?', covers: ['basis'] },
        { id: 'basis', kind: 'choice', text: 'Why may you?', options: options('consent', 'contract', 'law') },
        { id: 'decides', kind: 'choices', text: 'What decides?', options: options('computer', 'person') },
      ],
    },
    {
      id: 'data',
      per: 'subject',
      title: 'Data',
      questions: [{ id: 'kinds', kind: 'choices', text: 'Which data?', options: options('health', 'name') }],
    },
  ],
  facts: { 'a-computer-decides': { question: 'decides', includes: 'computer' } },
  scores: [
    { id: 'duty', per: 'process', title: 'Duty', scale: 'risk', worst: [{ level: 'low' }] },
    { id: 'other', per: 'process', title: 'Other', scale: 'risk', worst: [{ level: 'low' }] },
  ],
  consistency: [
    {
      id: 'consent-of-staff',
      per: 'process',
      when: { all: [{ process: 'payroll' }, { question: 'basis', is: 'consent' }] },
      about: ['basis'],
      scores: ['duty'],
      ...told,
    },
    {
      id: 'alone-with-staff',
      per: 'process',
      when: { all: [{ process: 'payroll' }, { question: 'team', is: 'alone' }] },
      about: ['team'],
      ...told,
    },
    {
      id: 'computer-on-other-ground',
      per: 'process',
      when: {
        all: [{ fact: 'a-computer-decides' }, { any: [{ question: 'basis', is: 'law' }] }],
      },
      about: ['basis', 'decides'],
      ...told,
    },
    {
      id: 'health-on-contract',
      per: 'subject',
      when: {
        all: [
          { question: 'basis', is: 'contract' },
          { question: 'kinds', includes: 'health' },
        ],
      },
      about: ['basis', 'kinds'],
      scores: ['duty'],
      ...told,
    },
    {
      id: 'council-of-one',
      per: 'organisation',
      when: { question: 'staff-reps', is: 'yes' },
      about: ['staff-reps'],
      ...told,
    },
  ],
});

function found(
  answers: Answers,
  processes: Readonly<Record<string, Answers>> = {},
  subjects: Readonly<Record<string, Answers>> = {},
) {
  return inconsistencies(evaluate(questionnaire, answered(questionnaire, answers, processes, subjects)));
}

const names = (all: ReturnType<typeof found>) =>
  all.map(({ rule, at }) => [at.process, at.subject, rule.id].filter((part) => part !== undefined).join('/'));

describe('answers are held against each other', () => {
  test.each<[string, Parameters<typeof found>, readonly string[]]>([
    ['nothing is answered', [{}], []],
    [
      'an answer that does not fit the process',
      [{}, { payroll: { basis: 'consent' } }],
      ['payroll/consent-of-staff'],
    ],
    ['the same answer elsewhere', [{}, { cctv: { basis: 'consent' } }], []],
    ['an answer that fits', [{}, { payroll: { basis: 'law' } }], []],
    ['one half is still open', [{}, { cctv: { decides: ['computer'] } }], []],
    [
      'through a fact',
      [{}, { cctv: { decides: ['computer', 'person'], basis: 'law' } }],
      ['cctv/computer-on-other-ground'],
    ],
    [
      'an answer about the company and a process that it has',
      [{ team: 'alone' }, { payroll: {} }],
      ['payroll/alone-with-staff'],
    ],
    [
      'each subject by itself',
      [
        {},
        { cctv: { basis: 'contract' } },
        { employees: { kinds: ['health'] }, customers: { kinds: ['name'] } },
      ],
      ['cctv/employees/health-on-contract'],
    ],
    ['a question that is asked', [{ team: 'more', 'staff-reps': 'yes' }], ['council-of-one']],
    ['an answer that is hidden', [{ team: 'alone', 'staff-reps': 'yes' }], []],
  ])('%s', (_, given, expected) => {
    expect(names(found(...given))).toEqual(expected);
  });
});

it('each comes with the answers that make it hold, and with those that are doubted', () => {
  expect(found({}, { cctv: { decides: ['computer'], basis: 'law' } })).toMatchObject([
    {
      at: { process: 'cctv' },
      answers: [
        { question: 'decides', process: 'cctv', answer: ['computer'] },
        { question: 'basis', process: 'cctv', answer: 'law' },
      ],
      doubted: [{ question: 'decides' }, { question: 'basis' }],
    },
  ]);
  expect(found({ team: 'alone' }, { payroll: { basis: 'law' } })).toMatchObject([
    { at: { process: 'payroll' }, doubted: [{ question: 'team', answer: 'alone' }] },
  ]);
});

const ids = (...given: Parameters<typeof doubtsAt>) => doubtsAt(...given).map(({ rule }) => rule.id);

describe('the doubts at one answer', () => {
  const response = answered(questionnaire, {}, { payroll: { basis: 'consent' }, cctv: { basis: 'law' } });
  const evaluation = evaluate(questionnaire, response);

  it('are told at the question where it was given, in its own process', () => {
    expect(ids(evaluation, { question: 'basis', process: 'payroll' })).toEqual(['consent-of-staff']);
    expect(ids(evaluation, { question: 'basis', process: 'cctv' })).toEqual([]);
    expect(ids(evaluation, { question: 'decides', process: 'payroll' })).toEqual([]);
  });

  it('are told of an answer that is not given yet', () => {
    const step = { question: 'decides', process: 'cctv' };
    expect(ids(evaluation, step)).toEqual([]);
    expect(ids(evaluation, step, ['computer'])).toEqual(['computer-on-other-ground']);
    expect(inconsistencies(evaluation).map(({ rule }) => rule.id)).toEqual(['consent-of-staff']);
  });

  it('are told of a preset before it is confirmed', () => {
    const start = withProcessAdded(questionnaire, emptyResponse(questionnaire), 'payroll');
    const fits = { question: 'fits', process: 'payroll' };
    expect(doubtsAt(evaluate(questionnaire, start), fits)).toEqual([]);
    expect(
      doubtsAt(evaluate(questionnaire, start), fits, ['all-right']).map(({ rule, doubted }) => [
        rule.id,
        doubted.map(({ question }) => question),
      ]),
    ).toEqual([['consent-of-staff', ['basis']]]);
    expect(doubtsAt(evaluate(questionnaire, start), fits, ['basis'])).toEqual([]);
  });
});

it('a level is doubted in the scope that the answers are about, and no other', () => {
  const all = found(
    {},
    { payroll: { basis: 'consent' }, cctv: { basis: 'contract' } },
    { employees: { kinds: ['health'] } },
  );
  const about = (score: string, process: string) =>
    doubtsAbout(all, { score, at: { process } }).map(({ rule }) => rule.id);
  expect(about('duty', 'payroll')).toEqual(['consent-of-staff']);
  expect(about('duty', 'cctv')).toEqual(['health-on-contract']);
  expect(about('other', 'payroll')).toEqual([]);
});

it('a questionnaire without such rules says nothing', () => {
  const plain = example({
    sections: [
      { id: 's', per: 'organisation', title: 'S', questions: [{ id: 'q', kind: 'yes-no', text: 'Q?' }] },
    ],
  });
  expect(inconsistencies(evaluate(plain, answered(plain, { q: 'yes' })))).toEqual([]);
});
