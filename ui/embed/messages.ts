import type { FromSchema } from 'json-schema-to-ts';

/*
 * What a page and the frame with the scan say to each other. First the frame says `hello` to the one page that it was
 * made for, and the page answers with one end of a channel; everything else goes through that. What does not fit these
 * schemas is not heard.
 */

const attribute = { enum: ['questionnaire', 'lang', 'theme', 'heading-level', 'storage', 'share'] } as const;

/** From frame to page, on the window: it is there. */
export const helloSchema = {
  type: 'object',
  properties: { pqs: { const: 1 }, type: { const: 'hello' } },
  required: ['pqs', 'type'],
  additionalProperties: false,
} as const;

/** From page to frame, on the window, with one end of the channel: go on here. */
export const connectSchema = {
  type: 'object',
  properties: { pqs: { const: 1 }, type: { const: 'connect' } },
  required: ['pqs', 'type'],
  additionalProperties: false,
} as const;

/** From frame to page: something happened, the scan takes up so much room, or the person agreed to give a copy. */
export const toldSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: [
    {
      properties: {
        type: { const: 'event' },
        name: { enum: ['pqs-ready', 'pqs-step', 'pqs-complete', 'pqs-error', 'pqs-resize'] },
        detail: {
          type: 'object',
          properties: {
            questionnaire: { type: 'string' },
            version: { type: 'string' },
            language: { type: 'string' },
            screen: { enum: ['welcome', 'processes', 'question', 'check', 'profile', 'page'] },
            level: { type: 'string' },
            range: { type: 'array', items: { type: 'string' } },
            unknown: { type: 'integer' },
            code: { type: 'string' },
            message: { type: 'string' },
            diagnostics: { type: 'array', items: { type: 'string' } },
            corrected: { type: 'array', items: { type: 'object' } },
            width: { type: 'number' },
            height: { type: 'number' },
          },
          additionalProperties: false,
        },
      },
      required: ['type', 'name', 'detail'],
      additionalProperties: false,
    },
    {
      properties: { type: { const: 'copy' }, id: { type: 'integer' }, text: { type: ['string', 'null'] } },
      required: ['type', 'id', 'text'],
      additionalProperties: false,
    },
  ],
} as const;

/** From page to frame: what the partner asks for. Colours and lengths alone, so that nothing is fetched by a style. */
export const askedSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: [
    {
      properties: { type: { enum: ['start', 'reset'] } },
      required: ['type'],
      additionalProperties: false,
    },
    {
      properties: { type: { const: 'copy' }, id: { type: 'integer' } },
      required: ['type', 'id'],
      additionalProperties: false,
    },
    {
      properties: { type: { const: 'attribute' }, name: attribute, value: { type: ['string', 'null'] } },
      required: ['type', 'name', 'value'],
      additionalProperties: false,
    },
    {
      properties: {
        type: { const: 'token' },
        name: { type: 'string', pattern: '^--pqs-[a-z0-9-]{1,40}$' },
        value: { type: 'string', pattern: '^(?!.*url\\()[-a-zA-Z0-9#%.,() \'"/]{0,200}$' },
      },
      required: ['type', 'name', 'value'],
      additionalProperties: false,
    },
  ],
} as const;

export type Told = FromSchema<typeof toldSchema>;
export type Asked = FromSchema<typeof askedSchema>;
