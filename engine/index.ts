export { catalogue } from './catalogue.ts';
export type { Catalogue, QuestionPlace, ScorePlace } from './catalogue.ts';
export { hasErrors, pointer } from './diagnostic.ts';
export type { Diagnostic, Severity } from './diagnostic.ts';
export type { Explanation } from './explain.ts';
export type { Line, Missing, Notation, Paper, PaperKind, Table } from './documents/paper.ts';
export type { PaperFile } from './documents/write.ts';
export { loadPapers } from './documents/load-papers.ts';
export { evaluate } from './evaluation.ts';
export type { Evaluation } from './evaluation.ts';
export type {
  Adjustment,
  Answer,
  Chapter,
  Checklist,
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
} from './format.ts';
export { incidents } from './incidents.ts';
export type { PossibleIncident } from './incidents.ts';
export { placeOf } from './json.ts';
export { load } from './load.ts';
export type { Loaded } from './load.ts';
export { createScan, stepOf } from './machine.ts';
export type { Scan, ScanEvent, ScanSnapshot, Screen } from './machine.ts';
export type { Migrated, Migration } from './migrate.ts';
export { offeredOptions } from './offered.ts';
export { allRight, takesSeveral, unknownAnswer } from './options.ts';
export type { AnswerOption } from './options.ts';
export { hasPage } from './pages.ts';
export type { Page } from './pages.ts';
export { placedMatrices } from './placed.ts';
export type { Axis, Placed, PlacedCell, PlacedMatrix } from './placed.ts';
export type { PreviewState } from './preview-state.ts';
export { profile } from './profile.ts';
export { plan } from './plan.ts';
export type { PlannedStep } from './plan.ts';
export type { ApplyingMeasure, Column, List, Profile, Row } from './profile.ts';
export { isConfirmed, presetAnswer, proposedAnswer } from './proposal.ts';
export { readResponse } from './read-response.ts';
export { shipped } from './shipped.ts';
export { answerAt, emptyResponse, processName, withProcessAdded, writeResponse } from './response.ts';
export type { AnswerRef, Contribution, Result, ScoreRef, Step } from './result.ts';
export { isOpen, openSteps, parts, progress, route, sameStep } from './route.ts';
export type { Part, Progress } from './route.ts';
export type { ScopeRef } from './scope.ts';
export { localize } from './text.ts';
export type { LocalText } from './text.ts';
export { whatLowers } from './whatif.ts';
export type { Lowering, WayDown, Ways } from './whatif.ts';
export type { Change } from './whatif/change.ts';
export { measuresFor } from './whatif/measures-for.ts';
export type { Holding } from './whatif/what-holds.ts';
export { withChanges } from './whatif/with-changes.ts';
export { whatMayCome } from './what-may-come.ts';
export type { MayCome } from './what-may-come.ts';
export { compare } from './compare.ts';
export type { AnswerChange, Comparison, LevelChange } from './compare.ts';

/** What reads and checks files, apart from the rest: a page that opens none need not fetch it. */
export const reading = () => import('./reading.ts');
