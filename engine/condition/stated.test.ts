import { describe, expect, it, test } from 'vitest';
import type { Answer, Condition } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { emptyResponse } from '../response/response.ts';
import { example } from '../testing/questionnaire.ts';
import { holds } from './condition.ts';
import { statedIn } from './stated.ts';

const questionnaire = example({
  facts: { lacks: { any: [{ question: 'gaps', includes: 'contract' }] } },
  sections: [
    {
      id: 'all',
      per: 'organisation',
      title: 'All',
      questions: [
        { id: 'online', kind: 'yes-no', text: 'Online?', unknown: {} },
        {
          id: 'gaps',
          kind: 'choices',
          text: 'Gaps?',
          when: { question: 'online', is: 'yes' },
          options: [
            { id: 'contract', label: 'Contract' },
            { id: 'register', label: 'Register' },
            { id: 'none', label: 'None', exclusive: true },
            { id: 'unknown', label: 'Unknown', unknown: true, exclusive: false },
          ],
        },
        { id: 'gaps-unknown', kind: 'which', of: 'gaps', text: 'Which?' },
      ],
    },
  ],
});

const hasContract: Condition = { question: 'gaps', excludes: 'contract' };

function stated(condition: Condition, answers: Readonly<Record<string, Answer>>, unasked?: 'fails'): string {
  const response = { ...emptyResponse(questionnaire), organisation: { answers } };
  return holds(condition, statedIn(evaluate(questionnaire, response).organisation, unasked));
}

describe('what a paper may say', () => {
  test.each<[string, Condition, Readonly<Record<string, Answer>>, string]>([
    ['what was denied', hasContract, { online: 'yes', gaps: ['register'] }, 'holds'],
    [
      'what was said',
      { question: 'gaps', includes: 'contract' },
      { online: 'yes', gaps: ['contract'] },
      'holds',
    ],
    ['not what was not answered', hasContract, { online: 'yes' }, 'open'],
    ['not what was not asked', hasContract, { online: 'no' }, 'open'],
    ['not the denial of a fact that nobody asked', { fact: 'lacks', is: false }, { online: 'no' }, 'open'],
    ['not what is not known', hasContract, { online: 'yes', gaps: ['unknown'] }, 'open'],
    [
      'not what is among what is not known',
      hasContract,
      { online: 'yes', gaps: ['register', 'unknown'], 'gaps-unknown': ['contract'] },
      'open',
    ],
    [
      'what is not among what is not known',
      hasContract,
      { online: 'yes', gaps: ['unknown'], 'gaps-unknown': ['register'] },
      'holds',
    ],
    [
      'what is known beside what is not',
      { question: 'gaps', includes: 'register' },
      { online: 'yes', gaps: ['register', 'unknown'] },
      'holds',
    ],
    ['that something is not known', { question: 'online', is: 'unknown' }, { online: 'unknown' }, 'holds'],
    ['not the one of what is not known', { question: 'online', isNot: 'yes' }, { online: 'unknown' }, 'open'],
  ])('%s', (_name, condition, answers, truth) => {
    expect(stated(condition, answers)).toBe(truth);
  });

  it('tells what nobody asked from what is not known', () => {
    expect(stated(hasContract, { online: 'no' }, 'fails')).toBe('fails');
    expect(stated(hasContract, { online: 'yes', gaps: ['unknown'] }, 'fails')).toBe('open');
  });
});
