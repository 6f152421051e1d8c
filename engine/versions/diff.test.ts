import { expect, test } from 'vitest';
import type { Questionnaire } from '../format/format.ts';
import { pointerSteps } from '../diagnostics/diagnostic.ts';
import { type Diff, diff } from './diff.ts';
import { load } from '../load/load.ts';
import { readResponse } from '../response/read-response.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import base from '../fixtures/base.json?raw';
import response from '../fixtures/base-response.json?raw';

/** The base questionnaire with something else at a place; without a value it is taken out. */
function changed(...changes: readonly (readonly [pointer: string, value?: unknown])[]): Questionnaire {
  const value: unknown = JSON.parse(base);
  for (const [pointer, part] of changes) {
    const steps = [...pointerSteps(pointer)];
    const last = steps.pop() ?? '';
    const holder = steps.reduce((at: unknown, step) => Reflect.get(Object(at), step), value);
    if (part !== undefined) Reflect.set(Object(holder), last, part);
    else if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(Object(holder), last);
  }
  const { questionnaire, diagnostics } = load(JSON.stringify(value));
  if (!questionnaire) throw new Error(JSON.stringify(diagnostics));
  return questionnaire;
}

function shortly({ changes, step }: Diff) {
  return {
    step,
    changes: changes.map(({ change, of, breaksAnswers }) =>
      breaksAnswers === undefined ? `${change}: ${of}` : `${change}: ${of} (${breaksAnswers})`,
    ),
  };
}

const word = { nl: 'Nieuw', en: 'New' };
const setAside = 'answers to it are set aside';

const option = (id: string) => ({ id, label: word });

test.each<[string, readonly (readonly [string, unknown?])[], Diff['step'], readonly string[]]>([
  ['nothing', [], 'none', []],
  [
    'the day from which a rule counts',
    [['/scores/1/worst/1/from', '2026-12-02']],
    'minor',
    ['meaning: score impact, line branch/care, from'],
  ],
  [
    'the day until which something may be relied on',
    [['/reviewed/until', '2027-06-01']],
    'patch',
    ['words: reviewed, until'],
  ],
  [
    'the words of a question',
    [['/sections/0/questions/1/text', word]],
    'patch',
    ['words: question online, text'],
  ],
  [
    'a word in one language',
    [['/scales/risk/0/label/en', 'small']],
    'patch',
    ['words: scale risk, level low, label'],
  ],
  [
    'the points of an option',
    [
      ['/sections/0/questions/1/yes/points', 3],
      ['/sections/0/questions/1/unknown/points', 3],
      ['/scores/0/bands/1/to', 5],
    ],
    'minor',
    [
      'meaning: question online, yes, points',
      'meaning: question online, unknown, points',
      'meaning: score probability, bands',
    ],
  ],
  [
    'a new question',
    [['/sections/0/questions/5', { id: 'more', kind: 'yes-no', text: word }]],
    'minor',
    ['added: question more'],
  ],
  [
    'a question that is gone',
    [['/sections/0/questions/3']],
    'major',
    [`removed: question remark (${setAside})`],
  ],
  [
    'an option that is gone',
    [['/sections/2/questions/0/options/1']],
    'major',
    [`removed: question kinds, option name (${setAside})`],
  ],
  [
    'a new option',
    [['/sections/0/questions/2/options/2', option('factory')]],
    'minor',
    ['added: question branch, option factory'],
  ],
  [
    'another condition',
    [['/facts/large', { question: 'people', atLeast: 20 }]],
    'minor',
    ['meaning: fact large'],
  ],
  [
    'other reasons for a rule',
    [['/scores/1/worst/1/because', word]],
    'patch',
    ['words: score impact, line branch/care, because'],
  ],
  [
    'another rule',
    [['/scores/1/worst/1/level', 'low']],
    'minor',
    ['meaning: score impact, line branch/care, level'],
  ],
  [
    'a narrower number',
    [['/sections/0/questions/0/max', 10]],
    'major',
    ['meaning: question people, max (larger answers are set aside)'],
  ],
  ['a wider number', [['/sections/0/questions/0/max', 5000]], 'minor', ['meaning: question people, max']],
  [
    'another kind',
    [['/sections/0/questions/3/kind', 'note'], ['/sections/0/questions/3/optional']],
    'major',
    [`meaning: question remark, kind (${setAside})`, 'meaning: question remark, optional'],
  ],
  [
    'an option that stands alone now',
    [['/sections/2/questions/0/options/1/exclusive', true]],
    'major',
    ['meaning: question kinds, option name, exclusive (answers that choose it beside others are set aside)'],
  ],
  [
    'options in another order',
    [
      [
        '/sections/0/questions/2/options',
        [
          { id: 'care', label: { nl: 'Zorg', en: 'Care' } },
          { id: 'shop', label: { nl: 'Winkel', en: 'Shop' } },
        ],
      ],
    ],
    'minor',
    ['moved: question branch, option shop'],
  ],
  [
    'a level that can no longer be set by hand',
    [['/scores/2/adjustable']],
    'major',
    ['meaning: score total, adjustable (a level that was set by hand is dropped)'],
  ],
  ['a measure that is gone', [['/measures/0']], 'major', ['removed: measure less']],
  ['when it was reviewed', [['/reviewed/on', '2026-02-02']], 'patch', ['words: reviewed, on']],
  [
    'another name for the whole',
    [['/id', 'other']],
    'major',
    ['meaning: id (answers name the questionnaire that they were given to)'],
  ],
])('%s', (_, changes, step, expected) => {
  expect(shortly(diff(changed(), changed(...changes)))).toEqual({ step, changes: expected });
});

const sectionPer = (per: string) => ({
  id: 'more',
  per,
  title: word,
  questions: [{ id: 'remark', kind: 'text', text: { nl: 'Opmerking', en: 'Remark' }, optional: true }],
});

const movedTo = (per: string) =>
  shortly(diff(changed(), changed(['/sections/0/questions/3'], ['/sections/3', sectionPer(per)])));

test('a question in another section is moved, and breaks only when it is asked in another place', () => {
  expect(movedTo('organisation')).toEqual({
    step: 'minor',
    changes: ['added: section more', 'moved: question remark'],
  });
  expect(movedTo('process')).toEqual({
    step: 'major',
    changes: ['added: section more', 'moved: question remark (it is asked in another place)'],
  });
});

test('an option that a later question asks about is lost there too', () => {
  const tools = (...options: readonly object[]) =>
    [
      [
        '/sections/0/questions/5',
        {
          id: 'tools',
          kind: 'choices',
          text: word,
          options: [...options, { ...option('unknown'), unknown: true, exclusive: false }],
        },
      ],
      ['/sections/0/questions/6', { id: 'which-tools', kind: 'which', of: 'tools', text: word }],
    ] as const;
  const before = changed(...tools(option('a'), option('b'), option('c')));
  expect(shortly(diff(before, changed(...tools(option('a'), option('b'))))).changes).toEqual([
    `removed: question tools, option c (${setAside})`,
    `removed: question which-tools, option c (${setAside})`,
  ]);
});

test.each([
  ['1.0.0', { deserves: '1.1.0', enough: false }],
  ['1.0.9', { deserves: '1.1.0', enough: false }],
  ['1.1.0', { deserves: '1.1.0', enough: true }],
  ['2.0.0', { deserves: '1.1.0', enough: true }],
])('whether version %s is enough for a change in meaning', (version, expected) => {
  const after = changed(['/version', version], ['/facts/large', { question: 'people', atLeast: 20 }]);
  expect(diff(changed(), after)).toMatchObject(expected);
});

/** Changes of all kinds; which of them break the answers of the response is found out by reading it. */
const mutations: readonly (readonly (readonly [string, unknown?])[])[] = [
  [
    ['/sections/0/questions/2/options/1/id', 'nursing'],
    ['/scores/1/worst/1/when/is', 'nursing'],
  ],
  [['/sections/0/questions/0/max', 5]],
  [['/sections/0/questions/0/min', 20]],
  [['/sections/0/questions/0/max', 5000]],
  [['/sections/0/questions/0/whole']],
  [['/sections/0/questions/0/text', word]],
  [['/sections/2/questions/0/options/0/exclusive', true]],
  [['/sections/2/questions/0/options/1', option('nickname')]],
  [
    ['/sections/2/questions/0/options/0/level', 'low'],
    ['/sections/2/questions/0/options/3/level', 'high'],
  ],
  [
    ['/processes/0/id', 'salaries'],
    ['/groups/0/processes/0', 'salaries'],
  ],
  [['/scores/2/adjustable']],
  [['/scores/2/title', word]],
  [['/measures/0']],
  [
    ['/sections/0/questions/2/kind', 'choices'],
    ['/scores/1/worst/1/when', { question: 'branch', includes: 'care' }],
  ],
];

test.each(mutations)('answers break when the diff says so, and only then: %j', (...changes) => {
  const after = changed(['/version', '1.0.1'], ...changes);
  const { changes: found } = diff(changed(), after);
  const { diagnostics } = readResponse(after, response);
  expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  expect(found.some(({ breaksAnswers }) => breaksAnswers !== undefined)).toBe(diagnostics.length > 0);
});

test('the scan does not differ from itself', () => {
  expect(diff(privacyQuickScan(), privacyQuickScan())).toMatchObject({
    changes: [],
    step: 'none',
    enough: true,
  });
});
