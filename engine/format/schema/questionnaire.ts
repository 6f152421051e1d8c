import type { JSONSchema } from 'json-schema-to-ts';
import { answer, day, id, ids, inForce, per, source, text, texts } from './parts.ts';
import { condition } from './condition.ts';
import { assessment, notice, register, registers } from './papers.ts';
import { question } from './question.ts';
import { score } from './score.ts';

const https = { type: 'string', pattern: '^https://[^\\s]+$' } as const;

const subject = {
  type: 'object',
  required: ['id', 'label'],
  additionalProperties: false,
  properties: { id, label: text, help: text },
} as const;

const process = {
  type: 'object',
  required: ['id', 'label', 'subjects'],
  additionalProperties: false,
  properties: {
    id,
    label: text,
    description: { ...text, description: 'One line in the words of the reader.' },
    subjects: { ...ids, description: 'Whose data this process touches.' },
    usual: {
      const: true,
      description: 'Ticked along with its group. Of a group without such a process, the first is.',
    },
    preset: {
      type: 'object',
      description:
        'Answers to propose, by question id; a text by language. They count only once a person has confirmed them.',
      additionalProperties: { anyOf: [...answer.anyOf, text.anyOf[1]] },
    },
    examples: {
      type: 'object',
      description: 'Examples of this very process: by question id, then by option id.',
      additionalProperties: { type: 'object', additionalProperties: text },
    },
    likely: {
      type: 'object',
      description:
        'Which options of a question are likely here, by question id. They come first; the others are shown behind "more answers".',
      additionalProperties: ids,
    },
  },
} as const;

const group = {
  type: 'object',
  required: ['id', 'processes'],
  additionalProperties: false,
  properties: {
    id: { ...id, description: 'The ids of groups are apart from all others: a process may have the same.' },
    label: {
      ...text,
      description: 'May be left out where the group holds one process: it has the words of that.',
    },
    description: { ...text, description: 'One line in the words of the reader.' },
    processes: { ...ids, description: 'The processes that it holds, in the order in which they are shown.' },
  },
} as const;

const scaleLevel = {
  type: 'object',
  required: ['id', 'label'],
  additionalProperties: false,
  properties: {
    id,
    label: text,
    help: text,
    tone: {
      enum: ['low', 'medium', 'high', 'very-high'],
      description: 'How it is drawn: shape and tone. Without it, by its rank in the scale.',
    },
  },
} as const;

const section = {
  type: 'object',
  required: ['id', 'per', 'title', 'questions'],
  additionalProperties: false,
  properties: {
    id,
    per,
    title: text,
    intro: text,
    when: condition,
    questions: { type: 'array', minItems: 1, items: question },
  },
} as const;

const measure = {
  type: 'object',
  required: ['id', 'per', 'when', 'title', 'text', 'effort'],
  additionalProperties: false,
  properties: {
    id,
    per,
    when: condition,
    title: text,
    text,
    steps: texts,
    effort: { enum: ['hour', 'day', 'week'], description: 'How much work it is for a small company.' },
    lowers: { ...ids, description: 'The scores that this measure helps to lower.' },
    first: {
      ...condition,
      description: 'Comes before the others when this holds: the question behind it was answered badly.',
    },
    source,
    ref: {
      type: 'string',
      pattern: '\\S',
      description: 'Its name or number in the source, such as "K.1–K.4".',
    },
    ...inForce,
  },
} as const;

const consistencyRule = {
  type: 'object',
  description:
    'Answers that cannot be right together, or rarely are: told where one is given and in the result. Nobody is stopped by it.',
  required: ['id', 'per', 'when', 'about', 'because', 'source'],
  additionalProperties: false,
  properties: {
    id,
    per,
    when: {
      ...condition,
      description: 'The answers that do not go together. An open answer is none of them.',
    },
    about: {
      ...ids,
      description:
        'The questions whose answer is doubted: it is told there. Read by `when`, in this scope or one around it.',
    },
    because: { ...text, description: 'Why they do not go together.' },
    fits: { ...text, description: 'What would fit instead.' },
    scores: {
      ...ids,
      description:
        'The scores whose level is then marked as doubted, however good it is. In this scope or one around it.',
    },
    source,
    ...inForce,
  },
} as const;

const checklist = {
  type: 'object',
  description: 'Things to do, each with a tick of its own.',
  required: ['id', 'title', 'items'],
  additionalProperties: false,
  properties: {
    id,
    title: text,
    intro: text,
    source,
    ...inForce,
    items: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['id', 'text'],
        additionalProperties: false,
        properties: { id, text, help: text, source, ...inForce },
      },
    },
    corrections: {
      type: 'array',
      description: 'What an older list said and what is true now.',
      items: {
        type: 'object',
        required: ['was', 'now'],
        additionalProperties: false,
        properties: { was: text, now: text, source, ...inForce },
      },
    },
  },
} as const;

const planStep = {
  type: 'object',
  description: 'A step of a plan, and how far the organisation is with it.',
  required: ['id', 'title', 'text', 'checks'],
  additionalProperties: false,
  properties: {
    id,
    title: text,
    text,
    source,
    ...inForce,
    checks: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['id', 'label', 'when'],
        additionalProperties: false,
        properties: { id, label: text, when: condition, ...inForce },
      },
    },
  },
} as const;

const incident = {
  type: 'object',
  description: 'Something that may go wrong, and what to do then.',
  required: ['id', 'title', 'text', 'steps'],
  additionalProperties: false,
  properties: {
    id,
    name: {
      ...text,
      description:
        'A few words for a link at the foot of every screen. Without it, only the result leads here.',
    },
    title: text,
    text: { ...text, description: 'What counts as this.' },
    deadline: { ...text, description: 'By when something must be done. Shown large.' },
    source,
    when: {
      ...condition,
      description:
        'Shown on top of the result when this holds for the organisation, whatever the answers "I do not know" turn out to be.',
    },
    because: { ...text, description: 'Why it is shown there.' },
    ...inForce,
    steps: {
      type: 'array',
      minItems: 1,
      description: 'What to do, in order.',
      items: {
        type: 'object',
        required: ['id', 'title', 'text'],
        additionalProperties: false,
        properties: {
          id,
          title: text,
          text,
          source,
          link: {
            type: 'object',
            description: 'Where to do it.',
            required: ['label', 'url'],
            additionalProperties: false,
            properties: { label: text, url: https },
          },
          paper: {
            enum: ['register', 'notice', 'actions', 'assessment', 'processor-check', 'breaches'],
            description: 'The paper that belongs to it.',
          },
          ...inForce,
        },
      },
    },
  },
} as const;

const tool = {
  type: 'object',
  description: 'Something of another maker that helps.',
  required: ['id', 'name', 'maker', 'text', 'price', 'url'],
  additionalProperties: false,
  properties: {
    id,
    name: text,
    maker: text,
    text,
    price: { enum: ['free', 'partly', 'paid'] },
    languages: { type: 'array', items: { type: 'string' }, minItems: 1 },
    url: https,
    note: text,
    ...inForce,
  },
} as const;

const term = {
  type: 'object',
  description: 'A word, explained.',
  required: ['id', 'term', 'text'],
  additionalProperties: false,
  properties: { id, term: text, text, ...inForce },
} as const;

const chapter = {
  type: 'object',
  required: ['title', 'text'],
  additionalProperties: false,
  properties: {
    id: { ...id, description: 'A name for this chapter, so that a sector version can change it.' },
    title: text,
    text: texts,
    source,
    own: { const: true, description: 'A choice of the makers, not found in a source.' },
    ...inForce,
  },
} as const;

const list = {
  type: 'object',
  required: ['id', 'title', 'scores'],
  additionalProperties: false,
  properties: {
    id,
    title: text,
    intro: text,
    scores: ids,
    counts: {
      ...ids,
      description:
        'Scores under whose level is told how many of the list came out at each level that is not the best: of the organisation all of them, of a process those of that process.',
    },
  },
} as const;

const column = {
  type: 'object',
  required: ['score'],
  additionalProperties: false,
  properties: { score: id, subject: id, title: text },
} as const;

/** The version of the format that this engine reads. */
export const formatVersion = 1;

/** The format of a questionnaire, as JSON Schema (draft 7). The types, the validator and the editor help come from it. */
export const questionnaireSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `https://privacy-quick-scan.example/schema/1/questionnaire.schema.json`,
  title: 'Questionnaire',
  type: 'object',
  required: [
    'format',
    'id',
    'version',
    'languages',
    'title',
    'publisher',
    'reviewed',
    'subjects',
    'processes',
    'scales',
    'sections',
    'scores',
    'profile',
  ],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    format: { const: formatVersion, description: 'The version of this format.' },
    id,
    version: {
      type: 'string',
      pattern: '^\\d+\\.\\d+\\.\\d+$',
      description: 'The version of the questionnaire: 1.0.0.',
    },
    languages: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$' },
      description: 'The languages of the texts; the first is the source language.',
    },
    title: text,
    intro: { ...text, description: 'What the scan is and gives, for the first page.' },
    prepare: { ...texts, description: 'What to have at hand before starting.' },
    disclaimer: { ...text, description: 'What the result is not.' },
    publisher: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: { name: text, url: https },
    },
    reviewed: {
      type: 'object',
      required: ['on', 'until'],
      additionalProperties: false,
      properties: { on: day, until: day },
      description: 'When the rules were last looked over, and until when that may be relied on.',
    },
    sources: {
      type: 'object',
      description: 'What rules and questions rest on, by id.',
      additionalProperties: {
        type: 'object',
        required: ['title'],
        additionalProperties: false,
        properties: {
          title: text,
          url: https,
          own: { const: true, description: 'A choice of the makers, not found in a source.' },
          checked: {
            anyOf: [day, { const: false }],
            description:
              'The day on which what it says was looked up; false when it was not, and the page about the scan says so.',
          },
          ...inForce,
        },
      },
    },
    subjects: { type: 'array', items: subject },
    groups: {
      type: 'array',
      minItems: 1,
      items: group,
      description:
        'The cards that people choose from, each with the processing activities in it. Without groups, each process is a card of its own.',
    },
    processes: { type: 'array', items: process },
    scales: {
      type: 'object',
      description: 'The levels of each scale, by id, from best to worst.',
      additionalProperties: { type: 'array', minItems: 2, items: scaleLevel },
    },
    facts: {
      type: 'object',
      description: 'Named conditions, by id. A fact is read in the scope that asks for it.',
      additionalProperties: condition,
    },
    sections: { type: 'array', minItems: 1, items: section },
    scores: { type: 'array', items: score },
    consistency: { type: 'array', items: consistencyRule },
    measures: { type: 'array', items: measure },
    checklists: { type: 'array', items: checklist },
    plan: { type: 'array', items: planStep, description: 'The steps of a plan, in order.' },
    incidents: { type: 'array', items: incident },
    tools: { type: 'array', items: tool },
    glossary: { type: 'array', items: term },
    about: { type: 'array', items: chapter, description: 'The page about this scan: what it rests on.' },
    register,
    registers,
    notice,
    assessment,
    profile: {
      type: 'object',
      required: ['columns'],
      additionalProperties: false,
      properties: {
        columns: {
          type: 'array',
          items: column,
          description: 'The table: one row for each process. Empty when nothing is asked about processes.',
        },
        organisation: { ...ids, description: 'Scores of the organisation to show above the table.' },
        lists: {
          type: 'array',
          items: list,
          description: 'Scores to show one below the other, for the organisation and for each process.',
        },
      },
    },
  },
} as const satisfies JSONSchema;
