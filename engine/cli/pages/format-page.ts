import { inside, isList, isRecord } from '../../json/record.ts';
import { formatMeanings } from './format-meanings.ts';

/** A part of a published JSON Schema. */
export interface PublishedShape {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, PublishedShape>>;
  readonly additionalProperties?: boolean | PublishedShape;
  readonly items?: PublishedShape;
  readonly anyOf?: readonly PublishedShape[];
  readonly oneOf?: readonly PublishedShape[];
  readonly minItems?: number;
  readonly definitions?: Readonly<Record<string, PublishedShape>>;
}

/** A property as the page tells of it. */
interface Row {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly meaning: string | undefined;
  readonly example: string | undefined;
}

/** An object of the format, with its properties. */
interface Part {
  readonly heading: string;
  readonly description: string | undefined;
  readonly rows: readonly Row[];
}

const longestExample = 90;

/** The objects of the format, each once, with examples out of these documents: the first that has one gives it. */
export function formatParts(schema: PublishedShape, documents: readonly unknown[]): readonly Part[] {
  return new Reference(schema).parts(documents);
}

/** The page that tells what a questionnaire may say. */
export function formatPage(parts: readonly Part[]): string {
  return `${[
    '# The format',
    'Everything that a questionnaire may say, made from [the schema](../../questionnaires/questionnaire.schema.json) that `pqs check` goes by. The examples are out of our own questionnaires. [Writing a questionnaire](../questionnaire.md) tells how the parts work together, [scoring](scoring.md) how answers become levels.',
    'A **text** is a string in the source language, or an object with a string for each language: `{ "nl": "Ja", "en": "Yes" }`. An **id** has small letters, digits and hyphens, and begins with a letter. What is **bold** must be there.',
    parts.map(({ heading }) => `- [${heading}](#${anchor(heading)})`).join('\n'),
    ...parts.flatMap(partText),
  ].join('\n\n')}\n`;
}

function partText({ heading, description, rows }: Part): readonly string[] {
  const lines = rows.map(({ name, type, needed, meaning = '', example }) => {
    const shown = needed ? `**\`${name}\`**` : `\`${name}\``;
    return `| ${[shown, type, cell(meaning), example === undefined ? '' : `\`${cell(example)}\``].join(' | ')} |`;
  });
  return [
    `## ${heading}`,
    ...(description === undefined ? [] : [description]),
    ['| property | type | meaning | example |', '| --- | --- | --- | --- |', ...lines].join('\n'),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

/** What an object is called, by where it stands. */
const names: Readonly<Record<string, string>> = {
  subjects: 'subject',
  processes: 'process',
  sections: 'section',
  consistency: 'consistency rule',
  measures: 'measure',
  checklists: 'checklist',
  items: 'item of a checklist',
  corrections: 'correction of a checklist',
  plan: 'step of the plan',
  incidents: 'incident',
  checks: 'check of a step',
  tools: 'tool',
  glossary: 'term',
  about: 'chapter',
  options: 'option',
  bands: 'band',
  sources: 'source',
  scales: 'level of a scale',
  lines: 'line of the notice',
  parts: 'part of the notice',
  placeholders: 'placeholder of the notice',
  lists: 'list of the profile',
  lower: 'what brings an answer down',
};

/** What a part under `definitions` is called. */
const definitionNames: Readonly<Record<string, string>> = {
  questionClause: 'condition on an answer',
  factClause: 'condition on a fact',
  scoreClause: 'condition on a score',
  processClause: 'condition on the process',
  subjectClause: 'condition on the subject',
  countClause: 'so many of several conditions',
  condition: 'condition',
};

class Reference {
  readonly #definitions: Readonly<Record<string, PublishedShape>>;
  readonly #schema: PublishedShape;
  readonly #parts = new Map<string, PublishedShape>();
  readonly #examples = new Map<string, string>();

  constructor(schema: PublishedShape) {
    this.#schema = schema;
    this.#definitions = schema.definitions ?? {};
  }

  parts(documents: readonly unknown[]): readonly Part[] {
    this.#visit(this.#schema, 'questionnaire', undefined, []);
    for (const document of documents) this.#visit(this.#schema, 'questionnaire', document, []);
    return [...this.#parts].map(([heading, shape]) => ({
      heading,
      description: shape === this.#schema ? undefined : shape.description,
      rows: Object.entries(shape.properties ?? {}).map(([name, property]) => ({
        name,
        type: this.#typeOf(property),
        needed: shape.required?.includes(name) ?? false,
        meaning:
          formatMeanings[`${heading} ${name}`] ??
          ownMeaning(property) ??
          formatMeanings[name] ??
          property.items?.description,
        example: this.#examples.get(`${heading} ${name}`),
      })),
    }));
  }

  #resolved(shape: PublishedShape): PublishedShape {
    if (shape.$ref === undefined) return shape;
    const { $ref: name, ...more } = shape;
    return { ...this.#definitions[name.replace('#/definitions/', '')], ...more };
  }

  /** Walks a shape, with a value that is written in it if there is one; `above` are the references on the way. */
  #visit(shape: PublishedShape, heading: string, value: unknown, above: readonly string[]): void {
    const { $ref: reference } = shape;
    if (reference !== undefined) {
      if (value === undefined && above.includes(reference)) return;
      const name = reference.replace('#/definitions/', '');
      if (name === 'text' || name === 'answer') return;
      const whole = this.#definitions[name];
      if (whole) this.#visit(whole, definitionNames[name] ?? heading, value, [...above, reference]);
      return;
    }
    for (const variant of [...(shape.oneOf ?? []), ...(shape.anyOf ?? [])]) {
      if (value !== undefined && !this.#fits(variant, value)) continue;
      this.#visit(variant, variantName(heading, this.#resolved(variant)), value, above);
    }
    if (shape.items) {
      const members = isList(value) ? value : [undefined];
      for (const member of members) this.#visit(shape.items, heading, member, above);
    }
    if (shape.properties) this.#object(shape, heading, value, above);
    else if (typeof shape.additionalProperties === 'object') {
      const members = isRecord(value) ? Object.values(value) : [undefined];
      for (const member of members) this.#visit(shape.additionalProperties, heading, member, above);
    }
  }

  #object(shape: PublishedShape, heading: string, value: unknown, above: readonly string[]): void {
    const before = this.#parts.get(heading);
    this.#parts.set(heading, before && before !== shape ? joined(before, shape) : shape);
    for (const [name, property] of Object.entries(shape.properties ?? {})) {
      const written = inside(value, name);
      const place = `${heading} ${name}`;
      if (written !== undefined) this.#remember(place, JSON.stringify(written));
      if (value === undefined || written !== undefined) {
        this.#visit(property, names[name] ?? nameOf(heading, name), written, above);
      }
    }
  }

  /** The first example is kept that is shown whole; as long as there is none, the beginning of the first. */
  #remember(place: string, example: string): void {
    const before = this.#examples.get(place);
    if (example.length <= longestExample) {
      if (before === undefined || before.endsWith('…')) this.#examples.set(place, example);
    } else if (before === undefined) this.#examples.set(place, `${example.slice(0, longestExample - 1)}…`);
  }

  /** Whether a value is written in this variant, as far as its properties tell. */
  #fits(variant: PublishedShape, value: unknown): boolean {
    const { type, properties = {}, required = [], oneOf, anyOf } = this.#resolved(variant);
    const variants = [...(oneOf ?? []), ...(anyOf ?? [])];
    if (variants.length > 0) return variants.some((one) => this.#fits(one, value));
    if (type === 'array') return isList(value);
    if (type !== 'object') return !isRecord(value) && !isList(value);
    if (!isRecord(value)) return false;
    return (
      required.every((name) => Object.hasOwn(value, name)) &&
      Object.keys(value).every((name) => Object.hasOwn(properties, name)) &&
      Object.entries(properties).every(
        ([name, { const: only }]) =>
          only === undefined || !Object.hasOwn(value, name) || value[name] === only,
      )
    );
  }

  #typeOf(shape: PublishedShape): string {
    const { $ref: reference } = shape;
    if (reference !== undefined) {
      const name = reference.replace('#/definitions/', '');
      return definitionNames[name] ?? name;
    }
    if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``;
    if (shape.enum) return shape.enum.map((one) => `\`${JSON.stringify(one)}\``).join(', ');
    if (shape.anyOf) return [...new Set(shape.anyOf.map((one) => this.#typeOf(one)))].join(' or ');
    if (shape.type === 'array') return shape.items ? `list of: ${this.#typeOf(shape.items)}` : 'list';
    if (shape.type === 'object') {
      const { additionalProperties: members } = shape;
      return !shape.properties && typeof members === 'object'
        ? `object of: ${this.#typeOf(members)}`
        : 'object';
    }
    if (shape.type === 'boolean') return '`true` or `false`';
    if (shape.type === 'integer') return 'whole number';
    return isId(shape) ? 'id' : (shape.type ?? 'any');
  }
}

/** Two shapes of what goes by one name, such as an option of one answer and an option of several. */
function joined(one: PublishedShape, other: PublishedShape): PublishedShape {
  const both = other.required ?? [];
  return {
    ...one,
    properties: { ...other.properties, ...one.properties },
    required: (one.required ?? []).filter((name) => both.includes(name)),
  };
}

const generic = [
  'A name that never changes: small letters, digits and hyphens, starting with a letter.',
  'Text for people: a string in the source language, or one string for each language.',
];

/** What the schema says about this very property, and not about every one of its type. */
function ownMeaning({ description }: PublishedShape): string | undefined {
  return description === undefined || generic.includes(description) ? undefined : description;
}

function isId({ description = '' }: PublishedShape): boolean {
  return description === generic[0] || /^The id of|^A name for|^The (scale|score)/.test(description);
}

/** A variant goes by the kind of question, or by what only it has. */
function variantName(heading: string, { properties = {}, type }: PublishedShape): string {
  if (type !== 'object') return heading;
  const kind = properties['kind']?.const;
  if (typeof kind === 'string') return `question of kind ${kind}`;
  const way = ['worst', 'sum', 'matrix', 'first'].find((name) => Object.hasOwn(properties, name));
  if (way !== undefined && Object.hasOwn(properties, 'scale')) return `score: ${way}`;
  if (heading.startsWith('score')) return `${heading}, by ${by(properties)}`;
  if (/^(column|placeholder)/.test(heading)) return `what fills it: by ${by(properties)}`;
  return heading;
}

function by(properties: NonNullable<PublishedShape['properties']>): string {
  const ways = [
    'question',
    'score',
    'detail',
    'known',
    'processes',
    'missing',
    'placeholder',
    'text',
    'points',
    'level',
  ];
  return ways.find((name) => Object.hasOwn(properties, name)) ?? 'rule';
}

function nameOf(heading: string, name: string): string {
  if (heading === 'questionnaire') return name;
  if (name === 'questions' || name === 'scores' || name === 'facts') return name;
  if (name === 'when' || name === 'first') return heading.startsWith('score') ? heading : 'condition';
  if (name === 'all' || name === 'any' || name === 'count') return 'condition';
  if (name === 'columns') return heading === 'profile' ? 'column of the profile' : 'column of the register';
  if (name === 'from') return heading;
  return heading.startsWith('score') ? heading : `${name} of ${heading}`;
}
