import { conditionDefinitions } from './condition.ts';
import { answer, text } from './parts.ts';
import { question } from './question.ts';
import { questionnaireSchema } from './questionnaire.ts';
import { responseSchema } from './response.ts';
import { score } from './score.ts';

const definitions = { text, answer, ...conditionDefinitions, question, score };

/** The JSON Schema of a questionnaire, as published: what occurs often is named once under `definitions`. */
export const publishedQuestionnaireSchema = named(questionnaireSchema);

/** The JSON Schema of a response, as published. */
export const publishedResponseSchema = named(responseSchema);

/**
 * The schemas are composed of constants, so that their types can be inferred. Written out like that, each condition
 * would stand in the file dozens of times; a reference says the same in one line.
 */
function named(schema: { readonly $id: string }) {
  const used = new Map<string, object>();
  const names = new Map<unknown, string>(Object.entries(definitions).map(([name, part]) => [part, name]));
  const refer = (part: unknown): unknown => {
    const name = names.get(part);
    if (name === undefined) return inside(part);
    if (!used.has(name)) {
      used.set(name, {});
      used.set(name, Object(inside(part)));
    }
    return { $ref: `#/definitions/${name}` };
  };
  const inside = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(refer);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, refer(value)]));
  };
  const properties = Object(inside(schema));
  return { ...properties, $id: schema.$id, definitions: Object.fromEntries(used) };
}
