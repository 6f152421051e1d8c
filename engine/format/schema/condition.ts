import { id, level, over } from './parts.ts';

const oneOrMore = { anyOf: [id, { type: 'array', items: id, minItems: 1, uniqueItems: true }] } as const;

const every = {
  const: true,
  description: 'With `over`: all narrower scopes must have it, not just any.',
} as const;

const onlySubject = { ...id, description: 'With `over`: only look at this subject.' } as const;

const bounds = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: { atLeast: { type: 'number' }, atMost: { type: 'number' } },
} as const;

const questionClause = {
  type: 'object',
  description:
    'What was answered to a question. Takes one of is, isNot, includes, excludes, atLeast/atMost, answered.',
  required: ['question'],
  additionalProperties: false,
  properties: {
    question: id,
    is: oneOrMore,
    isNot: oneOrMore,
    includes: oneOrMore,
    excludes: oneOrMore,
    atLeast: { type: 'number' },
    atMost: { type: 'number' },
    answered: { type: 'boolean' },
    over,
    every,
    subject: onlySubject,
  },
} as const;

const factClause = {
  type: 'object',
  description: 'Whether a named fact holds; `is: false` asks that it does not.',
  required: ['fact'],
  additionalProperties: false,
  properties: { fact: id, is: { type: 'boolean' }, over, every, subject: onlySubject },
} as const;

const scoreClause = {
  type: 'object',
  description: 'Where a score came out. Takes is, atLeast/atMost (levels), or points or share.',
  required: ['score'],
  additionalProperties: false,
  properties: {
    score: id,
    is: oneOrMore,
    atLeast: level,
    atMost: level,
    points: bounds,
    share: bounds,
    over,
    every,
    subject: onlySubject,
  },
} as const;

const processClause = {
  type: 'object',
  description: 'Which process is being looked at.',
  required: ['process'],
  additionalProperties: false,
  properties: { process: oneOrMore, over, every },
} as const;

const groupClause = {
  type: 'object',
  description: "Which group the process stands in that is being looked at; a person's own process may too.",
  required: ['group'],
  additionalProperties: false,
  properties: { group: oneOrMore, over, every },
} as const;

const subjectClause = {
  type: 'object',
  description: 'Which subject is being looked at; with `over`, which subjects a process touches.',
  required: ['subject'],
  additionalProperties: false,
  properties: { subject: oneOrMore, over, every },
} as const;

const plainClauses = [
  questionClause,
  factClause,
  scoreClause,
  processClause,
  groupClause,
  subjectClause,
] as const;

const plainClause = { anyOf: plainClauses } as const;

const countClause = {
  type: 'object',
  description: 'How many of these clauses hold: "two of nine".',
  required: ['count'],
  additionalProperties: false,
  properties: {
    count: { type: 'array', minItems: 1, items: plainClause },
    atLeast: { type: 'integer', minimum: 0 },
    atMost: { type: 'integer', minimum: 0 },
  },
} as const;

const clauses = [...plainClauses, countClause] as const;

export const clause = { anyOf: clauses } as const;

const innerAny = {
  type: 'object',
  required: ['any'],
  additionalProperties: false,
  properties: { any: { type: 'array', minItems: 1, items: clause } },
} as const;

const innerAll = {
  type: 'object',
  required: ['all'],
  additionalProperties: false,
  properties: { all: { type: 'array', minItems: 1, items: clause } },
} as const;

const all = {
  type: 'object',
  description: 'Holds when everything in it holds. Its members are clauses, or an `any` of clauses.',
  required: ['all'],
  additionalProperties: false,
  properties: { all: { type: 'array', minItems: 1, items: { anyOf: [...clauses, innerAny] } } },
} as const;

const any = {
  type: 'object',
  description: 'Holds when something in it holds. Its members are clauses, or an `all` of clauses.',
  required: ['any'],
  additionalProperties: false,
  properties: { any: { type: 'array', minItems: 1, items: { anyOf: [...clauses, innerAll] } } },
} as const;

/** A condition: one clause, or two levels of `all` and `any`. Larger ones are named as facts. */
export const condition = { anyOf: [...clauses, all, any] } as const;

/** The parts of a condition that the published schema names. */
export const conditionDefinitions = {
  condition,
  clause,
  plainClause,
  questionClause,
  factClause,
  scoreClause,
  processClause,
  groupClause,
  subjectClause,
  countClause,
  innerAll,
  innerAny,
} as const;
