import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import type { Shape } from '../misfits.ts';
import { memberOf, variantsOf, wayOf } from './changeable.ts';
import { id, ids } from './parts.ts';
import { questionnaireSchema } from './questionnaire.ts';

const { format, version, languages, title, publisher, reviewed } = questionnaireSchema.properties;

/** What a sector version says of itself; the rest of it are changes. */
const sectorFrame = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://privacy-quick-scan.example/schema/1/sector.schema.json',
  title: 'Sector version of a questionnaire',
  type: 'object',
  required: ['format', 'extends', 'id', 'version', 'title', 'publisher', 'reviewed'],
  properties: {
    $schema: { type: 'string' },
    format,
    extends: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*@\\d+$',
      description: 'The questionnaire that this one changes: its id, and the first number of its version.',
    },
    id,
    version,
    languages,
    title,
    publisher,
    reviewed,
  },
} as const satisfies JSONSchema;

/** A sector version as written, of the right shape: a base, and what to change about it. */
export type SectorDocument = FromSchema<typeof sectorFrame>;

/** The properties that say what a sector version is, and take the place of those of the base as they stand. */
export const own: ReadonlySet<string> = new Set(Object.keys(sectorFrame.properties));

/** Questions have an id that is unique in the whole file, so they are changed without naming their section. */
export const questions = { inside: 'sections', name: 'questions' } as const;

/** The lists of questions of a section, as a list that can be changed. */
export const questionList: Shape = questionnaireSchema.properties.sections.items.properties.questions;

const anchor = { type: 'string', description: 'The id of one that is there.' } as const;
const names = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { type: 'string' },
  description: 'Take these out. What still reads them must change too.',
} as const satisfies Shape & { description: string };

const place = {
  after: { ...anchor, description: 'Comes after this one.' },
  before: { ...anchor, description: 'Comes before this one. With neither: at the end.' },
} as const;

const placeOfQuestion = { in: { ...id, description: 'The section that it comes in.' }, ...place } as const;

/** The format of a sector version, as JSON Schema (draft 7). It follows from that of a questionnaire. */
export const sectorSchema = {
  ...sectorFrame,
  additionalProperties: false,
  properties: {
    ...sectorFrame.properties,
    ...Object.fromEntries(
      Object.entries(questionnaireSchema.properties)
        .filter(([name]) => !own.has(name))
        .flatMap(([name, shape]) => [
          [name, inPlace(shape, name)],
          ...(name === questions.inside
            ? [[questions.name, listVerbs(questionList, questions.name, true)]]
            : []),
        ]),
    ),
  },
};

/** What is written for a part of the whole questionnaire. */
function inPlace(shape: Shape, name: string): Shape {
  switch (wayOf(shape)) {
    case 'words':
    case 'whole':
      return shape;
    case 'parts':
      return partsOf(shape, name, inPlace) ?? shape;
    case 'list':
      return listVerbs(shape, name, true);
    case 'keyed':
      return keyedVerbs(shape, true);
    case 'names':
      return nameVerbs(shape);
  }
}

/** What is written under `change` for a part of a member: no texts. Nothing when it has only texts. */
function changesOf(shape: Shape, name: string): Shape | undefined {
  switch (wayOf(shape)) {
    case 'words':
      return undefined;
    case 'whole':
      return shape;
    case 'parts':
      return partsOf(shape, name, changesOf);
    case 'list':
      return listVerbs(shape, name, false);
    case 'keyed':
      return keyedVerbs(shape, false);
    case 'names':
      return nameVerbs(shape);
  }
}

/** What is written under `reword` for a part of a member: only texts, those of lists by id. */
function wordsOf(shape: Shape, name: string): Shape | undefined {
  switch (wayOf(shape)) {
    case 'words':
      return shape;
    case 'parts':
      return partsOf(shape, name, wordsOf);
    case 'list':
    case 'keyed':
      return byName(wordsOf(memberOf(shape), name));
    case 'names':
    case 'whole':
      return undefined;
  }
}

function partsOf(
  { properties = {} }: Shape,
  inside: string,
  of: (shape: Shape, name: string) => Shape | undefined,
): Shape | undefined {
  const found = Object.entries(properties).flatMap(([name, shape]): [string, Shape][] => {
    const fixed =
      name === 'id' || name === 'kind' || (inside === questions.inside && name === questions.name);
    const part = fixed ? undefined : of(shape, name);
    return part ? [[name, part]] : [];
  });
  if (found.length === 0) return undefined;
  return {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(found),
  };
}

function listVerbs(shape: Shape, name: string, words: boolean): Shape {
  const { items = {} } = shape;
  const where = shape === questionList ? placeOfQuestion : place;
  return verbs({
    add: list(items, 'Put these in.', where),
    replace: list(items, 'Put these, as a whole, in the place of those with the same id.'),
    change: told(byName(changesOf(memberOf(shape), name)), 'Change what these mean, by id; the rest stays.'),
    reword: words
      ? told(byName(wordsOf(memberOf(shape), name)), 'Say these in other words, by id.')
      : undefined,
    move: told(
      byName({ type: 'object', minProperties: 1, additionalProperties: false, properties: where }),
      'Put these elsewhere, by id.',
    ),
    hide: names,
  });
}

function keyedVerbs(shape: Shape, words: boolean): Shape {
  const member = memberOf(shape);
  const changeable = wayOf(member) !== 'whole' && wayOf(member) !== 'words';
  return verbs({
    add: told(byName(member), 'Put these in, by id.'),
    replace: told(byName(member), 'Put these, as a whole, in the place of those with the same id.'),
    change: changeable
      ? told(byName(changesOf(member, '')), 'Change what these mean, by id; the rest stays.')
      : undefined,
    reword: words ? told(byName(wordsOf(member, '')), 'Say these in other words, by id.') : undefined,
    hide: names,
  });
}

function nameVerbs(shape: Shape): Shape {
  return { anyOf: [shape, verbs({ add: ids, hide: names })] };
}

function verbs(all: Readonly<Record<string, Shape | undefined>>): Shape {
  const given = Object.entries(all).flatMap(([name, shape]): [string, Shape][] =>
    shape ? [[name, shape]] : [],
  );
  return {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(given),
  };
}

function byName(shape: Shape | undefined): Shape | undefined {
  return shape && { type: 'object', minProperties: 1, additionalProperties: shape };
}

function told(shape: Shape | undefined, description: string): (Shape & { description: string }) | undefined {
  return shape && { ...shape, description };
}

/** A list of members; each may say where it is put. */
function list(items: Shape, description: string, where?: Readonly<Record<string, Shape>>) {
  return told({ type: 'array', minItems: 1, items: where ? placed(items, where) : items }, description);
}

function placed(items: Shape, where: Readonly<Record<string, Shape>>): Shape {
  const put = (shape: Shape): Shape => ({
    ...shape,
    required: [...(Object.hasOwn(where, 'in') ? ['in'] : []), ...(shape.required ?? [])],
    properties: { ...where, ...shape.properties },
  });
  const variants = variantsOf(items);
  if (items.oneOf) return { ...items, oneOf: variants.map(put) };
  return items.anyOf ? { anyOf: variants.map(put) } : put(items);
}
