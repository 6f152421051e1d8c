import { conditionDefinitions } from './condition.ts';
import { answer, text } from './parts.ts';
import { question } from './question.ts';
import { questionnaireSchema } from './questionnaire.ts';
import { responseSchema } from './response.ts';
import { scenarioSchema } from './scenario.ts';
import { score } from './score.ts';
import { sectorSchema } from './sector.ts';

const definitions = { text, answer, ...conditionDefinitions, question, score } as const;
const names = Object.keys(definitions).filter((name): name is Name => name in definitions);

/** The JSON Schema of a questionnaire, as published: what occurs often is named once under `definitions`. */
export const publishedQuestionnaireSchema = named(questionnaireSchema);

/** The JSON Schema of a sector version, as published. Made when asked for: most of those who load this never do. */
export function publishedSectorSchema() {
  return named(sectorSchema);
}

/** The JSON Schema of a scenario, as published. Made when asked for: only authors do. */
export function publishedScenarioSchema() {
  return named(scenarioSchema);
}

/** The JSON Schema of a response, as published. */
export const publishedResponseSchema = named(responseSchema);

/**
 * The schemas are composed of constants, so that their types can be inferred. Written out like that, each condition
 * would stand in the file dozens of times; a reference says the same in one line.
 */
function named(schema: { readonly $id: string }) {
  const used = new Map<string, object>();
  const refer = (part: unknown): unknown => {
    const definition = definitionOf(part);
    if (!definition) return inside(part);
    const [name, description] = definition;
    if (!used.has(name)) {
      used.set(name, {});
      used.set(name, Object(inside(definitions[name])));
    }
    return { ...(description !== undefined && { description }), $ref: `#/definitions/${name}` };
  };
  const inside = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(refer);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, refer(value)]));
  };
  const properties = Object(inside(schema));
  return { ...properties, $id: schema.$id, definitions: Object.fromEntries(used) };
}

type Name = keyof typeof definitions;

/** The definition that a part is, by name; a part may say more about it in a description of its own. */
function definitionOf(part: unknown): readonly [Name, string?] | undefined {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined;
  const { description, ...rest } = Object(part);
  const found = names.find((name) => {
    const { description: _told, ...definition } = Object(definitions[name]);
    const keys = Object.keys(definition);
    return keys.length === Object.keys(rest).length && keys.every((key) => definition[key] === rest[key]);
  });
  if (found === undefined) return undefined;
  return definitions[found] === part ? [found] : [found, description];
}
