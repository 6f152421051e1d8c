import type { QuestionnaireDocument } from './format.ts';
import { type Catalogue, catalogue } from './catalogue.ts';
import { checkBands } from './check/bands.ts';
import { checkCircles } from './check/circles.ts';
import { checkClauses } from './check/clauses.ts';
import { checkDates } from './check/dates.ts';
import { checkIds } from './check/ids.ts';
import { checkLowering } from './check/lowering.ts';
import { checkOrder } from './check/order.ts';
import { checkPapers } from './check/papers.ts';
import { checkProcesses } from './check/processes.ts';
import { checkProfile } from './check/profile.ts';
import { checkQuestions } from './check/questions.ts';
import { checkReferences } from './check/references.ts';
import { checkScopes } from './check/scopes.ts';
import { checkScores } from './check/scores.ts';
import { checkTexts } from './check/texts.ts';
import { checkUnknowns } from './check/unknowns.ts';
import { type Diagnostic, hasErrors } from './diagnostic.ts';
import { atMost } from './shape.ts';

/** One group of rules: what it finds in a questionnaire. */
type Rules = (questionnaire: QuestionnaireDocument, catalogue: Catalogue) => Iterable<Diagnostic>;

const rules: readonly Rules[] = [
  checkIds,
  checkReferences,
  checkClauses,
  checkQuestions,
  checkLowering,
  checkProcesses,
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
