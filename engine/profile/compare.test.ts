import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import type { Answers } from '../format/format.ts';
import { withAdjustment } from '../response/response.ts';
import { answered, example } from '../testing/questionnaire.ts';

const questionnaire = example({
  sections: [
    {
      id: 'company',
      per: 'organisation',
      title: 'Company',
      questions: [
        { id: 'doors', kind: 'yes-no', text: 'Doors?', yes: { points: 1 }, unknown: { points: 1 } },
        { id: 'logs', kind: 'yes-no', text: 'Logs?', yes: { points: 1 }, unknown: { points: 1 } },
      ],
    },
    {
      id: 'process',
      per: 'process',
      title: 'Process',
      questions: [{ id: 'gap', kind: 'yes-no', text: 'Gap?' }],
    },
  ],
  scores: [
    {
      id: 'chance',
      per: 'organisation',
      title: 'Chance',
      scale: 'risk',
      adjustable: true,
      sum: [{ question: 'doors' }, { question: 'logs' }],
      bands: [
        { from: 0, level: 'low' },
        { from: 1, level: 'medium' },
        { from: 2, level: 'high' },
      ],
    },
    {
      id: 'duty',
      per: 'process',
      title: 'Duty',
      scale: 'risk',
      first: [{ when: { question: 'gap', is: 'yes' }, level: 'high' }, { level: 'low' }],
    },
  ],
  profile: { columns: [{ score: 'duty' }], organisation: ['chance'] },
});

function evaluated(answers: Answers, processes: Readonly<Record<string, Answers>> = {}) {
  return evaluate(questionnaire, answered(questionnaire, answers, processes));
}

describe('comparing with an earlier response', () => {
  it('tells which levels are different, and through which answers', () => {
    const before = evaluated({ doors: 'yes', logs: 'yes' }, { payroll: { gap: 'yes' } });
    const after = evaluated({ doors: 'no', logs: 'yes' }, { payroll: { gap: 'no' } });
    const { levels, answers, added, removed } = compare(before, after);
    expect(levels.map(({ before: was, after: is, through }) => [was.level, is.level, through])).toEqual([
      ['high', 'medium', [{ question: 'doors', before: 'yes', after: 'no' }]],
      ['high', 'low', [{ question: 'gap', process: 'payroll', before: 'yes', after: 'no' }]],
    ]);
    expect(answers).toHaveLength(2);
    expect([added, removed]).toEqual([[], []]);
  });

  it('tells which processes came and went, and not of their answers', () => {
    const { levels, answers, added, removed } = compare(
      evaluated({ doors: 'no', logs: 'no' }, { payroll: { gap: 'yes' } }),
      evaluated({ doors: 'no', logs: 'no' }, { cctv: { gap: 'yes' } }),
    );
    expect([levels, answers]).toEqual([[], []]);
    expect([added, removed]).toEqual([['cctv'], ['payroll']]);
  });

  it('tells of an answer that was not there yet', () => {
    const { levels } = compare(evaluated({ doors: 'no' }), evaluated({ doors: 'no', logs: 'yes' }));
    expect(levels.map(({ before, after, through }) => [before.level, after.level, through])).toEqual([
      [null, 'medium', [{ question: 'logs', after: 'yes' }]],
    ]);
  });

  it('tells of a level that was set by hand', () => {
    const before = evaluated({ doors: 'no', logs: 'yes' });
    const after = evaluate(
      questionnaire,
      withAdjustment(before.response, { score: 'chance', level: 'low', reason: 'Seen.' }),
    );
    expect(compare(before, after).levels).toMatchObject([{ adjusted: true, through: [] }]);
  });

  it('finds nothing between a response and itself, in another order', () => {
    const before = evaluated({ doors: 'yes', logs: 'no' });
    expect(compare(before, evaluated({ logs: 'no', doors: 'yes' }))).toEqual({
      levels: [],
      answers: [],
      added: [],
      removed: [],
    });
  });
});
