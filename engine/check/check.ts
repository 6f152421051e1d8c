import type { QuestionnaireDocument } from '../format/format.ts';
import { type Catalogue, catalogue } from '../questionnaire/catalogue.ts';
import { checkBands } from './bands.ts';
import { checkCircles } from './circles.ts';
import { checkClauses } from './clauses.ts';
import { checkConsistency } from './consistency.ts';
import { checkDates } from './dates.ts';
import { checkGroups } from './groups.ts';
import { checkIds } from './ids.ts';
import { checkLowering } from './lowering.ts';
import { checkOrder } from './order.ts';
import { overTime } from './over-time.ts';
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
];

/** Rules that follow what names what: they come after it is known that it never goes round in circles. */
const rulesWithoutCircles: readonly Rules[] = [
  checkOrder,
  checkScopes,
  checkConsistency,
  checkBands,
  checkUnknowns,
];

const mostDiagnostics = 1000;

/**
 * What is wrong with the meaning of a questionnaire that has the right shape: of the whole, and of what is in force in
 * each of the times between its dates.
 */
export function check(questionnaire: QuestionnaireDocument): readonly Diagnostic[] {
  return atMost(mostDiagnostics, inTurn(questionnaire));
}

function* inTurn(questionnaire: QuestionnaireDocument): Iterable<Diagnostic> {
  yield* checkIds(questionnaire, catalogue(questionnaire));
  yield* checkDates(questionnaire);
  yield* overTime(questionnaire, (version) => checkVersion(version, catalogue(version)));
}

function* checkVersion(version: QuestionnaireDocument, known: Catalogue): Iterable<Diagnostic> {
  for (const group of rules) yield* group(version, known);
  const circles = [...checkCircles(known)];
  yield* circles;
  if (hasErrors(circles)) return;
  for (const group of rulesWithoutCircles) yield* group(version, known);
}
