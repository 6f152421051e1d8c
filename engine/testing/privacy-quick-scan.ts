import type { Questionnaire } from '../format/format.ts';
import { shipped } from './shipped.ts';

/** The Privacy Quick Scan itself. */
export function privacyQuickScan(): Questionnaire {
  return shipped('privacy-quick-scan');
}
