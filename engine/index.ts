export { asksAboutProcesses } from './questionnaire/asks-about-processes.ts';
export { catalogue } from './questionnaire/catalogue.ts';
export type { Catalogue, QuestionPlace, ScorePlace } from './questionnaire/catalogue.ts';
export { hasErrors, pointer } from './diagnostics/diagnostic.ts';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.ts';
export type { Explanation } from './explain/explain.ts';
export type { Line, Missing, Notation, Paper, PaperKind, Table } from './documents/paper.ts';
export type { PaperFile } from './documents/write.ts';
export { loadPapers } from './documents/load-papers.ts';
export { doubtsAbout, doubtsAt } from './consistency/inconsistencies.ts';
export type { Inconsistency } from './consistency/inconsistencies.ts';
export { dayInWords, dayOf, isDay } from './format/day.ts';
export { evaluate } from './evaluation/evaluation.ts';
export type { Evaluation } from './evaluation/evaluation.ts';
export type {
  Adjustment,
  Answer,
  Chapter,
  Checklist,
  ConsistencyRule,
  Details,
  Incident,
  Measure,
  Planned,
  Process,
  ProcessResponse,
  Question,
  Questionnaire,
  Response,
  ScaleLevel,
  Source,
  Subject,
  Term,
  Text,
  Tool,
} from './format/format.ts';
export { inForce } from './questionnaire/in-force.ts';
export { incidents } from './profile/incidents.ts';
export type { PossibleIncident } from './profile/incidents.ts';
export { placeOf } from './json/json.ts';
export { load } from './load/load.ts';
export type { Loaded } from './load/load.ts';
export { createScan, stepOf } from './asking/machine.ts';
export type { Scan, ScanEvent, ScanSnapshot, Screen } from './asking/machine.ts';
export type { Migrated, Migration } from './versions/migrate.ts';
export { offeredOptions } from './asking/offered.ts';
export { allRight, takesSeveral, unknownAnswer } from './questionnaire/options.ts';
export type { AnswerOption } from './questionnaire/options.ts';
export { hasPage } from './asking/pages.ts';
export type { Page } from './asking/pages.ts';
export { placedMatrices } from './profile/placed.ts';
export type { Axis, Placed, PlacedCell, PlacedMatrix } from './profile/placed.ts';
export type { PreviewState } from './load/preview-state.ts';
export { profile } from './profile/profile.ts';
export { tally, type Tally } from './profile/tally.ts';
export { shownResults } from './profile/shown.ts';
export { namedFirst, verdict } from './profile/verdict.ts';
export { verdictSentences } from './profile/verdict-sentences.ts';
export { plan } from './profile/plan.ts';
export type { PlannedStep } from './profile/plan.ts';
export type { ApplyingMeasure, Column, List, Profile, Row } from './profile/profile.ts';
export { isConfirmed, presetAnswer, proposedAnswer } from './asking/proposal.ts';
export { isName, isText, longestName, longestText } from './response/fits.ts';
export { readResponse } from './response/read-response.ts';
export { shipped } from './load/shipped.ts';
export { answerAt, emptyResponse, withProcessAdded, writeResponse } from './response/response.ts';
export type { AnswerRef, Contribution, Result, ScoreRef } from './condition/result.ts';
export type { Step } from './questionnaire/scope.ts';
export { isOpen, openSteps, parts, progress, route, sameStep } from './asking/route.ts';
export type { Part, Progress } from './asking/route.ts';
export type { ScopeRef } from './questionnaire/scope.ts';
export { localize } from './texts/text.ts';
export type { LocalText } from './texts/text.ts';
export { whatLowers } from './whatif/whatif.ts';
export type { Lowering, WayDown, Ways } from './whatif/whatif.ts';
export type { Change } from './whatif/change.ts';
export { measuresFor } from './whatif/measures-for.ts';
export type { Holding } from './whatif/what-holds.ts';
export { withChanges } from './whatif/with-changes.ts';
export { findingOut } from './whatif/finding-out.ts';
export type { FindingOut, Finds, Found } from './whatif/finding-out.ts';
export { whenKnown } from './whatif/when-known.ts';
export type { WhenKnown } from './whatif/when-known.ts';
export { compare } from './profile/compare.ts';
export type { AnswerChange, Comparison, LevelChange } from './profile/compare.ts';

/** What reads and checks files, apart from the rest: a page that opens none need not fetch it. */
export const reading = () => import('./reading.ts');
export { activityName, processName } from './texts/process-name.ts';
export { groupOf, groupsOf, usualOf } from './questionnaire/groups.ts';
export type { Group } from './questionnaire/groups.ts';
