import type { Result, Standing } from '../condition/result.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { Step } from '../questionnaire/scope.ts';
import { type BecomingKnown, becomingKnown } from './becoming-known.ts';
import { afterChanges, type Diagram, Diagrams, valuesOf } from './diagram.ts';
import { smallest } from './smallest.ts';

/** What may come of a level when what is not known is found out. */
export type FindingOut =
  /** Some unknown answers together can move it. */
  | { readonly kind: 'moves'; readonly lower?: Finds; readonly higher?: Finds }
  /** No set of them changes it, whatever they turn out to be. */
  | { readonly kind: 'stays' }
  /** There was too much to go through. */
  | { readonly kind: 'too-many' };

/** The smallest sets of unknown answers that can move a level one way. */
export interface Finds {
  /** How many sets there are of that size. */
  readonly count: number;
  /** The first of them. */
  readonly sets: readonly Found[];
}

/** Unknown answers to find out together, and how far the level can then move that way. */
export interface Found {
  readonly steps: readonly Step[];
  readonly level: string;
}

/** So many sets are told at most, unless asked otherwise. */
const mostSets = 12;

/**
 * The smallest sets of unknown answers that, once known, can bring a level lower than it counts now, and those that can
 * bring it higher. Exact: no smaller set can, and none of that size is left out of the count; only the first `most` are
 * told. While a level is provisional, past its range counts as lower and higher.
 */
export function findingOut(evaluation: Evaluation, result: Result, most = mostSets): FindingOut {
  const { score, at, range, absent, adjusted } = result;
  const becoming = becomingKnown(evaluation);
  if (becoming.steps.length === 0 || !becoming.bearsOn(score) || adjusted) return { kind: 'stays' };
  const standing = becoming.standing(score, at);
  if (!standing) return { kind: 'too-many' };
  const now = { range, absent };
  if (valuesOf(standing).every((one) => isSame(one, now))) return { kind: 'stays' };
  const levels = catalogue(evaluation.questionnaire).scores.get(score)?.levels ?? [];
  const rank = ({ range: of, absent: none }: Standing, end: 0 | 1) =>
    of && none !== 'holds' ? levels.indexOf(of[end]) : undefined;
  const levelOf = (place: number) => levels[Math.abs(place)] ?? '';
  const lower = finds(standing, becoming, most, now, (one) => rank(one, 0) ?? Infinity, levelOf);
  const higher = finds(standing, becoming, most, now, (one) => -(rank(one, 1) ?? -1), levelOf);
  if (lower === 'too-many' || higher === 'too-many') return { kind: 'too-many' };
  return { kind: 'moves', ...(lower && { lower }), ...(higher && { higher }) };
}

function isSame(one: Standing, other: Standing): boolean {
  return one.absent === other.absent && one.range?.join() === other.range?.join();
}

/**
 * The smallest sets of unknown answers with which a level may come to a place before that of now. What these answers
 * turn out to be is put together, the best for each set; in diagrams of its own, for it may be too much.
 */
function finds(
  standing: Diagram<Standing>,
  becoming: BecomingKnown,
  most: number,
  now: Standing,
  placeOf: (standing: Standing) => number,
  levelOf: (place: number) => string,
): Finds | 'too-many' | undefined {
  const diagrams = new Diagrams();
  const places = diagrams.map(standing, placeOf);
  const best = diagrams.whateverElse(places, becoming.isBecoming, Math.min);
  if (diagrams.full) return 'too-many';
  const { count, sets } = smallest(best, (place) => place < placeOf(now), most);
  if (count === 0) return undefined;
  return {
    count,
    sets: sets.map((set) => ({
      steps: becoming.stepsOf(set),
      level: levelOf(afterChanges(best, set)),
    })),
  };
}
