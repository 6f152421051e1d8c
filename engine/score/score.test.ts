import { describe, expect, it } from 'vitest';
import type { Answers, Question, QuestionnaireDocument } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { answered, example } from '../testing/questionnaire.ts';

type Score = QuestionnaireDocument['scores'][number];

const questions: Question[] = [
  {
    id: 'harm',
    kind: 'choice',
    text: 'How bad?',
    source: 'handbook',
    options: [
      { id: 'little', label: 'A little', level: 'low', points: 1 },
      { id: 'much', label: 'Much', level: 'high', points: 4 },
      {
        id: 'no-idea',
        label: 'I do not know',
        unknown: true,
        level: 'high',
        points: 4,
        because: 'Taken as much.',
      },
      { id: 'not-ours', label: 'Does not apply', notApplicable: true },
    ],
  },
  {
    id: 'kinds',
    kind: 'choices',
    text: 'Which data?',
    options: [
      { id: 'name', label: 'Name', points: 1 },
      { id: 'health', label: 'Health', points: 2.5 },
      { id: 'care', label: 'With care', points: -1 },
      { id: 'none', label: 'None', exclusive: true },
    ],
  },
  { id: 'net', kind: 'yes-no', text: 'On the net?', yes: { points: 1 }, unknown: { points: 1 } },
  {
    id: 'lock',
    kind: 'yes-no',
    text: 'Locked?',
    when: { question: 'net', is: 'yes' },
    no: { points: 0.1 },
    unknown: { points: 0.1 },
  },
  { id: 'people', kind: 'number', text: 'How many?', unknown: { points: 3, level: 'high' } },
];

const bands = [
  { from: -50, level: 'low' },
  { from: 2, level: 'medium' },
  { from: 5, level: 'high' },
];

function scored(scores: readonly Score[], answers: Answers) {
  const questionnaire = example({
    sources: { handbook: { title: 'Handbook' } },
    sections: [{ id: 'company', per: 'organisation', title: 'Company', questions }],
    scores: [...scores],
  });
  const { organisation } = evaluate(questionnaire, answered(questionnaire, answers));
  return (id: string) => organisation.score(id);
}

describe('worst', () => {
  const worst: Score = {
    id: 'impact',
    per: 'organisation',
    title: 'Impact',
    scale: 'risk',
    worst: [
      { question: 'harm' },
      { when: { question: 'net', is: 'yes' }, level: 'medium', because: 'It is on the net.' },
    ],
  };

  it.each<[Answers, string | null, readonly [string, string] | null]>([
    [{}, null, ['low', 'high']],
    [{ harm: 'little' }, null, ['low', 'medium']],
    [{ harm: 'much' }, 'high', ['high', 'high']],
    [{ harm: 'little', net: 'no' }, 'low', ['low', 'low']],
    [{ harm: 'little', net: 'yes' }, 'medium', ['medium', 'medium']],
    [{ harm: 'not-ours', net: 'no' }, null, null],
    [{ harm: 'not-ours' }, null, ['medium', 'medium']],
    [{ harm: 'no-idea', net: 'no' }, 'high', ['high', 'high']],
  ])('of %j is %s, of %j', (answers, level, range) => {
    const result = scored([worst], answers)('impact');
    expect(result.level).toBe(level);
    expect(result.range).toEqual(range);
    expect(result.provisional).toBe(level === null && range !== null);
  });

  it.each<[Answers, string | null, readonly [string, string] | null]>([
    [{}, null, ['low', 'high']],
    [{ people: 12 }, 'low', ['low', 'low']],
    [{ people: 'unknown' }, 'high', ['high', 'high']],
  ])(
    'of a number, which has no level unless it is unknown: of %j it is %s, of %j',
    (answers, level, range) => {
      const result = scored(
        [{ ...worst, worst: [{ level: 'low' }, { question: 'people' }] }],
        answers,
      )('impact');
      expect([result.level, result.range]).toEqual([level, range]);
    },
  );

  it('tells what it starts with as a reason only as long as nothing raises it', () => {
    const start = { level: 'low', because: 'Without a gap this stays low.' } as const;
    const rule = { when: { question: 'net', is: 'yes' }, level: 'high', because: 'A gap.' } as const;
    const told = (answers: Answers) =>
      scored(
        [{ ...worst, worst: [start, { question: 'harm' }, rule] }],
        answers,
      )('impact').because.map(({ text, level }) => text ?? level);
    expect(told({ harm: 'little', net: 'no' })).toEqual(['Without a gap this stays low.', 'low']);
    expect(told({ harm: 'little', net: 'yes' })).toEqual(['low', 'A gap.']);
    expect(told({ net: 'yes' })).toEqual(['A gap.']);
  });

  it('tells the answer, its level and its source as the reason', () => {
    expect(scored([worst], { harm: 'no-idea', net: 'no' })('impact').because).toEqual([
      {
        rule: '/sections/0/questions/0/options/2',
        level: 'high',
        text: 'Taken as much.',
        source: 'handbook',
        answers: [{ question: 'harm', answer: 'no-idea' }],
        scores: [],
        unknown: true,
      },
    ]);
  });
});

describe('sum', () => {
  const sum: Score = {
    id: 'total',
    per: 'organisation',
    title: 'Total',
    scale: 'risk',
    sum: [{ question: 'harm' }, { question: 'kinds', times: 2 }, { question: 'net' }, { question: 'lock' }],
    bands,
  };

  it.each<[Answers, readonly [number, number], string | null]>([
    [{}, [-2, 12.1], null],
    [{ harm: 'much' }, [2, 12.1], null],
    [{ harm: 'much', kinds: ['name', 'care'], net: 'no' }, [4, 4], 'medium'],
    [{ harm: 'much', kinds: ['name', 'health'], net: 'unknown' }, [12, 12], 'high'],
    [{ harm: 'little', kinds: ['none'], net: 'yes' }, [2, 2.1], 'medium'],
    [{ harm: 'little', kinds: ['none'], net: 'yes', lock: 'no' }, [2.1, 2.1], 'medium'],
    [{ harm: 'not-ours', kinds: ['none'], net: 'no', lock: 'no' }, [0, 0], 'low'],
  ])('of %j lies in %j: %s', (answers, points, level) => {
    const result = scored([sum], answers)('total');
    expect(result.points).toEqual(points);
    expect(result.level).toBe(level);
  });

  it.each<[Answers, readonly [number, number]]>([
    [{}, [0, 3]],
    [{ people: 12 }, [0, 0]],
    [{ people: 'unknown' }, [3, 3]],
  ])('of a number, which has no points unless it is unknown: of %j it lies in %j', (answers, points) => {
    const result = scored([{ ...sum, sum: [{ question: 'people' }] }], answers)('total');
    expect(result.points).toEqual(points);
  });

  it('adds tenths without a remainder', () => {
    const tenths: Score = {
      ...sum,
      sum: [{ points: 0.1 }, { points: 0.2 }],
      bands: [
        { from: 0, level: 'low' },
        { from: 0.3, level: 'high' },
      ],
    };
    expect(scored([tenths], {})('total').level).toBe('high');
  });

  it('measures a share against what the questions that apply could reach', () => {
    const share: Score = {
      ...sum,
      sum: [{ question: 'harm' }, { question: 'net' }],
      of: 'maximum',
      bands: [
        { from: 0, level: 'low' },
        { from: 0.25, level: 'medium' },
        { from: 0.9, level: 'high' },
      ],
    };
    const at = (answers: Answers) => scored([share], answers)('total');
    expect(at({ harm: 'little', net: 'no' })).toMatchObject({
      points: [1, 1],
      maximum: [5, 5],
      level: 'low',
    });
    expect(at({ harm: 'not-ours', net: 'yes' })).toMatchObject({
      points: [1, 1],
      maximum: [1, 1],
      level: 'high',
    });
    expect(at({ net: 'yes' })).toMatchObject({ points: [1, 5], maximum: [1, 5], level: null });
  });

  it('a share of nothing is no level, and no condition on it holds', () => {
    const share: Score = {
      ...sum,
      sum: [{ question: 'harm' }],
      of: 'maximum',
      bands: [
        { from: 0, level: 'high' },
        { from: 0.5, level: 'low' },
      ],
    };
    const told: Score = {
      ...sum,
      id: 'told',
      sum: [
        { when: { score: 'total', share: { atMost: 1 } }, points: 1 },
        { when: { score: 'total', is: ['low', 'high'] }, points: 1 },
      ],
    };
    const at = (answers: Answers) => scored([share, told], answers);
    const nothing = at({ harm: 'not-ours' });
    expect(nothing('total')).toMatchObject({ level: null, range: null, absent: 'holds', provisional: false });
    expect(nothing('told').points).toEqual([0, 0]);
    expect(at({})('total')).toMatchObject({ level: null, absent: 'open', provisional: true });
    expect(at({})('told').points).toEqual([0, 2]);
    expect(at({ harm: 'little' })('told').points).toEqual([2, 2]);
  });

  it('counts another score by the rank of its level, or by its points', () => {
    const ranks: Score = {
      ...sum,
      id: 'ranks',
      sum: [{ score: 'total' }, { score: 'total', as: 'points', times: 10 }],
    };
    const result = scored([sum, ranks], { harm: 'much', kinds: ['none'], net: 'no' })('ranks');
    expect(result.points).toEqual([42, 42]);
    expect(result.because.map(({ points, scores }) => [points, scores[0]?.level])).toEqual([
      [2, 'medium'],
      [40, 'medium'],
    ]);
  });
});

function lowOrHigh(id: string, question: string): Score {
  return {
    id,
    per: 'organisation',
    title: id,
    scale: 'risk',
    worst: [{ level: 'low' }, { when: { question, is: 'yes' }, level: 'high' }],
  };
}

describe('matrix', () => {
  const matrix: Score = {
    id: 'risk',
    per: 'organisation',
    title: 'Risk',
    scale: 'risk',
    matrix: {
      rows: 'chance',
      columns: 'harmful',
      levels: {
        low: { low: 'low', medium: 'low', high: 'medium' },
        medium: { low: 'low', medium: 'medium', high: 'high' },
        high: { low: 'medium', medium: 'high', high: 'high' },
      },
    },
  };
  const scores = [lowOrHigh('chance', 'net'), lowOrHigh('harmful', 'lock'), matrix];

  it.each<[Answers, string | null, string | undefined]>([
    [{ net: 'no' }, 'low', '/scores/3/matrix/levels/low/low'],
    [{ net: 'yes', lock: 'no' }, 'medium', '/scores/3/matrix/levels/high/low'],
    [{ net: 'yes', lock: 'yes' }, 'high', '/scores/3/matrix/levels/high/high'],
    [{ net: 'yes' }, null, undefined],
  ])('of %j is %s, by the cell %s', (answers, level, rule) => {
    const result = scored(scores, answers)('risk');
    expect(result.level).toBe(level);
    expect(result.rule).toBe(rule);
    expect(result.because.map((contribution) => contribution.scores[0]?.score)).toEqual([
      'chance',
      'harmful',
    ]);
  });
});

describe('first', () => {
  const first: Score = {
    id: 'advice',
    per: 'organisation',
    title: 'Advice',
    scale: 'risk',
    first: [
      { when: { question: 'harm', is: 'much' }, level: 'high', because: 'Much harm.', source: 'handbook' },
      { when: { question: 'net', is: 'yes' }, level: 'medium' },
      { level: 'low' },
    ],
  };

  it.each<[Answers, string | null, readonly [string, string]]>([
    [{}, null, ['low', 'high']],
    [{ net: 'yes' }, null, ['medium', 'high']],
    [{ harm: 'much' }, 'high', ['high', 'high']],
    [{ harm: 'little' }, null, ['low', 'medium']],
    [{ harm: 'little', net: 'unknown' }, 'low', ['low', 'low']],
  ])('of %j is %s, of %j', (answers, level, range) => {
    const result = scored([first], answers)('advice');
    expect(result.level).toBe(level);
    expect(result.range).toEqual(range);
  });
});

describe('first, when an open rule before it gives the same level', () => {
  it('is settled, by the rule that holds', () => {
    const rules = [
      { when: { question: 'harm', is: 'much' }, level: 'high', because: 'Much harm.' },
      { when: { question: 'net', is: 'yes' }, level: 'high', because: 'On the net.' },
      { level: 'low' },
    ];
    const first: Score = { id: 'advice', per: 'organisation', title: 'Advice', scale: 'risk', first: rules };
    const result = scored([first], { net: 'yes' })('advice');
    expect(result).toMatchObject({ level: 'high', provisional: false, rule: '/scores/1/first/1' });
    expect(result.because).toMatchObject([{ text: 'On the net.', answers: [{ question: 'net' }] }]);
  });
});

describe('a level set by hand', () => {
  it('counts, and shows the level of the answers and the reason beside it', () => {
    const questionnaire = example({
      sections: [{ id: 'company', per: 'organisation', title: 'Company', questions }],
      sources: { handbook: { title: 'Handbook' } },
      scores: [
        {
          id: 'impact',
          per: 'organisation',
          title: 'Impact',
          scale: 'risk',
          adjustable: true,
          worst: [{ question: 'harm' }],
        },
        { id: 'all', per: 'organisation', title: 'All', scale: 'risk', worst: [{ score: 'impact' }] },
      ],
    });
    const response = {
      ...answered(questionnaire, { harm: 'much' }),
      adjustments: [{ score: 'impact', level: 'medium', reason: 'Tested.' }],
    };
    const { organisation } = evaluate(questionnaire, response);
    expect(organisation.score('impact')).toMatchObject({
      level: 'medium',
      provisional: false,
      adjusted: { level: 'medium', reason: 'Tested.', calculated: 'high' },
    });
    expect(organisation.score('all').level).toBe('medium');
  });
});
