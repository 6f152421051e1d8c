import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import type { Questionnaire } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { Standing } from '../condition/result.ts';
import { settledLevel } from '../score/score.ts';
import type { ScopeRef } from '../questionnaire/scope.ts';
import { type Change, possibleChanges, workOf } from './change.ts';
import { afterChanges, Diagrams, valuesOf } from './diagram.ts';
import { influencedBy } from './followers.ts';
import { smallest } from './smallest.ts';
import { SupposedScope, scopeIn } from './supposed-scope.ts';
import { supposing } from './supposition.ts';
import { type Holding, whatHolds } from './what-holds.ts';
import { withChanges } from './with-changes.ts';

/** What would lower a level. */
export type Lowering =
  /** It can come down: how to go one step, and how to go as low as it gets; `lowest` is absent when that is the same. */
  | {
      readonly kind: 'lower';
      readonly oneStep: Ways;
      readonly lowest?: Ways;
      /** What keeps it from going lower still; absent when it gets to the best level there is. */
      readonly heldBy?: Holding;
    }
  /** It cannot be lowered, because of this. */
  | { readonly kind: 'held'; readonly heldBy: Holding }
  /** It is the best level already. */
  | { readonly kind: 'best' }
  /** There is no level yet, or nothing to score. */
  | { readonly kind: 'no-level' }
  /** The questionnaire lets so many changes work on each other that they were not all looked through. */
  | { readonly kind: 'too-many' };

/** The smallest sets of changes that get a level down to some point. */
export interface Ways {
  /** How many sets of that size there are. */
  readonly count: number;
  /** The first of them, least work first. */
  readonly sets: readonly WayDown[];
}

/** Changes that together bring a level down. */
export interface WayDown {
  readonly changes: readonly Change[];
  /** The level that comes of it. */
  readonly level: string;
  /** In hours of work, to compare with: see `workOf`. */
  readonly work: number;
}

/** So many sets are told at most, unless asked otherwise. */
const mostSets = 12;

/** All that may be supposed about one evaluation. */
interface Supposition {
  readonly changes: readonly Change[];
  readonly diagrams: Diagrams;
  readonly organisation: SupposedScope;
}

const suppositions = new WeakMap<Evaluation, Supposition>();

function suppositionOf(evaluation: Evaluation): Supposition {
  const known = suppositions.get(evaluation);
  if (known) return known;
  const changes = possibleChanges(evaluation);
  const diagrams = new Diagrams();
  const influenced = influencedBy(
    catalogue(evaluation.questionnaire),
    changes.flatMap(({ question }) => [question, ...listOfWhich(evaluation.questionnaire, question)]),
  );
  const suppose = supposing(evaluation, changes, diagrams);
  const organisation = new SupposedScope({ diagrams, suppose, influenced }, evaluation.organisation);
  const made = { changes, diagrams, organisation };
  suppositions.set(evaluation, made);
  return made;
}

/** Once nothing is left that is not known, the list that it was about loses its "I do not know". */
function listOfWhich(questionnaire: Questionnaire, id: string): readonly string[] {
  const question = catalogue(questionnaire).questions.get(id)?.question;
  return question?.kind === 'which' ? [question.of] : [];
}

/**
 * The smallest sets of changes (see `possibleChanges`) that bring a level down: one step, and as low as it gets. Exact:
 * no smaller set does it, and none of that size is left out of the count; only the first `most` are told. It looks at
 * responses as they might be; the response itself is not touched.
 */
export function whatLowers(evaluation: Evaluation, score: string, at: ScopeRef, most = mostSets): Lowering {
  const real = evaluation.scope(at)?.score(score);
  const levels = catalogue(evaluation.questionnaire).scores.get(score)?.levels ?? [];
  if (!real || real.level === null) return { kind: 'no-level' };
  const rank = levels.indexOf(real.level);
  if (rank === 0) return { kind: 'best' };
  const supposition = suppositionOf(evaluation);
  const diagram = scopeIn(supposition.organisation, at)?.score(score);
  if (!diagram || supposition.diagrams.full) return { kind: 'too-many' };
  const rankOf = (standing: Standing) => levels.indexOf(settledLevel(standing) ?? '');
  const lowest = Math.min(
    ...valuesOf(diagram)
      .map(rankOf)
      .filter((one) => one >= 0),
  );
  if (lowest >= rank) return { kind: 'held', heldBy: whatHolds(evaluation, real) };
  const to = (isWanted: (rank: number) => boolean): Ways => {
    const { changes: all } = supposition;
    const changesOf = (set: readonly number[]) => set.flatMap((number) => all[number] ?? []);
    const work = (set: readonly number[]) => workOf(changesOf(set));
    const { count, sets } = smallest(diagram, (one) => isWanted(rankOf(one)), most, work);
    return {
      count,
      sets: sets.map((set) => ({
        changes: changesOf(set),
        level: levels[rankOf(afterChanges(diagram, set))] ?? '',
        work: work(set),
      })),
    };
  };
  const oneStep = to((one) => one >= 0 && one < rank);
  const asLow = lowest === rank - 1 ? undefined : to((one) => one === lowest);
  const [first] = (asLow ?? oneStep).sets;
  return {
    kind: 'lower',
    oneStep,
    ...(asLow && { lowest: asLow }),
    ...(lowest > 0 && first && { heldBy: heldAfter(evaluation, first.changes, score, at) }),
  };
}

function heldAfter(evaluation: Evaluation, changes: readonly Change[], score: string, at: ScopeRef): Holding {
  const after = evaluate(evaluation.questionnaire, withChanges(evaluation, changes));
  const result = after.scope(at)?.score(score);
  return result ? whatHolds(after, result) : { answers: [], adjusted: [] };
}
