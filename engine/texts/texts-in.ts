import type { Text } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { nameOf } from '../format/members.ts';
import { isText } from '../format/schema/changeable.ts';
import { text as textShape } from '../format/schema/parts.ts';
import { questionnaireSchema } from '../format/schema/questionnaire.ts';
import { sectorSchema } from '../format/schema/sector.ts';
import type { Shape } from '../format/misfits.ts';
import { inside, isList, isRecord } from '../json/record.ts';

/** A text of a questionnaire file, as it is written there. */
export interface WrittenText {
  /** Where it stands, with ids for numbers: it stays the same when something is put before it. */
  readonly place: string;
  /** Where it stands now, as a JSON Pointer. */
  readonly pointer: string;
  readonly text: Text;
}

/** All texts in a questionnaire or sector version as written, in their order. */
export function textsIn(document: unknown): readonly WrittenText[] {
  const shape: Shape = inside(document, 'extends') === undefined ? questionnaireSchema : sectorSchema;
  return [...walk([shape], document, { place: '', pointer: '' })];
}

/** Texts by language that are allowed where other things are too, such as in a preset. */
const byLanguage: Shape = textShape.anyOf[1];

function* walk(
  shapes: readonly Shape[],
  value: unknown,
  at: Omit<WrittenText, 'text'>,
): Iterable<WrittenText> {
  if (shapes.some((shape) => isText(shape) || (shape === byLanguage && isRecord(value)))) {
    if (isTextValue(value)) yield { ...at, text: value };
    return;
  }
  const all = shapes.flatMap((shape) => [shape, ...(shape.oneOf ?? []), ...(shape.anyOf ?? [])]);
  if (all.length > shapes.length)
    return yield* walk(
      all.filter((one) => (!one.oneOf && !one.anyOf) || isText(one)),
      value,
      at,
    );
  if (isList(value)) {
    const items = shapes.flatMap((shape) => shape.items ?? []);
    const names = value.map((member) => (isRecord(member) ? nameOf(member) : undefined));
    for (const [index, member] of value.entries()) {
      const name = names[index];
      const unique = name !== undefined && names.indexOf(name) === names.lastIndexOf(name);
      yield* walk(items, member, stepped(at, unique ? name : String(index + 1), index));
    }
  } else if (isRecord(value)) {
    for (const [name, member] of Object.entries(value)) {
      const parts = shapes.flatMap(({ properties, additionalProperties }) => {
        const own = properties && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
        return typeof own === 'object' ? [own] : [];
      });
      if (parts.length > 0) yield* walk(parts, member, stepped(at, name, name));
    }
  }
}

function stepped(at: Omit<WrittenText, 'text'>, name: string, step: string | number) {
  return { place: pointer(at.place, name), pointer: pointer(at.pointer, step) };
}

function isTextValue(value: unknown): value is Text {
  return (
    typeof value === 'string' ||
    (isRecord(value) && Object.values(value).every((one) => typeof one === 'string'))
  );
}
