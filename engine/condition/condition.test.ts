import { describe, expect, it } from 'vitest';
import type { Answers, Condition, Question } from '../format/format.ts';
import { holds } from './condition.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { evidence } from './evidence.ts';
import { answered, example } from '../testing/questionnaire.ts';

const questions: Question[] = [
  { id: 'site', kind: 'yes-no', text: 'Do you have a site?' },
  { id: 'shop', kind: 'yes-no', text: 'Do you sell on it?', when: { question: 'site', is: 'yes' } },
  {
    id: 'kinds',
    kind: 'choices',
    text: 'Which data?',
    options: [
      { id: 'name', label: 'Name' },
      { id: 'health', label: 'Health' },
      { id: 'none', label: 'None', exclusive: true },
    ],
  },
  { id: 'staff', kind: 'number', text: 'How many people?', min: 0, max: 500, unknown: {} },
  { id: 'about', kind: 'text', text: 'About what?' },
];
const questionnaire = example({
  sections: [
    { id: 'company', per: 'organisation', title: 'Company', questions },
    {
      id: 'process',
      per: 'process',
      title: 'Process',
      questions: [{ id: 'cloud', kind: 'yes-no', text: 'In the cloud?' }],
    },
    {
      id: 'subject',
      per: 'subject',
      title: 'Subject',
      questions: [{ id: 'many', kind: 'yes-no', text: 'Many people?' }],
    },
  ],
  facts: {
    sells: { question: 'shop', is: 'yes' },
    risky: { any: [{ fact: 'sells' }, { question: 'kinds', includes: 'health' }] },
  },
  scores: [
    {
      id: 'size',
      per: 'organisation',
      title: 'Size',
      scale: 'risk',
      sum: [
        { when: { question: 'staff', atLeast: 10 }, points: 2 },
        { when: { question: 'site', is: 'yes' }, points: 3 },
      ],
      bands: [
        { from: 0, level: 'low' },
        { from: 2, level: 'medium' },
        { from: 5, level: 'high' },
      ],
    },
  ],
});

function inCompany(answers: Answers, condition: Condition) {
  return holds(condition, evaluate(questionnaire, answered(questionnaire, answers)).organisation);
}

describe('a condition in the organisation', () => {
  it.each<[Answers, Condition, string]>([
    [{}, { question: 'site', is: 'yes' }, 'open'],
    [{ site: 'yes' }, { question: 'site', is: 'yes' }, 'holds'],
    [{ site: 'unknown' }, { question: 'site', is: 'yes' }, 'fails'],
    [{ site: 'unknown' }, { question: 'site', is: ['yes', 'unknown'] }, 'holds'],
    [{ site: 'no' }, { question: 'site', isNot: 'yes' }, 'holds'],
    [{ kinds: ['name', 'health'] }, { question: 'kinds', includes: 'health' }, 'holds'],
    [{ kinds: ['name'] }, { question: 'kinds', includes: ['health', 'none'] }, 'fails'],
    [{ kinds: ['name'] }, { question: 'kinds', excludes: ['health', 'none'] }, 'holds'],
    [{ staff: 10 }, { question: 'staff', atLeast: 10 }, 'holds'],
    [{ staff: 9 }, { question: 'staff', atLeast: 10 }, 'fails'],
    [{ staff: 9 }, { question: 'staff', atLeast: 5, atMost: 9 }, 'holds'],
    [{ staff: 'unknown' }, { question: 'staff', atLeast: 0 }, 'fails'],
    [{ staff: 'unknown' }, { question: 'staff', is: 'unknown' }, 'holds'],
    [{ about: 'pay' }, { question: 'about', answered: true }, 'holds'],
    [{}, { question: 'about', answered: true }, 'open'],
    // A question that does not apply has no answer, also when one was given before.
    [{ site: 'no', shop: 'yes' }, { question: 'shop', is: 'yes' }, 'fails'],
    [{ site: 'no', shop: 'yes' }, { question: 'shop', isNot: 'yes' }, 'holds'],
    [{ site: 'no', shop: 'yes' }, { question: 'shop', answered: true }, 'fails'],
    [{ shop: 'yes' }, { question: 'shop', is: 'yes' }, 'open'],
    [{ shop: 'no' }, { question: 'shop', is: 'yes' }, 'fails'],
    [{ site: 'no', shop: 'yes' }, { fact: 'sells' }, 'fails'],
    [{ site: 'no', shop: 'yes' }, { fact: 'risky' }, 'open'],
    [{ kinds: ['health'] }, { fact: 'risky' }, 'holds'],
    [{ kinds: ['health'] }, { fact: 'risky', is: false }, 'fails'],
    [{}, { fact: 'risky', is: false }, 'open'],
    [
      { site: 'yes' },
      {
        all: [
          { question: 'site', is: 'yes' },
          { question: 'about', answered: true },
        ],
      },
      'open',
    ],
    [
      { site: 'no' },
      {
        all: [
          { question: 'site', is: 'yes' },
          { question: 'about', answered: true },
        ],
      },
      'fails',
    ],
    [
      { site: 'yes' },
      {
        any: [
          { question: 'site', is: 'yes' },
          { question: 'about', answered: true },
        ],
      },
      'holds',
    ],
    [
      { site: 'yes', kinds: ['none'] },
      {
        all: [
          { question: 'site', is: 'yes' },
          { any: [{ question: 'kinds', includes: 'health' }, { fact: 'sells' }] },
        ],
      },
      'open',
    ],
    [
      { site: 'yes', kinds: ['health'] },
      { count: [{ question: 'site', is: 'yes' }, { fact: 'risky' }, { fact: 'sells' }], atLeast: 2 },
      'holds',
    ],
    [{ site: 'yes' }, { count: [{ question: 'site', is: 'yes' }, { fact: 'risky' }], atLeast: 2 }, 'open'],
    [{ site: 'no', kinds: ['none'] }, { count: [{ fact: 'sells' }, { fact: 'risky' }], atLeast: 1 }, 'fails'],
    [{ site: 'yes' }, { count: [{ question: 'site', is: 'yes' }], atMost: 0 }, 'fails'],
    [{ site: 'yes' }, { score: 'size', atLeast: 'medium' }, 'holds'],
    [{ site: 'yes' }, { score: 'size', is: 'medium' }, 'open'],
    [{ site: 'yes', staff: 3 }, { score: 'size', is: ['medium'] }, 'holds'],
    [{ site: 'yes', staff: 30 }, { score: 'size', atMost: 'medium' }, 'fails'],
    [{ site: 'yes', staff: 30 }, { score: 'size', points: { atLeast: 5 } }, 'holds'],
    [{ site: 'yes' }, { score: 'size', points: { atLeast: 5 } }, 'open'],
    [{ site: 'no' }, { score: 'size', share: { atMost: 0.4 } }, 'holds'],
    [{}, { process: 'payroll' }, 'fails'],
  ])('with %j, %j: %s', (answers, condition, truth) => {
    expect(inCompany(answers, condition)).toBe(truth);
  });
});

describe('a condition over narrower scopes', () => {
  const cloud: Condition = { question: 'cloud', is: 'yes', over: 'processes' };
  it.each<[Condition, Readonly<Record<string, Answers>>, string]>([
    [cloud, {}, 'fails'],
    [{ question: 'cloud', is: 'yes', over: 'processes', every: true }, {}, 'holds'],
    [cloud, { payroll: { cloud: 'no' }, cctv: {} }, 'open'],
    [cloud, { payroll: { cloud: 'yes' }, cctv: {} }, 'holds'],
    [cloud, { payroll: { cloud: 'no' }, cctv: { cloud: 'unknown' } }, 'fails'],
    [
      { question: 'cloud', is: 'yes', over: 'processes', every: true },
      { payroll: { cloud: 'yes' }, cctv: {} },
      'open',
    ],
    [{ process: ['payroll'], over: 'processes' }, { cctv: {} }, 'fails'],
    [{ subject: 'customers', over: 'subjects' }, { cctv: {} }, 'holds'],
    [{ subject: 'customers', over: 'subjects' }, { payroll: {} }, 'fails'],
  ])('%j of %j: %s', (condition, processes, truth) => {
    const response = answered(questionnaire, {}, processes);
    expect(holds(condition, evaluate(questionnaire, response).organisation)).toBe(truth);
  });

  it('can look at one subject only', () => {
    const response = answered(
      questionnaire,
      {},
      { cctv: {} },
      { employees: { many: 'yes' }, customers: { many: 'no' } },
    );
    const { organisation } = evaluate(questionnaire, response);
    const many: Condition = { question: 'many', is: 'yes', over: 'subjects' };
    expect(holds(many, organisation)).toBe('holds');
    expect(holds({ ...many, subject: 'customers' }, organisation)).toBe('fails');
    expect(holds({ ...many, subject: 'employees' }, organisation)).toBe('holds');
  });
});

describe('the evidence of a condition', () => {
  it('names the answers that make it so, and no others', () => {
    const response = answered(questionnaire, { site: 'yes', shop: 'no', kinds: ['health'] });
    const { organisation } = evaluate(questionnaire, response);
    expect(evidence({ fact: 'risky' }, organisation)).toEqual({
      answers: [{ question: 'kinds', answer: ['health'] }],
      scores: [],
      open: [],
    });
  });

  it('names the question that must be answered first when a later one may not apply', () => {
    const { organisation } = evaluate(questionnaire, answered(questionnaire, { kinds: ['name'] }));
    expect(evidence({ fact: 'risky' }, organisation).open).toEqual([{ question: 'site' }]);
  });
});
