import text from '../../questionnaires/privacy-quick-scan/questionnaire.json?raw';
import type { Questionnaire } from '../format.ts';
import { load } from '../load.ts';

/** The Privacy Quick Scan itself. */
export function privacyQuickScan(): Questionnaire {
  const { questionnaire, diagnostics } = load(text);
  if (!questionnaire) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return questionnaire;
}
