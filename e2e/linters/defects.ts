/** A change to a JSON document: a value put in a place, or without one what is there taken out. */
interface PlacedChange {
  readonly pointer: string;
  readonly value?: unknown;
}

/** The same mistake in a questionnaire of ours and in a survey. */
export interface SharedDefect {
  readonly says: string;
  /** Changes to `engine/prove/clean.json`. */
  readonly ours: readonly PlacedChange[];
  /** Changes to `survey.json`; absent where that format has no such thing, and nothing can go wrong. */
  readonly theirs?: readonly PlacedChange[];
}

const put = (pointer: string, value: unknown): PlacedChange => ({ pointer, value });
const drop = (pointer: string): PlacedChange => ({ pointer });
const company = '/sections/0/questions';
const theirCompany = '/pages/0/elements';
const theirProcess = '/pages/1/elements';
const value = (index: number) => `/calculatedValues/${index}/expression`;
const points =
  "iif({online} = 'no', 0, 2) + iif({large} = true, 1, 0) + iif({care} anyof ['somewhat', 'hardly', 'unknown'], 1, 0) + iif({care} anyof ['hardly', 'unknown'], 1, 0) + iif({leaks} = true, 2, 0)";

export const sharedDefects: readonly SharedDefect[] = [
  {
    says: 'a property misspelt',
    ours: [put(`${company}/0/maxx`, 10)],
    theirs: [put(`${theirCompany}/0/maxx`, 10)],
  },
  {
    says: 'a kind of question that there is not',
    ours: [put(`${company}/2/kind`, 'chioce')],
    theirs: [put(`${theirCompany}/2/type`, 'radiogruop')],
  },
  {
    says: 'two questions with one id',
    ours: [put(`${company}/5/id`, 'online')],
    theirs: [put(`${theirCompany}/2/name`, 'online')],
  },
  {
    says: 'a question renamed, not where it is read',
    ours: [put(`${company}/0/id`, 'persons')],
    theirs: [put(`${theirCompany}/0/name`, 'persons')],
  },
  {
    says: 'a named condition renamed, not where it is read',
    ours: [put('/measures/1/when/fact', 'large-online')],
    theirs: [put('/pages/3/elements/1/visibleIf', "{largee} = true and {online} = 'yes'")],
  },
  {
    says: 'an option misspelt in a rule',
    ours: [put('/scores/0/sum/2/when/is/0', 'some-what')],
    theirs: [put(value(2), points.replace("'somewhat'", "'some-what'"))],
  },
  {
    says: 'an option renamed where it is asked',
    ours: [put(`${company}/2/options/1/id`, 'a-bit')],
    theirs: [put(`${theirCompany}/2/choices/1`, 'a-bit')],
  },
  {
    says: 'an option misspelt in a condition on a question',
    ours: [put('/sections/1/questions/2/when/is', 'yess')],
    theirs: [put(`${theirProcess}/2/visibleIf`, "{shared} = 'yess'")],
  },
  {
    says: 'a translation deleted',
    ours: [drop(`${company}/0/text/en`)],
    theirs: [drop(`${theirCompany}/0/title/en`)],
  },
  {
    says: 'named conditions in a circle',
    ours: [put('/facts/large', { fact: 'large-and-online' })],
    theirs: [put(value(0), '{points} > 1')],
  },
  {
    says: 'a question that depends on a later one',
    ours: [put(`${company}/0/when`, { question: 'online', is: 'yes' })],
    theirs: [put(`${theirCompany}/0/visibleIf`, "{online} = 'yes'")],
  },
  {
    says: 'a level that the scale does not have',
    ours: [put('/scores/0/bands/2/level', 'very-high')],
    theirs: [put(value(3), "iif({points} >= 5, 'very-high', iif({points} >= 2, 'medium', 'low'))")],
  },
  { says: 'a table with a cell left out', ours: [drop('/scores/2/matrix/levels/medium/high')] },
  {
    says: 'points between two bands',
    ours: [put('/scores/0/bands/1/to', 3)],
    theirs: [
      put(
        value(3),
        "iif({points} >= 5, 'high', iif({points} >= 2 and {points} <= 3, 'medium', iif({points} <= 1, 'low', '')))",
      ),
    ],
  },
  { says: 'a decision list without an end', ours: [drop('/scores/6/first/3')] },
  {
    says: 'the smallest number above the largest',
    ours: [put(`${company}/0/min`, 1001)],
    theirs: [put(`${theirCompany}/0/min`, 1001)],
  },
  {
    says: 'not knowing that gives no points',
    ours: [put(`${company}/1/unknown/points`, 0)],
    theirs: [put(value(2), points.replace("{online} = 'no'", "{online} anyof ['no', 'unknown']"))],
  },
  {
    says: 'points that no score adds',
    ours: [drop('/scores/0/sum/0')],
    theirs: [put(value(2), points.replace("iif({online} = 'no', 0, 2) + ", ''))],
  },
  {
    says: 'a condition that contradicts itself',
    ours: [
      put('/measures/1/when', {
        all: [
          { question: 'people', atLeast: 50 },
          { question: 'people', atMost: 10 },
        ],
      }),
    ],
    theirs: [put('/pages/3/elements/1/visibleIf', '{people} >= 50 and {people} <= 10')],
  },
  {
    says: 'conditions of two questions that contradict each other',
    ours: [
      put('/sections/1/questions/3/when', {
        all: [
          { question: 'shared', is: 'no' },
          { question: 'contract', is: 'yes' },
        ],
      }),
    ],
    theirs: [put(`${theirProcess}/3/visibleIf`, "{shared} = 'no' and {contract} = 'yes'")],
  },
  {
    says: 'a threshold that no answer reaches',
    ours: [put('/facts/large', { question: 'people', atLeast: 5000 })],
    theirs: [put(value(0), '{people} >= 5000')],
  },
  {
    says: 'a measure that contradicts a named condition',
    ours: [put('/measures/1/when', { all: [{ fact: 'large' }, { question: 'people', atMost: 49 }] })],
    theirs: [put('/pages/3/elements/1/visibleIf', '{large} = true and {people} <= 49')],
  },
  {
    says: 'a band above the most points that there are',
    ours: [drop('/scores/0/bands/1/to'), put('/scores/0/bands/2', { from: 8, level: 'high' })],
    theirs: [put(value(3), "iif({points} >= 8, 'high', iif({points} >= 2, 'medium', 'low'))")],
  },
  {
    says: 'a level that nothing leads to',
    ours: [put('/scores/1/worst/-', { level: 'medium' })],
    theirs: [put(value(4), "iif({kinds} anyof ['health', 'unknown'], 'high', 'medium')")],
  },
  {
    says: 'rules in the wrong order',
    ours: [put('/scores/6/first/0/when', { question: 'signs', includes: ['street', 'staff'] })],
    theirs: [
      put(
        value(8),
        "iif({signs} anyof ['street', 'staff'], 'gap', iif({signs} anyof ['street', 'staff'], 'find-out', 'in-order'))",
      ),
    ],
  },
  {
    says: 'a question that nothing reads',
    ours: [
      put(`${company}/-`, {
        id: 'colour',
        kind: 'choice',
        text: { nl: 'Kleur?', en: 'Colour?' },
        options: [
          { id: 'red', label: { nl: 'Rood', en: 'Red' } },
          { id: 'blue', label: { nl: 'Blauw', en: 'Blue' } },
        ],
      }),
    ],
    theirs: [
      put(`${theirCompany}/-`, {
        type: 'radiogroup',
        name: 'colour',
        title: { default: 'Kleur?', en: 'Colour?' },
        choices: ['red', 'blue'],
      }),
    ],
  },
  {
    says: 'an option without any effect',
    ours: [put('/scores/6/first/1/when/includes', ['street'])],
    theirs: [
      put(
        value(8),
        "iif({signs} contains 'street' and {large} = true, 'gap', iif({signs} contains 'street' or {danger} = 'high', 'find-out', 'in-order'))",
      ),
    ],
  },
  {
    says: 'a worse answer that gives fewer points',
    ours: [
      put('/scores/0/sum/2', { when: { question: 'care', is: 'somewhat' }, points: 2 }),
      put('/scores/0/bands/2', { from: 5, level: 'high' }),
    ],
    theirs: [
      put(
        value(2),
        points.replace(
          "iif({care} anyof ['somewhat', 'hardly', 'unknown'], 1, 0)",
          "iif({care} = 'somewhat', 2, 0)",
        ),
      ),
    ],
  },
  {
    says: 'a doubt that no rule counts',
    ours: [drop('/scores/5/worst/2')],
    theirs: [put(value(7), "iif({gaps} contains 'paper', 'gap', 'in-order')")],
  },
];
