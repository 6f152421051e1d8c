import type { QuestionnaireDocument } from '../format/format.ts';
import { type Catalogue, catalogue } from '../questionnaire/catalogue.ts';
import { checkBands } from './bands.ts';
import { checkCircles } from './circles.ts';
import { checkClauses } from './clauses.ts';
import { checkDates } from './dates.ts';
import { checkGroups } from './groups.ts';
import { checkIds } from './ids.ts';
import { checkLowering } from './lowering.ts';
import { checkOrder } from './order.ts';
import { checkPapers } from './papers.ts';
import { checkProcesses } from './processes.ts';
import { checkProfile } from './profile.ts';
import { checkQuestions } from './questions.ts';
import { checkReferences } from './references.ts';
import { checkScopes } from './scopes.ts';
import { checkScores } from './scores.ts';
import { checkTexts } from './texts.ts';
import { checkUnknowns } from './unknowns.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { atMost } from '../format/shape.ts';

/** One group of rules: what it finds in a questionnaire. */
type Rules = (questionnaire: QuestionnaireDocument, catalogue: Catalogue) => Iterable<Diagnostic>;

const rules: readonly Rules[] = [
  checkIds,
  checkReferences,
  checkClauses,
  checkQuestions,
  checkLowering,
  checkProcesses,
  checkGroups,
  checkScores,
  checkProfile,
  checkPapers,
  checkTexts,
  checkDates,
];

/** Rules that follow what names what: they come after it is known that it never goes round in circles. */
const rulesWithoutCircles: readonly Rules[] = [checkOrder, checkScopes, checkBands, checkUnknowns];

const mostDiagnostics = 1000;

/** What is wrong with the meaning of a questionnaire that has the right shape. */
export function check(questionnaire: QuestionnaireDocument): readonly Diagnostic[] {
  return atMost(mostDiagnostics, inTurn(questionnaire, catalogue(questionnaire)));
}

function* inTurn(questionnaire: QuestionnaireDocument, known: Catalogue): Iterable<Diagnostic> {
  for (const group of rules) yield* group(questionnaire, known);
  const circles = [...checkCircles(known)];
  yield* circles;
  if (hasErrors(circles)) return;
  for (const group of rulesWithoutCircles) yield* group(questionnaire, known);
}
