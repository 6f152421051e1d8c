import { expect, it } from 'vitest';
import { evaluate } from './evaluation.ts';
import { withAnswer } from '../response/response.ts';
import { answered, example } from '../testing/questionnaire.ts';

const questionnaire = example({
  sections: [
    {
      id: 'company',
      per: 'organisation',
      title: 'Company',
      questions: [{ id: 'net', kind: 'yes-no', text: 'On the net?' }],
    },
    {
      id: 'process',
      per: 'process',
      title: 'Process',
      questions: [{ id: 'cloud', kind: 'yes-no', text: 'In the cloud?' }],
    },
  ],
  scores: [
    {
      id: 'own',
      per: 'process',
      title: 'Own',
      scale: 'risk',
      worst: [{ level: 'low' }, { when: { question: 'cloud', is: 'yes' }, level: 'high' }],
    },
    {
      id: 'most',
      per: 'organisation',
      title: 'Most',
      scale: 'risk',
      worst: [{ score: 'own', over: 'processes' }],
    },
  ],
});

it('an answer in one process leaves what was worked out for the other processes as it was', () => {
  const before = answered(questionnaire, { net: 'no' }, { payroll: { cloud: 'no' }, cctv: { cloud: 'no' } });
  const earlier = evaluate(questionnaire, before);
  const kept = earlier.scope({ process: 'cctv' })?.score('own');
  expect(earlier.organisation.score('most').level).toBe('low');

  const after = withAnswer(before, { question: 'cloud', process: 'payroll' }, 'yes');
  const later = evaluate(questionnaire, after);
  expect(later.scope({ process: 'cctv' })?.score('own')).toBe(kept);
  expect(later.scope({ process: 'payroll' })?.score('own').level).toBe('high');
  expect(later.organisation.score('most').level).toBe('high');
});

it('a response keeps the parts that an answer does not touch', () => {
  const before = answered(questionnaire, {}, { payroll: {}, cctv: {} });
  const after = withAnswer(before, { question: 'cloud', process: 'payroll' }, 'yes');
  expect(after.organisation).toBe(before.organisation);
  expect(after.processes[1]).toBe(before.processes[1]);
  expect(before.processes[0]?.answers).toEqual({});
});

it('the worst over no processes is no level', () => {
  const result = evaluate(questionnaire, answered(questionnaire, {})).organisation.score('most');
  expect(result).toMatchObject({ level: null, range: null, provisional: false });
});
