import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { publishedQuestionnaireSchema, publishedResponseSchema } from './schema/published.ts';

/**
 * The source text of an ES module with the validators of the format: `questionnaire` and `response`.
 * Made when the project is built, because Ajv's own compiler needs `eval`, which a strict page forbids.
 */
export function validatorCode(): string {
  const ajv = new Ajv({
    schemas: [publishedQuestionnaireSchema, publishedResponseSchema].map(withoutDescriptions),
    messages: false,
    discriminator: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, {
    questionnaire: publishedQuestionnaireSchema.$id,
    response: publishedResponseSchema.$id,
  });
  if (code.includes('require(')) throw new Error('The generated validator needs a module that is not there.');
  return code;
}

/** Descriptions are for authors; the generated code carries its schema along, and is smaller without them. */
function withoutDescriptions<Part>(part: Part): Part {
  return JSON.parse(
    JSON.stringify(part, (key, value: unknown) =>
      key === 'description' && typeof value === 'string' ? undefined : value,
    ),
  );
}
