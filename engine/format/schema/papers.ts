import { condition } from './condition.ts';
import { id, ids, inForce, per, source, text } from './parts.ts';

/** What the person tells about the company for its papers; no question asks for it. */
export const detailNames = ['name', 'address', 'email', 'phone', 'dpo', 'joint'] as const;

const optional = {
  const: true,
  description: 'May stay empty: then it is left out, and not on the list of what is missing.',
} as const;

const byQuestion = {
  type: 'object',
  description: 'What was answered to a question. One that does not apply says nothing.',
  required: ['question'],
  additionalProperties: false,
  properties: {
    question: id,
    when: { ...condition, description: 'Said only where this holds; without it, always.' },
    as: { ...text, description: 'What was answered in a phrase, in the place of {answer}.' },
    title: {
      ...text,
      description: 'What has to be filled in while it is not known; without it, the title of its place.',
    },
    words: {
      type: 'object',
      description: 'How an option is said in the paper, by option id; without it, by its label.',
      additionalProperties: text,
    },
    missing: {
      ...ids,
      description: 'Options that leave it to be filled in, as "I do not know" always does.',
    },
    leaveOut: { ...ids, description: 'Options that are not said.' },
    only: { ...ids, description: 'The options that are said; the others are not.' },
    optional,
  },
} as const;

const byScore = {
  type: 'object',
  description: 'The level of a score. One for each subject is said for each.',
  required: ['score'],
  additionalProperties: false,
  properties: { score: id, subject: id },
} as const;

const byDetail = {
  type: 'object',
  description: 'What the person told about the company.',
  required: ['detail'],
  additionalProperties: false,
  properties: {
    detail: { enum: detailNames },
    before: { ...text, description: 'Comes before it, such as "Phone:".' },
    optional,
  },
} as const;

const byKnown = {
  type: 'object',
  description:
    'What is known without a question: the name of the process, its subjects, the measures that were ticked, the day of the last change, or the line that a row is made of.',
  required: ['known'],
  additionalProperties: false,
  properties: { known: { enum: ['process', 'subjects', 'done', 'changed', 'row'] } },
} as const;

const byText = {
  type: 'object',
  description: 'These words, when the condition holds; without `when`, always.',
  required: ['text'],
  additionalProperties: false,
  properties: { when: condition, text, ...inForce },
} as const;

const byProcesses = {
  type: 'object',
  description:
    'The names of the processes for which the condition holds, with what is still to be filled in where that is not known yet.',
  required: ['processes'],
  additionalProperties: false,
  properties: {
    processes: { ...condition, description: 'Read in each process.' },
    all: { ...text, description: 'Said in the place of the names where it holds for every process.' },
    optional,
  },
} as const;

const byMissing = {
  type: 'object',
  description: 'When the condition holds, this is still to be filled in.',
  required: ['when', 'missing'],
  additionalProperties: false,
  properties: { when: condition, missing: text, ...inForce },
} as const;

const byPlaceholder = {
  type: 'object',
  description: 'What a placeholder of the notice stands for.',
  required: ['placeholder'],
  additionalProperties: false,
  properties: { placeholder: id },
} as const;

const fillings = [byQuestion, byScore, byDetail, byKnown, byText, byProcesses, byMissing] as const;

const column = {
  type: 'object',
  required: ['id', 'title', 'from'],
  additionalProperties: false,
  properties: {
    id,
    title: text,
    required: { const: true, description: 'The law asks for this column.' },
    whenEmpty: { ...text, description: 'What it says when nothing fills it; without this, it is missing.' },
    from: {
      type: 'array',
      minItems: 1,
      items: { anyOf: [...fillings, byPlaceholder] },
      description: 'What fills it, one after the other.',
    },
  },
} as const;

/** Which questions fill the register of processing activities: a row for each process. */
export const register = {
  type: 'object',
  description: 'The register of processing activities: which question fills which column.',
  required: ['columns'],
  additionalProperties: false,
  properties: { source, columns: { type: 'array', minItems: 1, items: column } },
} as const;

const otherRegister = {
  type: 'object',
  description:
    'A register that is kept beside that of processing activities, such as that of who works as a processor.',
  required: ['id', 'title', 'when', 'columns'],
  additionalProperties: false,
  properties: {
    id,
    title: text,
    text: { ...text, description: 'What it is for, and who keeps it.' },
    when: { ...condition, description: 'Offered where this holds.' },
    source,
    rows: {
      ...id,
      description:
        'A question of text with several lines: a row for each line of its answer. Without this there is one row.',
    },
    columns: { type: 'array', minItems: 1, items: column },
  },
} as const;

/** Registers beside that of processing activities. */
export const registers = { type: 'array', items: otherRegister } as const;

const line = {
  type: 'object',
  description: 'A sentence or two of the notice. {name} is a placeholder.',
  required: ['text'],
  additionalProperties: false,
  properties: {
    when: condition,
    filled: { ...ids, description: 'Only when these placeholders have something to say.' },
    empty: { ...ids, description: 'Only when these placeholders have nothing to say.' },
    text,
    ...inForce,
  },
} as const;

const part = {
  type: 'object',
  required: ['id', 'per', 'title', 'lines'],
  additionalProperties: false,
  properties: {
    id,
    per: { ...per, enum: ['organisation', 'process'], description: 'Said once, or for each process.' },
    title: text,
    short: { const: true, description: 'Belongs to the short version on top.' },
    missing: {
      ...text,
      description:
        'What has to be filled in while it is not known which line is to be said; without it, the title.',
    },
    source,
    lines: { type: 'array', minItems: 1, items: line },
    ...inForce,
  },
} as const;

/** Which questions fill the privacy notice: sentences with placeholders. */
export const notice = {
  type: 'object',
  description: 'The privacy notice, for each group of people: sentences, and what fills them.',
  required: ['placeholders', 'parts'],
  additionalProperties: false,
  properties: {
    placeholders: {
      type: 'object',
      description: 'What stands between braces in the sentences, by id.',
      additionalProperties: {
        type: 'object',
        required: ['title', 'from'],
        additionalProperties: false,
        properties: {
          title: { ...text, description: 'What has to be filled in here, while it is not known.' },
          from: {
            type: 'array',
            items: { anyOf: fillings },
            description: 'What fills it. Nothing: the person writes it in the paper.',
          },
        },
      },
    },
    parts: { type: 'array', minItems: 1, items: part },
  },
} as const;

/** What the note about the impact assessment (DPIA) is made of. */
export const assessment = {
  type: 'object',
  description: 'The note about the impact assessment (DPIA) of each process.',
  required: ['score', 'answers'],
  additionalProperties: false,
  properties: {
    score: { ...id, description: 'The score, for each process, that says whether one is needed.' },
    answers: { ...ids, description: 'The questions whose answers belong in the note.' },
    source,
  },
} as const;
