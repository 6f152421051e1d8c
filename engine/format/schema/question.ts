import { because, id, ids, level, lower, points, source, text } from './parts.ts';
import { condition } from './condition.ts';

/** What choosing an option means for the scores. */
const outcome = {
  points,
  level: { ...level, description: 'The level that a `worst` score takes from this option.' },
  because,
} as const;

const notApplicable = {
  const: true,
  description: '"Does not apply to us": the question leaves the maximum that can be reached, too.',
} as const;

const unknown = {
  const: true,
  description: '"I do not know": an answer of its own, listed as still to be found out.',
} as const;

const rare = {
  const: true,
  description: 'Hardly ever the answer: shown behind "more answers".',
} as const;

const option = {
  type: 'object',
  required: ['id', 'label'],
  additionalProperties: false,
  properties: { id, label: text, help: text, ...outcome, unknown, notApplicable, rare, lower },
} as const;

const choicesOption = {
  ...option,
  properties: {
    ...option.properties,
    exclusive: {
      type: 'boolean',
      description:
        'Choosing this takes all other choices away, such as "none of these". "I do not know" does too, unless this is false.',
    },
  },
} as const;

/** The answers yes, no and "I do not know" are given; only what they mean can be said. */
const yesNoOutcome = {
  type: 'object',
  additionalProperties: false,
  properties: { label: text, help: text, ...outcome, lower },
} as const;

const numberUnknown = {
  ...yesNoOutcome,
  properties: { label: text, help: text, ...outcome },
  description: 'Offer "I do not know", with what it means for the scores.',
} as const;

const asked = {
  id,
  text: { ...text, description: 'The question itself, one thing at a time.' },
  name: { ...text, description: 'What the answer is, in a word or two: the name of it in a list.' },
  why: { ...text, description: 'Why we ask, in one line.' },
  help: { ...text, description: 'More explanation, shown under the question.' },
  source,
  terms: { ...ids, description: 'The words of the `glossary` that are explained with this question.' },
  when: condition,
} as const;

const optional = {
  const: true,
  description: 'May be left empty. No condition may read an optional question.',
} as const;

const choice = {
  type: 'object',
  required: ['id', 'kind', 'text', 'options'],
  additionalProperties: false,
  properties: {
    ...asked,
    kind: { const: 'choice' },
    options: { type: 'array', minItems: 2, items: option },
    proposes: {
      ...id,
      description: 'A score of the same scope: its level is proposed, as the option with that `level`.',
    },
    order: {
      const: 'best-to-worst',
      description:
        'The options that are known go from best to worst: `pqs check --prove` sees to it that a worse one never lowers a level.',
    },
  },
} as const;

const choices = {
  type: 'object',
  required: ['id', 'kind', 'text', 'options'],
  additionalProperties: false,
  properties: {
    ...asked,
    kind: { const: 'choices' },
    options: { type: 'array', minItems: 2, items: choicesOption },
  },
} as const;

const which = {
  type: 'object',
  description:
    'Which of the options of an earlier `choices` question are not known. Asked when its "I do not know" was chosen, about the options that were not.',
  required: ['id', 'kind', 'of', 'text'],
  additionalProperties: false,
  properties: {
    ...asked,
    kind: { const: 'which' },
    of: { ...id, description: 'The `choices` question it is about.' },
    except: { ...ids, description: 'Options of that question that are not asked about here.' },
    lower: {
      ...lower,
      description: 'What is not known here can be found out, and turn out not to be so.',
      properties: { by: lower.properties.by, effort: lower.properties.effort },
    },
  },
} as const;

const proposal = {
  type: 'object',
  description:
    'Shows what the preset of a process proposes for these questions, on one page. What the person confirms becomes the answer; what is different is asked.',
  required: ['id', 'kind', 'text', 'covers'],
  additionalProperties: false,
  properties: {
    ...asked,
    kind: { const: 'proposal' },
    covers: { ...ids, description: 'Later questions about the process or its subjects.' },
  },
} as const;

const yesNo = {
  type: 'object',
  required: ['id', 'kind', 'text'],
  additionalProperties: false,
  properties: {
    ...asked,
    kind: { const: 'yes-no' },
    yes: yesNoOutcome,
    no: yesNoOutcome,
    unknown: yesNoOutcome,
  },
} as const;

const number = {
  type: 'object',
  required: ['id', 'kind', 'text'],
  additionalProperties: false,
  properties: {
    ...asked,
    kind: { const: 'number' },
    min: { type: 'number' },
    max: { type: 'number' },
    whole: { const: true, description: 'Only whole numbers.' },
    unit: text,
    unknown: numberUnknown,
    optional,
  },
} as const;

const freeText = {
  type: 'object',
  required: ['id', 'kind', 'text'],
  additionalProperties: false,
  properties: {
    ...asked,
    kind: { const: 'text' },
    long: { const: true, description: 'Offer room for several lines.' },
    optional,
  },
} as const;

const note = {
  type: 'object',
  description: 'Information only; there is nothing to answer.',
  required: ['id', 'kind', 'text'],
  additionalProperties: false,
  properties: { ...asked, kind: { const: 'note' } },
} as const;

/** A question, told apart by its kind. */
export const question = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [choice, choices, which, proposal, yesNo, number, freeText, note],
} as const;
