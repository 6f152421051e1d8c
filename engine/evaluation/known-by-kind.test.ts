import { expect, it } from 'vitest';
import { evaluate } from './evaluation.ts';
import { emptyResponse } from '../response/response.ts';
import { answered, example } from '../testing/questionnaire.ts';

const questionnaire = example({
  sections: [
    {
      id: 'threats',
      per: 'organisation',
      title: 'Threats',
      questions: [
        {
          id: 'network',
          kind: 'choices',
          text: 'What is so?',
          options: [
            { id: 'internet', label: 'Internet' },
            { id: 'access', label: 'Access' },
            { id: 'none', label: 'None', exclusive: true },
            { id: 'unknown', label: '?', unknown: true, exclusive: false },
          ],
        },
        { id: 'doubt', kind: 'which', of: 'network', text: 'Which do you not know?' },
      ],
    },
  ],
});

it.each([
  {
    says: 'before the question is answered',
    network: undefined,
    doubt: undefined,
    applies: 'open',
    answer: undefined,
  },
  {
    says: 'when all is known',
    network: ['internet'],
    doubt: ['access'],
    applies: 'fails',
    answer: ['access'],
  },
  {
    says: 'when something is not known',
    network: ['unknown'],
    doubt: ['access'],
    applies: 'holds',
    answer: ['access'],
  },
  {
    says: 'when what was not known is known now',
    network: ['access', 'unknown'],
    doubt: ['access'],
    applies: 'holds',
    answer: undefined,
  },
  {
    says: 'when all that can be chosen was chosen',
    network: ['internet', 'access', 'unknown'],
    doubt: ['access'],
    applies: 'fails',
    answer: undefined,
  },
])('which is asked about what was not chosen: $says', ({ network, doubt, applies, answer }) => {
  const response = answered(questionnaire, { ...(network && { network }), ...(doubt && { doubt }) });
  expect(evaluate(questionnaire, response).organisation.known('doubt')).toMatchObject({ applies, answer });
});

it('its options are those of the question, without "none" and "I do not know"', () => {
  const { place } = evaluate(questionnaire, emptyResponse(questionnaire)).organisation.known('doubt');
  expect(place.options.map(({ id, label }) => [id, label])).toEqual([
    ['internet', 'Internet'],
    ['access', 'Access'],
  ]);
});
