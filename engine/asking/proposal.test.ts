import { describe, expect, it } from 'vitest';
import type { Questionnaire, Response } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { createScan, stepOf } from './machine.ts';
import { isConfirmed, proposedAnswer, withGivenAnswer } from './proposal.ts';
import { answerAt, emptyResponse, withOwnProcess, withProcessAdded } from '../response/response.ts';
import { openSteps, route } from './route.ts';
import { example } from '../testing/questionnaire.ts';

const risk = [
  { id: 'low', label: 'Low', level: 'low' },
  { id: 'medium', label: 'Medium', level: 'medium' },
  { id: 'high', label: 'High', level: 'high' },
];

const questionnaire: Questionnaire = example({
  languages: ['en', 'en-x-plain'],
  processes: [
    {
      id: 'payroll',
      label: 'Payroll',
      subjects: ['employees'],
      preset: {
        purpose: { en: 'payment of wages', 'en-x-plain': 'paying wages' },
        basis: 'law',
        kinds: ['name'],
      },
    },
  ],
  subjects: [{ id: 'employees', label: 'Employees' }],
  scales: {
    risk: ['low', 'medium', 'high'].map((id) => ({ id, label: id })),
  },
  sections: [
    {
      id: 'facts',
      per: 'process',
      title: 'Facts',
      questions: [
        {
          id: 'fits',
          kind: 'proposal',
          text: 'Is this right?',
          covers: ['purpose', 'basis', 'kinds'],
        },
        { id: 'purpose', kind: 'text', text: 'What for?' },
        {
          id: 'basis',
          kind: 'choice',
          text: 'Why may you?',
          options: ['law', 'contract'].map((id) => ({ id, label: id })),
        },
      ],
    },
    {
      id: 'data',
      per: 'subject',
      title: 'Data',
      questions: [
        {
          id: 'kinds',
          kind: 'choices',
          text: 'Which?',
          options: [
            { id: 'name', label: 'Name', level: 'medium' },
            { id: 'health', label: 'Health', level: 'high' },
          ],
        },
        {
          id: 'harm',
          kind: 'choice',
          text: 'How bad?',
          proposes: 'suggested',
          options: risk,
        },
      ],
    },
  ],
  scores: [
    {
      id: 'suggested',
      per: 'subject',
      title: 'Suggestion',
      scale: 'risk',
      worst: [{ question: 'kinds' }],
    },
    {
      id: 'impact',
      per: 'subject',
      title: 'Impact',
      scale: 'risk',
      worst: [{ question: 'harm' }],
    },
  ],
});

const start: Response = {
  ...withProcessAdded(questionnaire, emptyResponse(questionnaire), 'payroll'),
  language: 'en-x-plain',
};
const fits = { question: 'fits', process: 'payroll' };
const purpose = { question: 'purpose', process: 'payroll' };
const basis = { question: 'basis', process: 'payroll' };
const kinds = { question: 'kinds', process: 'payroll', subject: 'employees' };
const harm = { question: 'harm', process: 'payroll', subject: 'employees' };
const confirmed = withGivenAnswer(questionnaire, start, fits, ['all-right']);

describe('a preset', () => {
  it('is no answer before it is confirmed', () => {
    expect(proposedAnswer(evaluate(questionnaire, start), purpose)).toBe('paying wages');
    expect(answerAt(start, purpose)).toBeUndefined();
    expect(openSteps(evaluate(questionnaire, start))).toEqual([fits, harm]);
  });

  it('becomes the answer when it is confirmed, in the language of the scan, and is marked as confirmed', () => {
    expect(answerAt(confirmed, purpose)).toBe('paying wages');
    expect(answerAt(confirmed, basis)).toBe('law');
    expect(answerAt(confirmed, kinds)).toEqual(['name']);
    expect([purpose, basis, kinds].map((step) => isConfirmed(confirmed, step))).toEqual([true, true, true]);
  });

  it('is asked about where it is different, and nowhere else', () => {
    const other = withGivenAnswer(questionnaire, start, fits, ['basis']);
    expect(answerAt(other, basis)).toBeUndefined();
    expect(isConfirmed(other, basis)).toBe(false);
    expect(proposedAnswer(evaluate(questionnaire, other), basis)).toBeUndefined();
    const scan = createScan(questionnaire, other);
    scan.start();
    for (const type of ['start', 'next', 'next'] as const) scan.send({ type });
    expect(stepOf(scan.getSnapshot())).toEqual(basis);
    scan.send({ type: 'answer', answer: 'contract' });
    scan.send({ type: 'next' });
    expect(stepOf(scan.getSnapshot())).toEqual(harm);
  });

  it('is taken back when the confirmation is', () => {
    const back = withGivenAnswer(questionnaire, confirmed, fits, undefined);
    expect(back).toEqual(start);
  });

  it('does not overwrite an answer that the person gave', () => {
    const own = withGivenAnswer(questionnaire, confirmed, basis, 'contract');
    expect(isConfirmed(own, basis)).toBe(false);
    const again = withGivenAnswer(questionnaire, own, fits, ['purpose']);
    expect(answerAt(again, basis)).toBe('contract');
    expect(answerAt(again, purpose)).toBeUndefined();
  });

  it('comes back for what was called different and is not any more', () => {
    const other = withGivenAnswer(questionnaire, start, fits, ['basis']);
    const own = withGivenAnswer(questionnaire, other, basis, 'contract');
    expect(answerAt(withGivenAnswer(questionnaire, own, fits, ['all-right']), basis)).toBe('law');
  });

  it('is not there for a process of one’s own: its questions are asked', () => {
    const own = withOwnProcess(questionnaire, emptyResponse(questionnaire), {
      name: 'Ours',
      subjects: ['employees'],
    });
    expect(route(evaluate(questionnaire, own)).map(({ question }) => question)).toEqual([
      'purpose',
      'basis',
      'kinds',
      'harm',
    ]);
  });
});

it('a choice can propose the level of a score, once that is settled', () => {
  expect(proposedAnswer(evaluate(questionnaire, start), harm)).toBeUndefined();
  expect(proposedAnswer(evaluate(questionnaire, confirmed), harm)).toBe('medium');
});
