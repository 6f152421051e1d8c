import type { Measure, Text } from '../format/format.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Inconsistency, inconsistencies } from '../consistency/inconsistencies.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { holds } from '../condition/condition.ts';
import { processName } from '../texts/process-name.ts';
import { surelyHolds } from '../whatif/when-known.ts';
import type { Result } from '../condition/result.ts';
import { openSteps } from '../asking/route.ts';
import { unknownSteps } from '../asking/unknown.ts';
import { type ScopeRef, type Step, perOf } from '../questionnaire/scope.ts';

/** What a scan comes to: the levels of the organisation and of each process, and what to do. */
export interface Profile {
  /** Whether every question that applies has its answer. */
  readonly complete: boolean;
  /** Steps that apply and have no answer yet. */
  readonly open: readonly Step[];
  /** Steps that were answered with "I do not know": still to be found out. */
  readonly unknown: readonly Step[];
  readonly organisation: readonly Result[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Scores to show one below the other, for the organisation and for each process. */
  readonly lists: readonly List[];
  /** Answers that do not go together, or rarely do. */
  readonly inconsistencies: readonly Inconsistency[];
  /** The measures that apply: first those whose question was answered badly, then those that lower most for the least work. */
  readonly measures: readonly ApplyingMeasure[];
  /** Every score in every scope: the organisation, then each process followed by its subjects. */
  readonly results: readonly Result[];
}

/** A column of the table: a score, for one subject if it is scored for each subject. */
export interface Column {
  readonly score: string;
  readonly subject?: string;
  readonly title: Text;
}

/** A row of the table: a process, and where it came out in each column; null where it does not touch that subject. */
export interface Row {
  readonly process: string;
  readonly name: Text;
  readonly cells: readonly (Result | null)[];
}

/** A list of the profile: where its scores came out for the organisation, and for each process. */
export interface List {
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  /** The scores under whose level is told how many of this list came out where. */
  readonly counts?: readonly string[];
  readonly groups: readonly {
    /** Absent for the organisation. */
    readonly process?: string;
    /** Only what was scored: a score that does not apply here is left out. */
    readonly results: readonly Result[];
  }[];
}

/** A measure, and the scopes in which it applies. */
export interface ApplyingMeasure {
  readonly measure: Measure;
  readonly at: readonly ScopeRef[];
  /** Whether it comes first somewhere: what is known says so, whatever the unknown answers turn out to be. */
  readonly first: boolean;
}

const profiles = new WeakMap<Evaluation, Profile>();

/** The profile that a response comes to so far. */
export function profile(evaluation: Evaluation): Profile {
  const known = profiles.get(evaluation);
  if (known) return known;
  const made = makeProfile(evaluation);
  profiles.set(evaluation, made);
  return made;
}

function makeProfile(evaluation: Evaluation): Profile {
  const { questionnaire, organisation } = evaluation;
  const open = openSteps(evaluation);
  const columns = columnsOf(evaluation);
  let measures: readonly ApplyingMeasure[] | undefined;
  return {
    complete: open.length === 0,
    open,
    unknown: unknownSteps(evaluation),
    organisation: (questionnaire.profile.organisation ?? []).map((score) => organisation.score(score)),
    columns,
    rows: organisation.inner.map((process) => rowOf(evaluation, process, columns)),
    lists: listsOf(evaluation),
    inconsistencies: inconsistencies(evaluation),
    get measures() {
      return (measures ??= measuresOf(evaluation));
    },
    results: resultsOf(evaluation),
  };
}

function columnsOf({ questionnaire }: Evaluation): readonly Column[] {
  const { scores } = catalogue(questionnaire);
  return questionnaire.profile.columns.map(({ score, subject, title }) => ({
    score,
    ...(subject !== undefined && { subject }),
    title: title ?? scores.get(score)?.score.title ?? score,
  }));
}

function rowOf(
  { questionnaire, response }: Evaluation,
  scope: EvaluatedScope,
  columns: readonly Column[],
): Row {
  const id = scope.at.process ?? '';
  const process = response.processes.find((one) => one.id === id);
  return {
    process: id,
    name: process ? processName(questionnaire, process) : id,
    cells: columns.map(({ score, subject }) => {
      const at = subject === undefined ? scope : scope.inner.find((inner) => inner.at.subject === subject);
      return at?.score(score) ?? null;
    }),
  };
}

/** Every score in every scope that has it. */
function resultsOf({ questionnaire, scopes }: Evaluation): readonly Result[] {
  return scopes.flatMap((scope) =>
    questionnaire.scores.filter(({ per }) => per === perOf(scope.at)).map(({ id }) => scope.score(id)),
  );
}

const work = { hour: 1, day: 2, week: 3 } as const;

function measuresOf(evaluation: Evaluation): readonly ApplyingMeasure[] {
  const { questionnaire, scopes } = evaluation;
  const applying = (questionnaire.measures ?? []).flatMap((measure) => {
    const here = scopes.filter(
      (scope) => perOf(scope.at) === measure.per && holds(measure.when, scope) === 'holds',
    );
    if (here.length === 0) return [];
    const { first } = measure;
    const urgent = first ? here.filter((scope) => surelyHolds(evaluation, first, scope.at)) : [];
    const at = (urgent.length > 0 ? urgent : here).map((scope) => scope.at);
    return [{ measure, at, first: urgent.length > 0 }];
  });
  const worth = ({ measure, at, first }: ApplyingMeasure) =>
    (first ? 1000 : 0) + ((measure.lowers?.length ?? 0) + at.length) / work[measure.effort];
  return applying.sort((one, other) => worth(other) - worth(one));
}

function listsOf({ questionnaire, organisation }: Evaluation): readonly List[] {
  const { scores } = catalogue(questionnaire);
  const resultsIn = (scope: EvaluatedScope, ids: readonly string[]) =>
    ids
      .filter((id) => scores.get(id)?.score.per === perOf(scope.at))
      .map((id) => scope.score(id))
      .filter(({ absent }) => absent !== 'holds');
  return (questionnaire.profile.lists ?? []).map(({ scores: ids, ...list }) => ({
    ...list,
    groups: [organisation, ...organisation.inner]
      .map((scope) => ({ ...scope.at, results: resultsIn(scope, ids) }))
      .filter(({ results }) => results.length > 0),
  }));
}
