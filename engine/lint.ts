import type { QuestionnaireDocument } from './format.ts';
import { catalogue } from './catalogue.ts';
import { textsOf } from './check/texts-of.ts';
import type { Diagnostic } from './diagnostic.ts';
import { lintAbbreviations } from './lint/abbreviations.ts';
import { lintAddress } from './lint/address.ts';
import { lintQuestions } from './lint/questions.ts';
import { lintSentences } from './lint/sentences.ts';
import { lintTerms } from './lint/terms.ts';
import { sayings } from './lint/saying.ts';

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
