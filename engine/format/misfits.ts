import type { Code } from '../diagnostics/codes.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote, quoteAll, show } from '../diagnostics/show.ts';

/** As much of JSON Schema as the format is written in. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly minProperties?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly discriminator?: { readonly propertyName: string };
  readonly definitions?: Readonly<Record<string, Shape>>;
}

/**
 * How a value differs from a schema, told for people: one diagnostic for one mistake. Where the schema allows several
 * shapes, the value is held against the one that it comes nearest to.
 */
export function misfits(schema: Shape, value: unknown): Iterable<Diagnostic> {
  return new Explainer(schema.definitions ?? {}).misfits(schema, value, '');
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ ]',
  object: 'an object { }',
};

const patternNames = new Map([
  ['^[a-z][a-z0-9-]*$', 'small letters a–z, digits and hyphens, starting with a letter'],
  ['^[a-z][a-z0-9-]*@\\d+$', 'an id and the first number of a version, such as privacy-quick-scan@1'],
  ['^\\d+\\.\\d+\\.\\d+$', 'three numbers with dots, such as 1.0.0'],
  ['^\\d{4}-\\d{2}-\\d{2}$', 'a day as year-month-day, such as 2026-11-24'],
  ['^https://[^\\s]+$', 'an address that starts with https://'],
  ['^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$', 'a language, such as "nl" or "en"'],
]);

/** The pattern of a text that is not empty. */
const notEmpty = '\\S';

class Explainer {
  readonly #definitions: Readonly<Record<string, Shape>>;

  constructor(definitions: Readonly<Record<string, Shape>>) {
    this.#definitions = definitions;
  }

  *misfits(schema: Shape, value: unknown, at: string): Iterable<Diagnostic> {
    const shape = this.#resolved(schema);
    if (shape.anyOf) return yield* this.#nearestOf(shape.anyOf, value, at);
    if (shape.type !== undefined && !isOfType(value, shape.type)) {
      return yield wrongType(at, [shape.type], value);
    }
    if (shape.oneOf && shape.discriminator) {
      return yield* this.#ofKind(shape.oneOf, shape.discriminator.propertyName, value, at);
    }
    const allowed = shape.enum ?? ('const' in shape ? [shape.const] : undefined);
    if (allowed && !allowed.includes(value)) yield wrongValue(at, allowed, value);
    if (typeof value === 'string') yield* wrongPattern(shape, value, at);
    if (typeof value === 'number' && shape.minimum !== undefined && value < shape.minimum) {
      yield problem('wrong-number', at, `This number is too low.`, {
        expected: [`${shape.minimum} or more`],
        actual: show(value),
      });
    }
    if (Array.isArray(value)) yield* this.#ofList(shape, value, at);
    else if (isObject(value)) yield* this.#ofObject(shape, value, at);
  }

  #resolved(schema: Shape): Shape {
    const name = schema.$ref?.replace('#/definitions/', '');
    return (name !== undefined && this.#definitions[name]) || schema;
  }

  *#ofList(shape: Shape, list: readonly unknown[], at: string): Iterable<Diagnostic> {
    if (shape.minItems !== undefined && list.length < shape.minItems) {
      yield tooFew(at, shape.minItems, list.length);
    }
    const seen = new Set<unknown>();
    for (const [index, value] of list.entries()) {
      if (shape.items) yield* this.misfits(shape.items, value, pointer(at, index));
      if (shape.uniqueItems && seen.has(value)) {
        yield problem('duplicate-value', pointer(at, index), `${show(value)} occurs twice in this list.`);
      }
      seen.add(value);
    }
  }

  *#ofObject(shape: Shape, object: Readonly<Record<string, unknown>>, at: string): Iterable<Diagnostic> {
    const known = shape.properties ?? {};
    const missing = new Set((shape.required ?? []).filter((name) => !Object.hasOwn(object, name)));
    const found: Diagnostic[] = [];
    for (const [name, value] of Object.entries(object)) {
      const place = pointer(at, name);
      const property = Object.hasOwn(known, name) ? known[name] : undefined;
      if (property) yield* this.misfits(property, value, place);
      else if (typeof shape.additionalProperties === 'object') {
        yield* this.misfits(shape.additionalProperties, value, place);
      } else if (shape.additionalProperties === false) {
        const free = Object.keys(known).filter((other) => !Object.hasOwn(object, other));
        const meant = nearest(name, free);
        if (meant !== undefined) missing.delete(meant);
        yield unknownProperty(place, name, Object.keys(known), meant);
      }
    }
    for (const name of missing) found.push(missingProperty(at, [name], describe(known[name])));
    yield* found;
    if (shape.minProperties !== undefined && Object.keys(object).length < shape.minProperties) {
      yield tooFew(at, shape.minProperties, Object.keys(object).length);
    }
  }

  *#ofKind(shapes: readonly Shape[], name: string, value: unknown, at: string): Iterable<Diagnostic> {
    if (!isObject(value)) return;
    const kinds = shapes.map((shape) => String(shape.properties?.[name]?.const));
    if (!Object.hasOwn(value, name)) return yield missingProperty(at, [name], quoteAll(kinds));
    const kind = value[name];
    const shape = shapes.find((one) => one.properties?.[name]?.const === kind);
    if (shape) return yield* this.misfits(shape, value, at);
    const meant = typeof kind === 'string' ? nearest(kind, kinds) : undefined;
    yield problem('unknown-kind', pointer(at, name), `There is no ${name} of question ${show(kind)}.`, {
      expected: kinds.map(quote),
      actual: show(kind),
      ...suggestion(meant),
    });
  }

  *#nearestOf(schemas: readonly Shape[], value: unknown, at: string): Iterable<Diagnostic> {
    const shapes = schemas.map((schema) => this.#resolved(schema));
    const fitting = shapes.filter((shape) => shape.type === undefined || isOfType(value, shape.type));
    const [only, ...others] = fitting;
    if (!only)
      return yield wrongType(
        at,
        shapes.map(({ type }) => type ?? ''),
        value,
      );
    if (others.length === 0 || !isObject(value)) return yield* this.misfits(only, value, at);
    const heads = headsOf(fitting);
    const group = groupTooDeep(value, heads, at);
    if (group) return yield group;
    const named = fitting.filter((_, index) => Object.hasOwn(value, heads[index] ?? ''));
    const [first] = named;
    if (first && named.length === 1) return yield* this.misfits(first, value, at);
    const tried = (first ? named : fitting).map((shape) => [...this.misfits(shape, value, at)]);
    const best = tried.reduce((one, other) => (isNearer(other, one, at) ? other : one));
    const nothing =
      !first && best.some(({ code, pointer: place }) => code === 'missing-property' && place === at);
    if (!nothing) return yield* best;
    yield missingProperty(
      at,
      heads.filter((name) => name !== undefined),
    );
    yield* best.filter(({ code, pointer: place }) => code !== 'missing-property' || place !== at);
  }
}

/** The property that tells each of these shapes apart: the first that it needs and not all of them need. */
function headsOf(shapes: readonly Shape[]): readonly (string | undefined)[] {
  const shared = (name: string) => shapes.every((shape) => shape.required?.includes(name));
  return shapes.map((shape) => shape.required?.find((name) => !shared(name)));
}

const groups = ['all', 'any'] as const;

/** An `all` or `any` where only clauses fit, for it stands in as many of them as may hold each other. */
function groupTooDeep(
  value: Readonly<Record<string, unknown>>,
  heads: readonly (string | undefined)[],
  at: string,
): Diagnostic | undefined {
  if (!heads.includes('question') || !heads.includes('fact')) return undefined;
  const own = groups.find((name) => Array.isArray(value[name]) && !heads.includes(name));
  if (own === undefined) return undefined;
  const inItsLike = heads.some((name) => name === 'all' || name === 'any');
  return inItsLike
    ? problem('nested-too-deep', at, `An "${own}" stands straight in an "${own}".`, {
        hint: `Put its members in the "${own}" around it: that means the same.`,
      })
    : problem(
        'nested-too-deep',
        at,
        `Here stands an "${own}" where only a clause fits: conditions are at most two levels deep.`,
        {
          expected: ['a clause'],
          hint: `Give this "${own}" a name among the "facts", and write { "fact": "…" } in its place.`,
        },
      );
}

/** Nearer: fewer mistakes at the value itself, then fewer mistakes inside it. */
function isNearer(one: readonly Diagnostic[], other: readonly Diagnostic[], at: string): boolean {
  const own = (found: readonly Diagnostic[]) =>
    found.filter(({ pointer: place, atKey }) => (atKey ? around(place) : place) === at).length;
  return own(one) === own(other) ? one.length < other.length : own(one) < own(other);
}

function around(place: string): string {
  return place.slice(0, place.lastIndexOf('/'));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function describe(shape: Shape | undefined): string | undefined {
  return shape?.type === undefined ? undefined : typeNames[shape.type];
}

function wrongType(at: string, types: readonly string[], value: unknown): Diagnostic {
  const expected = [...new Set(types)].map((type) => typeNames[type] ?? type);
  return problem('wrong-type', at, `Here should be ${expected.join(' or ')}.`, {
    expected,
    actual: show(value),
  });
}

function wrongValue(at: string, allowed: readonly unknown[], value: unknown): Diagnostic {
  const names = allowed.filter((one) => typeof one === 'string');
  const onlyTrue = allowed.length === 1 && allowed[0] === true;
  return problem('wrong-value', at, `${show(value)} is not possible here.`, {
    expected: allowed.map(show),
    actual: show(value),
    ...(onlyTrue ? { hint: 'Leave it out to say no.' } : suggestionFor(value, names)),
  });
}

function* wrongPattern({ pattern }: Shape, value: string, at: string): Iterable<Diagnostic> {
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return;
  if (pattern === notEmpty) return yield problem('empty-text', at, 'This text is empty.');
  const expected = patternNames.get(pattern) ?? `text that matches ${pattern}`;
  yield problem('wrong-pattern', at, `${show(value)} is not written as it should be.`, {
    expected: [expected],
    actual: show(value),
  });
}

function tooFew(at: string, least: number, actual: number): Diagnostic {
  return problem(
    'too-few',
    at,
    `Here should be ${least} or more, and there ${actual === 1 ? 'is' : 'are'} ${actual}.`,
    {
      expected: [`${least} or more`],
      actual: String(actual),
    },
  );
}

/** What to do instead of a property that is often tried where there is none. */
const waysOut: Readonly<Record<string, string>> = {
  optional:
    'Only a number and a text may be left open. Here, give an option that says so: "notApplicable": true leaves the question out of a score, "unknown": true says that it is not known.',
  when: 'A condition stands at a rule, as { "when": …, "points": … } or { "when": …, "level": … }, or at the question itself: one that is not asked counts nothing.',
};

function wayOut(name: string): Pick<Diagnostic, 'hint'> {
  const hint = Object.hasOwn(waysOut, name) ? waysOut[name] : undefined;
  return hint === undefined ? {} : { hint };
}

function unknownProperty(
  at: string,
  name: string,
  known: readonly string[],
  meant: string | undefined,
): Diagnostic {
  return {
    ...problem('unknown-property', at, `There is no property ${quote(name)} here.`, {
      expected: known.map(quote),
      actual: quote(name),
      ...(meant === undefined ? wayOut(name) : suggestion(meant)),
    }),
    atKey: true,
  };
}

function missingProperty(at: string, names: readonly string[], kind?: string): Diagnostic {
  const one = names.length === 1 ? 'The property' : 'One of the properties';
  return problem('missing-property', at, `${one} ${quoteAll(names)} is missing.`, {
    expected: kind !== undefined && names.length === 1 ? [`${quoteAll(names)}: ${kind}`] : names.map(quote),
  });
}

function suggestionFor(value: unknown, names: readonly string[]): Pick<Diagnostic, 'hint'> {
  return suggestion(typeof value === 'string' ? nearest(value, names) : undefined);
}

function suggestion(meant: string | undefined): Pick<Diagnostic, 'hint'> {
  return meant === undefined ? {} : { hint: `Did you mean ${quote(meant)}?` };
}

function problem(
  code: Code,
  at: string,
  message: string,
  more: Pick<Diagnostic, 'expected' | 'actual' | 'hint'> = {},
): Diagnostic {
  return { severity: 'error', code, pointer: at, message, ...more };
}
