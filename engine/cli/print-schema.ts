import { publishedQuestionnaireSchema } from '../format/schema.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** The JSON Schema of a questionnaire as text, as it is published. */
export function schemaText(): string {
  return `${JSON.stringify(publishedQuestionnaireSchema, undefined, 2)}\n`;
}

/** `pqs schema`: the JSON Schema of a questionnaire. */
export function printSchema({ out }: Terminal): ExitCode {
  out(schemaText());
  return 0;
}
