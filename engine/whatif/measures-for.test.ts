import { expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluation.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { possibleChanges } from './change.ts';
import { measuresFor } from './measures-for.ts';

const lower = { by: 'doing', effort: 'hour', to: 'no' } as const;

const questionnaire = example({
  sections: [
    {
      id: 's',
      per: 'organisation',
      title: 'Security',
      questions: [
        { id: 'doors', kind: 'yes-no', text: 'Open doors?', yes: { lower } },
        { id: 'logs', kind: 'yes-no', text: 'No logs?', yes: { lower } },
      ],
    },
  ],
  measures: [
    {
      id: 'talk',
      per: 'organisation',
      when: { question: 'doors', answered: true },
      first: { question: 'doors', is: 'yes' },
      title: 'Talk',
      text: 'Talk about it.',
      effort: 'hour',
    },
    {
      id: 'lock',
      per: 'organisation',
      when: { question: 'doors', answered: true },
      first: { question: 'doors', is: 'yes' },
      title: 'Lock',
      text: 'Lock them.',
      effort: 'day',
      lowers: ['nothing'],
    },
    {
      id: 'both',
      per: 'organisation',
      when: { question: 'doors', answered: true },
      first: {
        any: [
          { question: 'doors', is: 'yes' },
          { question: 'logs', is: 'yes' },
        ],
      },
      title: 'Rules',
      text: 'Make rules.',
      effort: 'hour',
    },
    {
      id: 'always',
      per: 'organisation',
      when: { question: 'doors', answered: true },
      title: 'Plan',
      text: 'Make a plan.',
      effort: 'hour',
    },
  ],
});

test('the measures of a change are those that no longer come first after it, what lowers before what does not', () => {
  const evaluation = evaluate(questionnaire, answered(questionnaire, { doors: 'yes', logs: 'yes' }));
  const changes = possibleChanges(evaluation);
  const ids = (questions: readonly string[]) =>
    measuresFor(
      evaluation,
      changes.filter(({ question }) => questions.includes(question)),
    ).map(({ id }) => id);
  expect(ids(['doors'])).toEqual(['lock', 'talk']);
  expect(ids(['logs'])).toEqual([]);
  expect(ids(['doors', 'logs'])).toEqual(['lock', 'talk', 'both']);
  expect(ids([])).toEqual([]);
});
