import type { Questionnaire, Response } from '../format/format.ts';
import { readResponse } from '../response/read-response.ts';
import type { Scenario } from '../scenario/scenario.ts';

const scenarios = import.meta.glob<Scenario>('../../questionnaires/privacy-quick-scan/scenarios/*.json', {
  eager: true,
  import: 'default',
});

/** The names of the made-up companies. */
export const scenarioNames = Object.keys(scenarios).map((path) =>
  path.replace(/^.*\//, '').replace('.json', ''),
);

/** The answers of one of the made-up companies, by the name of its file. */
export function scenarioResponse(questionnaire: Questionnaire, name: string): Response {
  const found = scenarios[`../../questionnaires/privacy-quick-scan/scenarios/${name}.json`];
  const { response, diagnostics } = readResponse(questionnaire, JSON.stringify(found?.response));
  if (!response) throw new Error(JSON.stringify(diagnostics));
  return response;
}
