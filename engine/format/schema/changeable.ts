import type { Shape } from '../misfits.ts';
import { condition } from './condition.ts';
import { id, text } from './parts.ts';

/**
 * How a part of the format is changed by a sector version:
 * - `words`: text for people, or a list of texts, given anew;
 * - `list`: a list of things that have a name, changed one by one;
 * - `names`: a list of ids;
 * - `keyed`: things by id, changed one by one;
 * - `parts`: an object, property by property;
 * - `whole`: anything else is given anew.
 */
export type Way = 'words' | 'list' | 'names' | 'keyed' | 'parts' | 'whole';

/** How a part of this shape is changed. It follows from the format itself, so a list that is added to it can be changed too. */
export function wayOf(shape: Shape): Way {
  if (isText(shape) || (shape.items && isText(shape.items))) return 'words';
  if (shape.items) {
    if (shape.items.pattern === id.pattern) return 'names';
    return variantsOf(shape.items).some(hasName) ? 'list' : 'whole';
  }
  if (typeof shape.additionalProperties === 'object') return 'keyed';
  return shape.properties ? 'parts' : 'whole';
}

/** The shape of a member of a `list` or a `keyed`, whatever its kind: all properties that one may have. */
export function memberOf(shape: Shape): Shape {
  if (typeof shape.additionalProperties === 'object') return shape.additionalProperties;
  return shape.items ? unionOf(variantsOf(shape.items)) : {};
}

/** The shapes to choose from; conditions and texts are never taken apart. */
export function variantsOf(shape: Shape): readonly Shape[] {
  if (isText(shape) || isCondition(shape)) return [shape];
  return shape.oneOf ?? shape.anyOf ?? [shape];
}

/** Whether this is the shape of a text for people. */
export function isText(shape: Shape): boolean {
  return shape.anyOf === text.anyOf;
}

function isCondition(shape: Shape): boolean {
  return shape.anyOf === condition.anyOf;
}

/** A member goes by its id, or by the question or score that it names. */
function hasName({ properties = {} }: Shape): boolean {
  return ['id', 'question', 'score'].some((name) => Object.hasOwn(properties, name));
}

function unionOf(shapes: readonly Shape[]): Shape {
  const [first = {}, ...others] = new Set(shapes);
  if (others.length === 0 || shapes.every(isText)) return first;
  const lists = shapes.flatMap(({ items }) => items ?? []);
  if (lists.length === shapes.length) return { type: 'array', items: unionOf(lists.flatMap(variantsOf)) };
  if (!shapes.every(({ properties }) => properties)) return { anyOf: shapes };
  const names = new Set(shapes.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return {
    type: 'object',
    required: (first.required ?? []).filter((name) =>
      shapes.every(({ required }) => required?.includes(name)),
    ),
    additionalProperties: false,
    properties: Object.fromEntries(
      [...names].map((name) => [name, unionOf(shapes.flatMap(({ properties }) => properties?.[name] ?? []))]),
    ),
  };
}
