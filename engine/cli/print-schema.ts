import {
  publishedQuestionnaireSchema,
  publishedScenarioSchema,
  publishedSectorSchema,
} from '../format/schema/published.ts';
import type { Line } from './command.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** What has a published schema. */
export type Published = 'questionnaire' | 'sector' | 'scenario';

/** The JSON Schema of a questionnaire, of a sector version or of a scenario, as text: as it is published. */
export function schemaText(of: Published): string {
  return `${JSON.stringify(schemaOf(of), undefined, 2)}\n`;
}

function schemaOf(of: Published): object {
  switch (of) {
    case 'questionnaire':
      return publishedQuestionnaireSchema;
    case 'sector':
      return publishedSectorSchema();
    case 'scenario':
      return publishedScenarioSchema();
  }
}

/** `pqs schema`: the JSON Schema of a questionnaire, of a sector version, or of a scenario. */
export function printSchema({ values }: Line, { out }: Terminal): ExitCode {
  out(schemaText(values.sector ? 'sector' : values.scenario ? 'scenario' : 'questionnaire'));
  return 0;
}
