import type { Answer, Text } from '../format/format.ts';
import type { ScopeRef, Step } from '../questionnaire/scope.ts';
import type { Truth } from './truth.ts';

/** An answer that something rests on. */
export interface AnswerRef extends Step {
  readonly answer: Answer;
}

/** A score that something rests on, with the level it had; null when that was not settled, or there was none. */
export interface ScoreRef extends ScopeRef {
  readonly score: string;
  readonly level: string | null;
}

/** The lowest and the highest number still possible; equal when it is settled. */
export type Interval = readonly [low: number, high: number];

/** One reason for a level: a rule of the questionnaire, what it gave, and what it rests on. */
export interface Contribution {
  /** Where the rule stands in the questionnaire, as a JSON Pointer. */
  readonly rule: string;
  readonly points?: number;
  readonly level?: string;
  /** The reason in the words of the author. */
  readonly text?: Text;
  /** The id of the source it rests on. */
  readonly source?: string;
  readonly answers: readonly AnswerRef[];
  readonly scores: readonly ScoreRef[];
  /** Whether it rests on an answer "I do not know". */
  readonly unknown: boolean;
}

/** Between which levels a score is. */
export interface Standing {
  /** The best and the worst level still possible; null when there is nothing to score. */
  readonly range: readonly [best: string, worst: string] | null;
  /** Whether there is nothing to score here: the worst of nothing is no level. */
  readonly absent: Truth;
}

/** Where a score came out in one scope, and why. */
export interface Result extends Standing {
  readonly score: string;
  readonly at: ScopeRef;
  /** The level that counts; null while it is provisional, or when there is nothing to score. */
  readonly level: string | null;
  /** Whether answers still to come can change the level. */
  readonly provisional: boolean;
  /** For a sum: the points that are possible. */
  readonly points?: Interval;
  /** For a sum: the most points that the questions that apply could reach. */
  readonly maximum?: Interval;
  /** The band, matrix cell or rule that gave the level, as a JSON Pointer; absent while provisional. */
  readonly rule?: string;
  readonly because: readonly Contribution[];
  /** Questions that apply, are not answered, and bear on this level. */
  readonly open: readonly Step[];
  /** Set by hand: the level that counts, why, and the level that the answers give. */
  readonly adjusted?: { readonly level: string; readonly reason: string; readonly calculated: string | null };
}
