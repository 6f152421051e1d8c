import type { Shape } from '../format/misfits.ts';
import { variantsOf, wayOf } from '../format/schema/changeable.ts';
import { text } from '../format/schema/parts.ts';
import { isList, isRecord } from '../json/record.ts';

/** The shape of a text that is given by language; an answer that is proposed may be one. */
const byLanguage: Shape = text.anyOf[1];

/** Takes the texts in other languages out of a part of a questionnaire, in place. */
export function keepLanguages(shape: Shape, part: unknown, languages: ReadonlySet<unknown>): void {
  if (isRecord(part) && (wayOf(shape) === 'words' || variantsOf(shape).includes(byLanguage))) {
    for (const language of Object.keys(part)) if (!languages.has(language)) delete part[language];
  } else if (isList(part)) {
    const { items = {} } = shape;
    for (const member of part) for (const one of variantsOf(items)) keepLanguages(one, member, languages);
  } else if (isRecord(part)) {
    const { properties = {}, additionalProperties } = shape;
    const others = typeof additionalProperties === 'object' ? additionalProperties : {};
    for (const [name, inner] of Object.entries(part)) {
      keepLanguages(Object.hasOwn(properties, name) ? (properties[name] ?? {}) : others, inner, languages);
    }
  }
}
