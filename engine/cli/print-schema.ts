import { publishedQuestionnaireSchema, publishedSectorSchema } from '../format/schema.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** The JSON Schema of a questionnaire, or of a sector version, as text: as it is published. */
export function schemaText(sector = false): string {
  const schema = sector ? publishedSectorSchema() : publishedQuestionnaireSchema;
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** `pqs schema`: the JSON Schema of a questionnaire, or of a sector version. */
export function printSchema(sector: boolean, { out }: Terminal): ExitCode {
  out(schemaText(sector));
  return 0;
}
