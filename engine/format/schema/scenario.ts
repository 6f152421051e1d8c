import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { day, id } from './parts.ts';
import { responseSchema } from './response.ts';

const { $schema, $id: _id, title: _title, ...response } = responseSchema;

const expectation = {
  type: 'object',
  description: 'What one score should come to, for the organisation, a process, or a subject of a process.',
  required: ['score', 'level'],
  additionalProperties: false,
  properties: {
    score: id,
    process: id,
    subject: id,
    level: {
      anyOf: [id, { const: null }],
      description: 'The level; null when it is not settled yet, or there is nothing to score.',
    },
    points: { type: 'number' },
    range: {
      type: 'array',
      minItems: 2,
      items: id,
      description: 'While it is not settled: the best and the worst level still possible.',
    },
    because: {
      type: 'array',
      uniqueItems: true,
      items: id,
      description: 'The questions and the scores that the level rests on: all of them, in any order.',
    },
    why: { type: 'string', pattern: '\\S', description: 'Why it should come to this, in a sentence.' },
  },
} as const;

/** The format of a scenario, as JSON Schema (draft 7): a made-up company, and what it should come to. */
export const scenarioSchema = {
  $schema,
  $id: 'https://privacy-quick-scan.example/schema/1/scenario.schema.json',
  title: 'Scenario',
  type: 'object',
  required: ['title', 'response', 'complete', 'expect'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    title: { type: 'string', pattern: '\\S', description: 'Who it is, in a few words.' },
    on: {
      ...day,
      description: 'The day on which it is filled in: what is in force then counts. Without it, today.',
    },
    response,
    complete: { type: 'boolean', description: 'Whether every question that applies is answered.' },
    route: {
      type: 'array',
      items: { type: 'string', pattern: '^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*){0,2}$' },
      description:
        'The questions that apply, in order: "question", "process/question" or "process/subject/question".',
    },
    measures: {
      type: 'array',
      uniqueItems: true,
      items: id,
      description: 'The measures that apply: all of them, in any order.',
    },
    inconsistencies: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', pattern: '^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*){0,2}$' },
      description:
        'The rules of `consistency` that hold: all of them, in any order, each as "rule", "process/rule" or "process/subject/rule".',
    },
    expect: { type: 'array', items: expectation },
  },
} as const satisfies JSONSchema;

/** A made-up company, and what its answers should come to, worked out without the engine. */
export type Scenario = FromSchema<typeof scenarioSchema>;
