import { expect, test } from 'vitest';
import type { Question, QuestionnaireDocument } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { answered, example } from '../testing/questionnaire.ts';

type Score = QuestionnaireDocument['scores'][number];

/** Questions of which each but the first is asked when one before it, or either of the two before it, is answered yes. */
function questionsInARow(count: number, back: number): Question[] {
  return Array.from({ length: count }, (_, index) => {
    const any = Array.from({ length: Math.min(back, index) }, (_step, step) => ({
      question: `q${index - 1 - step}`,
      is: 'yes',
    }));
    return { id: `q${index}`, kind: 'yes-no', text: 'Yes?', ...(any.length > 0 && { when: { any } }) };
  });
}

function score(id: string, worst: Extract<Score, { worst: unknown }>['worst']): Score {
  return { id, per: 'organisation', title: id, scale: 'risk', worst: [{ level: 'low' }, ...worst] };
}

function openBehind(parts: Partial<QuestionnaireDocument>, last: string) {
  const questionnaire = example(parts);
  return evaluate(questionnaire, answered(questionnaire, {})).organisation.score(last).open;
}

const company = (questions: Question[]) => [
  { id: 'company', per: 'organisation' as const, title: 'Company', questions },
];

test.each([
  ['a chain of 10 000 questions', 10_000, 1],
  ['60 questions that each depend on two before them', 60, 2],
])('behind %s only the first is open', (_, count, back) => {
  const parts = {
    sections: company(questionsInARow(count, back)),
    scores: [score('last', [{ when: { question: `q${count - 1}`, is: 'yes' }, level: 'high' }])],
  };
  expect(openBehind(parts, 'last')).toEqual([{ question: 'q0' }]);
});

test('behind 60 facts that each name the one before twice it is open once', () => {
  const facts = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      const before = { fact: `f${index - 1}` };
      return [`f${index}`, index === 0 ? { question: 'q0', is: 'yes' } : { all: [before, before] }];
    }),
  );
  const parts = {
    sections: company(questionsInARow(1, 1)),
    facts,
    scores: [score('last', [{ when: { fact: 'f59' }, level: 'high' }])],
  };
  expect(openBehind(parts, 'last')).toEqual([{ question: 'q0' }]);
});

test('behind 60 scores that each take the one before twice it is open once', () => {
  const scores = Array.from({ length: 60 }, (_, index) => {
    const before = { score: `s${index - 1}` };
    return score(
      `s${index}`,
      index === 0 ? [{ when: { question: 'q0', is: 'yes' }, level: 'high' }] : [before, before],
    );
  });
  expect(openBehind({ sections: company(questionsInARow(1, 1)), scores }, 's59')).toEqual([
    { question: 'q0' },
  ]);
});

test('an answer that a condition asks about twice is one reason', () => {
  const when = {
    all: [
      { question: 'q0', isNot: 'no' },
      { question: 'q0', isNot: 'unknown' },
    ],
  };
  const questionnaire = example({
    sections: company(questionsInARow(1, 1)),
    scores: [score('last', [{ when, level: 'high' }])],
  });
  const { because } = evaluate(questionnaire, answered(questionnaire, { q0: 'yes' })).organisation.score(
    'last',
  );
  expect(because.at(-1)?.answers).toEqual([{ question: 'q0', answer: 'yes' }]);
});

test.each([
  ['enough: on those that are so', { atLeast: 2 }, { q0: 'yes', q1: 'yes', q2: 'no' }, ['q0', 'q1']],
  ['not too many: on those that are not so', { atMost: 1 }, { q0: 'yes', q1: 'no', q2: 'no' }, ['q1', 'q2']],
  [
    'enough and not too many: on all',
    { atLeast: 1, atMost: 2 },
    { q0: 'yes', q1: 'no', q2: 'no' },
    ['q0', 'q1', 'q2'],
  ],
])('a count rests on what makes it so; %s', (_, bounds, answers, expected) => {
  const questions = ['q0', 'q1', 'q2'].map((id): Question => ({ id, kind: 'yes-no', text: 'Yes?' }));
  const when = { count: questions.map(({ id }) => ({ question: id, is: 'yes' })), ...bounds };
  const questionnaire = example({
    sections: company(questions),
    scores: [score('last', [{ when, level: 'high' }])],
  });
  const { because } = evaluate(questionnaire, answered(questionnaire, answers)).organisation.score('last');
  expect(
    because
      .at(-1)
      ?.answers.map(({ question }) => question)
      .sort(),
  ).toEqual(expected);
});
