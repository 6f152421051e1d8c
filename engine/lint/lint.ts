import type { QuestionnaireDocument } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { textsOf } from '../texts/texts-of.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lintAbbreviations } from './abbreviations.ts';
import { lintAddress } from './address.ts';
import { lintQuestions } from './questions.ts';
import { lintSentences } from './sentences.ts';
import { lintTerms } from './terms.ts';
import { sayings } from './saying.ts';

/**
 * What could be said more plainly: hints, that never stop a questionnaire. They rest on what testing with people shows
 * again and again: short sentences, one question at a time, no abbreviation that is not explained.
 */
export function lint(questionnaire: QuestionnaireDocument): readonly Diagnostic[] {
  const known = catalogue(questionnaire);
  const all = sayings(questionnaire, textsOf(questionnaire, known));
  return [
    ...lintSentences(all),
    ...lintAddress(all),
    ...lintQuestions(questionnaire, known),
    ...lintAbbreviations(questionnaire, all),
    ...lintTerms(questionnaire, known),
  ];
}
