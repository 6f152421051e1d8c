/** What every part of the format is written with: ids, texts, points and scopes. */

export const id = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*$',
  description: 'A name that never changes: small letters, digits and hyphens, starting with a letter.',
} as const;

export const ids = { type: 'array', items: id, minItems: 1 } as const;

export const text = {
  description: 'Text for people: a string in the source language, or one string for each language.',
  anyOf: [
    { type: 'string', pattern: '\\S' },
    { type: 'object', minProperties: 1, additionalProperties: { type: 'string', pattern: '\\S' } },
  ],
} as const;

export const texts = { type: 'array', items: text, minItems: 1 } as const;

export const day = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'A day, as 2026-11-24.',
} as const;

/** When something is in force. What comes in its place stands beside it, with a name of its own. */
export const inForce = {
  from: { ...day, description: 'In force from this day on; without it, always was.' },
  until: { ...day, description: 'The last day on which it is in force; without it, it stays.' },
} as const;

export const source = { ...id, description: 'The id of one of the `sources`.' } as const;

export const points = {
  type: 'number',
  description: 'Points that a `sum` adds; a fraction or a negative number is allowed.',
} as const;

export const level = { ...id, description: 'The id of a level of the scale at hand.' } as const;

export const because = { ...text, description: 'The reason in words, shown with the level.' } as const;

/** Who can bring an answer down, and with how much work: what the engine looks through to say what lowers a level. */
export const lower = {
  type: 'object',
  description:
    'The organisation can see to it that this answer, once given, is given no more. Looked through to tell what lowers a level.',
  required: ['by', 'effort'],
  additionalProperties: false,
  properties: {
    by: {
      enum: ['doing', 'stopping', 'less-data', 'finding-out'],
      description: 'By doing something, stopping something, having less data, or finding out how it is.',
    },
    effort: { enum: ['hour', 'day', 'week'], description: 'How much work it is for a small company.' },
    to: {
      ...id,
      description:
        'The option that takes its place. Where several can be chosen: when nothing else is left; without it, the only option that takes all others away.',
    },
  },
} as const;

export const per = {
  enum: ['organisation', 'process', 'subject'],
  description:
    'Asked or scored once for the organisation, for each process, or for each subject of a process.',
} as const;

export const over = {
  enum: ['processes', 'subjects'],
  description:
    'Read this in all narrower scopes: the processes, or the subjects of the processes, within reach.',
} as const;

export const answer = {
  description: 'An option id, a list of option ids, a number, or free text: what the kind of question takes.',
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'array', items: { type: 'string' }, uniqueItems: true },
  ],
} as const;
