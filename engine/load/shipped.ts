import type { Questionnaire } from '../format/format.ts';
import { isRecord } from '../json/record.ts';

/**
 * The questionnaire that a program comes with, from its JSON text. It was loaded without errors when the program was
 * built, so it is not checked again: a page that shows it need not fetch what checks files. Of any other text use `load`.
 */
export function shipped(text: string): Questionnaire {
  const value: unknown = JSON.parse(text);
  if (!isQuestionnaire(value)) throw new Error('What was shipped is no questionnaire.');
  return value;
}

function isQuestionnaire(value: unknown): value is Questionnaire {
  return isRecord(value);
}
