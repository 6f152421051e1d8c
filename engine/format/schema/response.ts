import type { JSONSchema } from 'json-schema-to-ts';
import type { detailNames } from './papers.ts';
import { answer, day, id, ids } from './parts.ts';

const answers = { type: 'object', additionalProperties: answer } as const;

const subjectAnswers = {
  type: 'object',
  required: ['answers'],
  additionalProperties: false,
  properties: { answers },
} as const;

const process = {
  type: 'object',
  required: ['id', 'answers', 'subjects'],
  additionalProperties: false,
  properties: {
    id,
    name: { type: 'string', pattern: '\\S', description: 'The name that the person gave it.' },
    group: { ...id, description: "Of a process of one's own: the group that it stands in." },
    answers,
    subjects: { type: 'object', additionalProperties: subjectAnswers },
    confirmed: {
      ...ids,
      description: 'The questions whose answer is what the questionnaire proposed, confirmed by the person.',
    },
  },
} as const;

const adjustment = {
  type: 'object',
  required: ['score', 'level', 'reason'],
  additionalProperties: false,
  properties: { score: id, process: id, subject: id, level: id, reason: { type: 'string', pattern: '\\S' } },
} as const;

const told = { type: 'string', pattern: '\\S' } as const;

const details = {
  type: 'object',
  description: 'What the company told about itself, for its papers.',
  additionalProperties: false,
  properties: {
    name: told,
    address: told,
    email: told,
    phone: told,
    dpo: told,
    joint: told,
  } satisfies Record<(typeof detailNames)[number], typeof told>,
} as const;

const planned = {
  type: 'object',
  description: 'When a measure is to be done, who does it, and what to remember.',
  additionalProperties: false,
  properties: { on: day, person: told, note: told },
} as const;

/** The format of a response: the answers to a questionnaire, as JSON Schema (draft 7). */
export const responseSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://privacy-quick-scan.example/schema/1/response.schema.json',
  title: 'Response',
  type: 'object',
  required: ['format', 'questionnaire', 'organisation', 'processes'],
  additionalProperties: false,
  properties: {
    format: { const: 1 },
    questionnaire: {
      type: 'object',
      required: ['id', 'version'],
      additionalProperties: false,
      properties: { id, version: { type: 'string' } },
    },
    name: { type: 'string', pattern: '\\S', description: 'The name that the person gave this scan.' },
    language: { type: 'string' },
    changed: { type: 'string', description: 'When the last answer changed, as an ISO date and time.' },
    organisation: {
      type: 'object',
      required: ['answers'],
      additionalProperties: false,
      properties: { answers },
    },
    processes: { type: 'array', items: process },
    adjustments: { type: 'array', items: adjustment },
    done: { type: 'object', additionalProperties: { const: true } },
    planned: {
      type: 'object',
      description: 'What was planned for a measure, by its id.',
      additionalProperties: planned,
    },
    details,
    orphans: {
      type: 'object',
      description: 'Answers whose question is gone, by their place.',
      additionalProperties: answer,
    },
  },
} as const satisfies JSONSchema;
