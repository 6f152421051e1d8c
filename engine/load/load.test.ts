import { expect, test } from 'vitest';
import base from '../fixtures/base.json?raw';
import type { QuestionnaireDocument } from '../format/format.ts';
import { load } from './load.ts';

type Sections = QuestionnaireDocument['sections'];
type Facts = NonNullable<QuestionnaireDocument['facts']>;

/** The base questionnaire with other parts. */
function withParts(parts: object): string {
  return JSON.stringify({ ...JSON.parse(base), ...parts });
}

const codesOf = (text: string) => load(text).diagnostics.map(({ code }) => code);

test.each(['', 'null', '[]', '7', '"text"', '{}', '{"format": 1}', '{"format": null}', '\u0000'])(
  'of %j there is no questionnaire, and it says why',
  (text) => {
    const { questionnaire, diagnostics } = load(text);
    expect(questionnaire).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  },
);

/** Questions that each depend on the one before. */
function chain(length: number): Sections {
  const text = { nl: 'x', en: 'x' };
  return [
    {
      id: 'chain',
      per: 'organisation',
      title: text,
      questions: Array.from({ length }, (_, index) => ({
        id: `q${index}`,
        kind: 'yes-no' as const,
        text,
        ...(index > 0 && { when: { question: `q${index - 1}`, is: 'yes' } }),
      })),
    },
  ];
}

const small = {
  facts: {},
  processes: [],
  consistency: [],
  measures: [],
  scores: [
    { id: 's', per: 'process', title: { nl: 'x', en: 'x' }, scale: 'risk', first: [{ level: 'low' }] },
  ],
  profile: { columns: [{ score: 's' }] },
};

test('a chain of 10 000 questions is fine', () => {
  expect(codesOf(withParts({ ...small, sections: chain(10_000) }))).toEqual([]);
});

test('a circle of 10 000 questions is told once', () => {
  const sections = chain(10_000);
  const first = sections[0]?.questions[0];
  if (first) Object.assign(first, { when: { question: 'q9999', is: 'yes' } });
  expect(codesOf(withParts({ ...small, sections }))).toEqual(['circular']);
});

test('a chain of 10 000 facts is too deep, told once', () => {
  const facts: Facts = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [
      `f${index}`,
      index === 0 ? { question: 'q0', is: 'yes' } : { fact: `f${index - 1}` },
    ]),
  );
  expect(codesOf(withParts({ ...small, sections: chain(1), facts }))).toEqual(['nested-too-deep']);
});

test('of thousands of mistakes the first thousand are told, without delay', () => {
  const sections = chain(10_000);
  for (const question of sections[0]?.questions ?? []) {
    Object.assign(question, { when: { question: 'no-such-question', is: 'yes' } });
  }
  const codes = codesOf(withParts({ ...small, sections }));
  expect(codes).toHaveLength(1001);
  expect(codes.at(-1)).toBe('too-many');
});

test('of thousands of wrong shapes too', () => {
  const codes = codesOf(withParts({ processes: Array.from({ length: 10_000 }, () => ({ id: 'A' })) }));
  expect(codes).toHaveLength(1001);
});
