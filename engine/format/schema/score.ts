import { because, id, inForce, level, over, per, points, source, text } from './parts.ts';
import { condition } from './condition.ts';

const onlySubject = { ...id, description: 'With `over`: only look at this subject.' } as const;

const scored = {
  id,
  per,
  title: text,
  scale: { ...id, description: 'The scale whose levels this score takes.' },
  source,
  adjustable: { const: true, description: 'A person may set this level by hand, with a reason.' },
} as const;

const ruleId = {
  ...id,
  description: 'A name for this rule, so that a sector version can change it.',
} as const;

const levelOfAnswer = {
  type: 'object',
  description: 'The worst `level` among the options chosen here.',
  required: ['question'],
  additionalProperties: false,
  properties: { question: id, ...inForce },
} as const;

const levelByRule = {
  type: 'object',
  description: 'This level, when the condition holds; without `when`, always.',
  required: ['level'],
  additionalProperties: false,
  properties: { id: ruleId, when: condition, level, because, source, ...inForce },
} as const;

const levelOfScore = {
  type: 'object',
  description: 'The level of another score of the same scale; with `over`, the worst of all narrower scopes.',
  required: ['score'],
  additionalProperties: false,
  properties: { score: id, over, subject: onlySubject, ...inForce },
} as const;

const worst = {
  type: 'object',
  description: 'The worst of what is listed. The worst of nothing is no level at all.',
  required: ['id', 'per', 'title', 'scale', 'worst'],
  additionalProperties: false,
  properties: {
    ...scored,
    worst: { type: 'array', minItems: 1, items: { anyOf: [levelOfAnswer, levelByRule, levelOfScore] } },
  },
} as const;

const times = { type: 'number', description: 'Counts this many times.' } as const;

const pointsOfAnswer = {
  type: 'object',
  description: 'The points of the options chosen here.',
  required: ['question'],
  additionalProperties: false,
  properties: { question: id, times, ...inForce },
} as const;

const pointsByRule = {
  type: 'object',
  description: 'These points, when the condition holds; without `when`, always.',
  required: ['points'],
  additionalProperties: false,
  properties: { id: ruleId, when: condition, points, because, source, times, ...inForce },
} as const;

const pointsOfScore = {
  type: 'object',
  description: 'The rank of the level of another score (1 for the best level), or its points.',
  required: ['score'],
  additionalProperties: false,
  properties: {
    score: id,
    as: { enum: ['rank', 'points'], description: 'Count the rank of its level (the default) or its points.' },
    times,
    over,
    subject: onlySubject,
    ...inForce,
  },
} as const;

const band = {
  type: 'object',
  required: ['from', 'level'],
  additionalProperties: false,
  properties: {
    from: { type: 'number', description: 'The band starts here, this number included.' },
    to: {
      type: 'number',
      description: 'The last number of the band, as published; checked against the next band.',
    },
    level,
  },
} as const;

const sum = {
  type: 'object',
  description: 'Adds points; the bands turn the total into a level.',
  required: ['id', 'per', 'title', 'scale', 'sum', 'bands'],
  additionalProperties: false,
  properties: {
    ...scored,
    sum: { type: 'array', minItems: 1, items: { anyOf: [pointsOfAnswer, pointsByRule, pointsOfScore] } },
    of: {
      const: 'maximum',
      description: 'Bands start from a share (0 to 1) of what the questions that apply could reach.',
    },
    bands: { type: 'array', minItems: 1, items: band },
  },
} as const;

const matrix = {
  type: 'object',
  description: 'A table of two scores, every cell given: levels[row level][column level].',
  required: ['id', 'per', 'title', 'scale', 'matrix'],
  additionalProperties: false,
  properties: {
    ...scored,
    matrix: {
      type: 'object',
      required: ['rows', 'columns', 'levels'],
      additionalProperties: false,
      properties: {
        rows: id,
        columns: id,
        levels: {
          type: 'object',
          additionalProperties: { type: 'object', additionalProperties: level },
        },
      },
    },
  },
} as const;

const first = {
  type: 'object',
  description: 'The first rule whose condition holds; the last one has no condition.',
  required: ['id', 'per', 'title', 'scale', 'first'],
  additionalProperties: false,
  properties: { ...scored, first: { type: 'array', minItems: 1, items: levelByRule } },
} as const;

/** The four ways to score, and no fifth. */
export const score = { anyOf: [worst, sum, matrix, first] } as const;
