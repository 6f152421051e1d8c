import type { Code } from '../diagnostics/codes.ts';
import type { Change } from './changed.ts';

/** A defect: what was done to a questionnaire without mistakes, and what must be found. */
export type Defect = readonly [says: string, code: Code, ...changes: Change[]];

/** A value put in a place. */
export const put = (pointer: string, value: unknown): Change => ({ pointer, value });
const drop = (pointer: string): Change => ({ pointer });
const company = '/sections/0/questions';
const process = '/sections/1/questions';
const data = '/sections/2/questions';
const nl = (text: string) => ({ nl: text, en: text });

/** Defects that are seen in the file as it is written. */
export const seenAsWritten: readonly Defect[] = [
  ['an option renamed in a rule', 'unknown-option', put('/scores/0/sum/2/when/is/0', 'some-what')],
  ['an option renamed where it is asked', 'unknown-option', put(`${company}/2/options/1/id`, 'a-bit')],
  ['a question renamed', 'unknown-question', put(`${company}/0/id`, 'persons')],
  ['a fact renamed', 'unknown-fact', put('/measures/1/when/fact', 'large-online')],
  ['a score renamed in a condition', 'unknown-score', put('/measures/0/when/score', 'dangers')],
  ['a process renamed', 'unknown-process', put('/processes/1/id', 'cameras')],
  ['a level that the scale lacks', 'unknown-level', put('/scores/0/bands/2/level', 'very-high')],
  ['a translation deleted', 'missing-language', drop(`${company}/0/text/en`)],
  ['a cell deleted', 'matrix-hole', drop('/scores/2/matrix/levels/medium/high')],
  ['a gap between bands', 'band-gap', put('/scores/0/bands/1/to', 3)],
  ['bands that overlap', 'band-overlap', put('/scores/0/bands/1/to', 5)],
  ['a first band that starts too late', 'band-start', put('/scores/0/bands/0/from', 1)],
  ['the last rule deleted', 'first-without-end', drop('/scores/6/first/3')],
  ['a rule that always holds before others', 'rule-never-reached', drop('/scores/6/first/1/when')],
  [
    'a condition on a later question',
    'asked-too-late',
    put(`${company}/0/when`, { question: 'online', is: 'yes' }),
  ],
  ['facts in a circle', 'circular', put('/facts/large', { fact: 'large-and-online' })],
  ['points that make not knowing safe', 'unknown-is-safe', put(`${company}/1/unknown/points`, 0)],
  ['a level that makes not knowing safe', 'unknown-is-safe', put(`${data}/0/options/3/level`, 'low')],
  [
    'more clauses asked for than there are',
    'empty-range',
    put('/facts/large', { count: [{ question: 'online', is: 'yes' }], atLeast: 2 }),
  ],
  ['a range without numbers', 'empty-range', put(`${company}/0/min`, 1001)],
  [
    'levels in the wrong order',
    'empty-range',
    put('/measures/0/when', { score: 'danger', atLeast: 'high', atMost: 'low' }),
  ],
  ['narrower things read without "over"', 'out-of-scope', drop('/scores/6/first/2/when/over')],
  ['points that nobody counts', 'unused-points', drop('/scores/0/sum/0')],
  ['an id that occurs twice', 'duplicate-id', put('/measures/1/id', 'fewer')],
  ['a preset that cannot be answered', 'unknown-option', put('/processes/0/preset/shared', 'perhaps')],
  [
    'an optional question in a condition',
    'reads-optional',
    put('/facts/large', { question: 'remark', answered: true }),
  ],
  [
    '"other than" written for a list',
    'condition-operator',
    put('/facts/leaks', { question: 'gaps', isNot: 'leak' }),
  ],
];

/** Defects that only show over all answers. */
export const seenForAllAnswers: readonly Defect[] = [
  ['a proposal without a preset', 'never-asked', drop('/processes/0/preset')],
  [
    'a whole section that nobody gets to',
    'never-asked',
    put('/sections/2/when', { all: [{ process: 'payroll' }, { process: 'cctv' }] }),
  ],
  [
    'conditions of different questions that contradict each other',
    'never-asked',
    put(`${process}/3/when`, {
      all: [
        { question: 'shared', is: 'no' },
        { question: 'contract', is: 'yes' },
      ],
    }),
  ],
  [
    'a section and a question that contradict each other',
    'never-asked',
    put('/sections/2/when', { process: 'payroll' }),
    put(`${data}/1/when`, { process: 'cctv' }),
  ],
  [
    'a subject that the process does not touch',
    'never-asked',
    put(`${data}/1/when`, { all: [{ process: 'payroll' }, { subject: 'customers' }] }),
  ],
  [
    'a score that never comes so high for who is asked',
    'never-asked',
    put(`${data}/1/when`, {
      all: [
        { score: 'impact', is: 'low' },
        { question: 'kinds', includes: 'health' },
      ],
    }),
  ],
  [
    'a "which" for who has no doubt',
    'never-asked',
    put(`${company}/4/when`, { question: 'gaps', excludes: 'unknown' }),
  ],
  [
    'an option that goes with no other',
    'never-asked',
    put(`${process}/2/when`, {
      all: [
        { question: 'gaps', includes: 'none' },
        { question: 'gaps', includes: 'leak' },
      ],
    }),
  ],
  [
    'a question only for who set a level by hand',
    'only-by-hand',
    put(`${process}/2/when`, {
      all: [
        { question: 'shared', is: 'yes' },
        { score: 'probability', is: 'high' },
        { question: 'online', is: 'no' },
        { question: 'care', is: 'very' },
      ],
    }),
  ],
  [
    'a threshold out of reach',
    'rule-never-holds',
    put('/facts/large', { question: 'people', atLeast: 5000 }),
  ],
  [
    'a measure behind a threshold out of reach',
    'measure-never',
    put('/facts/large', { question: 'people', atLeast: 5000 }),
  ],
  [
    'numbers that exclude each other',
    'rule-never-holds',
    put('/scores/0/sum/1/when', {
      all: [
        { question: 'people', atLeast: 50 },
        { question: 'people', atMost: 10 },
      ],
    }),
  ],
  [
    'points that the level excludes',
    'rule-never-holds',
    put('/scores/3/worst/1/when', {
      all: [
        { score: 'probability', is: 'high' },
        { score: 'probability', points: { atMost: 3 } },
      ],
    }),
    put('/scores/0/adjustable', true),
    drop('/scores/0/adjustable'),
  ],
  [
    'exclusive options counted together',
    'rule-never-holds',
    put('/scores/4/worst/3/when', {
      count: [
        { question: 'gaps', includes: 'none' },
        { question: 'gaps', includes: 'paper' },
        { question: 'gaps', includes: 'unknown' },
      ],
      atLeast: 3,
    }),
  ],
  [
    'a subject of another process',
    'rule-never-holds',
    put('/scores/6/first/2/when', {
      all: [{ process: 'payroll' }, { score: 'danger', is: 'high', over: 'subjects', subject: 'customers' }],
    }),
  ],
  [
    'a rule that asks for an answer to what is not asked',
    'rule-never-holds',
    put('/scores/3/worst/1/when', {
      all: [
        { question: 'contract', is: 'no' },
        { question: 'shared', is: 'no' },
      ],
    }),
  ],
  [
    'rules in the wrong order',
    'rule-shadowed',
    put('/scores/6/first/0/when', { question: 'signs', includes: ['street', 'staff'] }),
  ],
  [
    'the same rule twice',
    'rule-shadowed',
    put('/scores/6/first/2', { when: { question: 'signs', includes: 'staff' }, level: 'gap' }),
  ],
  [
    'a band shifted out of reach',
    'band-never',
    drop('/scores/0/bands/1/to'),
    put('/scores/0/bands/2', { from: 8, level: 'high' }),
  ],
  [
    'a band in a place that no sum hits',
    'band-never',
    put('/scores/0/sum', [{ question: 'online' }]),
    put('/scores/0/bands', [
      { from: 0, level: 'low' },
      { from: 1, to: 1, level: 'medium' },
      { from: 2, level: 'high' },
    ]),
  ],
  [
    'a share that is never reached',
    'band-never',
    put('/scores/0/of', 'maximum'),
    put('/scores/0/bands', [
      { from: 0, level: 'low' },
      { from: 0.5, level: 'medium' },
      { from: 0.99, level: 'high' },
    ]),
    put('/scores/0/sum/1/when', {
      all: [
        { question: 'people', atLeast: 50 },
        { question: 'people', atMost: 10 },
      ],
    }),
  ],
  ['a dead level', 'level-never', put('/scores/1/worst/-', { level: 'medium' })],
  [
    'a cell that cannot be reached holds the only such level',
    'level-never',
    put('/scores/1/worst/-', { level: 'medium' }),
    put('/scores/2/matrix/levels/low', { low: 'low', medium: 'medium', high: 'medium' }),
    put('/scores/2/matrix/levels/medium/low', 'low'),
  ],
  [
    'a measure for what cannot be',
    'measure-never',
    put('/measures/1/when', { all: [{ fact: 'large' }, { question: 'people', atMost: 49 }] }),
  ],
  [
    'a measure that can never come first',
    'measure-never',
    put('/measures/0/first', { score: 'danger', is: 'low' }),
  ],
  [
    'a consistency rule for what cannot be',
    'consistency-never',
    put('/consistency', [
      {
        id: 'leak-and-none',
        per: 'organisation',
        when: { all: [{ fact: 'leaks' }, { question: 'gaps', includes: 'none' }] },
        about: ['gaps'],
        because: nl('Het een sluit het ander uit.'),
        source: 'law',
      },
    ]),
  ],
  [
    'a consistency rule that always holds',
    'consistency-always',
    put('/consistency', [
      {
        id: 'some-people',
        per: 'organisation',
        when: { question: 'people', atLeast: 0 },
        about: ['people'],
        because: nl('Zo is het altijd.'),
        source: 'law',
      },
    ]),
  ],
  [
    'an incident that can never be urgent',
    'incident-never',
    put('/incidents', [
      {
        id: 'fire',
        title: nl('Brand'),
        text: nl('Er is brand.'),
        when: { all: [{ fact: 'leaks' }, { question: 'gaps', includes: 'none' }] },
        steps: [{ id: 'fire-out', title: nl('Naar buiten'), text: nl('Ga naar buiten.') }],
      },
    ]),
  ],
  [
    'an incident that only what is not known could bring',
    'incident-never',
    put('/incidents', [
      {
        id: 'fire',
        title: nl('Brand'),
        text: nl('Er is brand.'),
        when: { question: 'gaps-unknown', includes: 'leak' },
        steps: [{ id: 'fire-out', title: nl('Naar buiten'), text: nl('Ga naar buiten.') }],
      },
    ]),
  ],
  [
    'a check that can never be so',
    'check-never',
    put('/plan/0/checks/0/when', { all: [{ fact: 'leaks' }, { question: 'gaps', includes: 'none' }] }),
  ],
  [
    'a check that is always so',
    'check-always',
    put('/plan/0/checks/0/when', { any: [{ fact: 'leaks' }, { fact: 'leaks', is: false }] }),
  ],
  [
    'a check on levels that is always so',
    'check-always',
    put('/plan/0/checks/1/when', { score: 'company-risk', atMost: 'high' }),
    put('/scores/7/worst/-', { level: 'low' }),
  ],
  [
    'an option without any effect',
    'no-difference',
    put(`${process}/3/options/-`, { id: 'other', label: nl('Anders') }),
  ],
  ['an option taken out of its rule', 'no-difference', put('/scores/6/first/1/when/includes', ['street'])],
  ['a doubt whose rule was deleted', 'no-difference', drop('/scores/5/worst/2')],
  [
    'a question that nothing reads',
    'no-difference',
    put(`${company}/-`, {
      id: 'colour',
      kind: 'choice',
      text: nl('Kleur?'),
      options: [
        { id: 'red', label: nl('Rood') },
        { id: 'blue', label: nl('Blauw') },
      ],
    }),
  ],
  [
    'an option that is always outdone',
    'no-difference',
    put('/scores/6/first/1/when/includes', ['street', 'staff', 'none']),
    put('/scores/6/first/0/when', { question: 'signs', includes: ['street', 'staff', 'none'] }),
  ],
  [
    'points the wrong way round',
    'worse-is-better',
    put('/scores/0/sum/2', { when: { question: 'care', is: 'somewhat' }, points: 2 }),
    put('/scores/0/bands/2', { from: 5, level: 'high' }),
  ],
  [
    'options in the wrong order',
    'worse-is-better',
    put(`${company}/2/options/0/id`, 'hardly'),
    put(`${company}/2/options/2/id`, 'very'),
  ],
  [
    'a rule for the better answer',
    'worse-is-better',
    put('/scores/3/worst/-', { when: { question: 'shared', is: 'no' }, level: 'high' }),
  ],
  [
    'levels of answers exchanged',
    'worse-is-better',
    put(`${process}/1/yes/level`, 'low'),
    put(`${process}/1/no/level`, 'medium'),
  ],
  ['a cell that falls', 'worse-is-better', put('/scores/2/matrix/levels/high/high', 'low')],
  ['a worse answer that hides what follows', 'worse-is-better', put(`${process}/2/when/is`, 'no')],
  ['not knowing that no rule counts', 'unknown-is-safest', drop('/scores/4/worst/2')],
  ['a doubt that no rule counts', 'unknown-is-safest', drop('/scores/5/worst/2')],
  [
    'not knowing left out of one rule',
    'unknown-is-safest',
    put('/scores/3/worst/1/when/is', ['no']),
    put(`${process}/1/unknown/because`, nl('Zo.')),
  ],
  ['not knowing that counts in one score of two', 'unknown-not-counted', drop('/scores/4/worst/3')],
];
