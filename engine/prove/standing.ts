import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import type { Formula, Total } from './formula.ts';
import type { Given } from './space.ts';

/** A question as it stands in one scope, for all answers at once. */
export interface Standing {
  readonly place: QuestionPlace;
  readonly applies: Formula;
  /** What is answered, if the question applies. Of a `which` only what was not chosen before it. */
  readonly given: Given;
}

/** Where a score comes out in one scope, for all answers at once. */
export interface Outcome {
  /** For each level, from the best: whether there is a level that is this one or a worse one. */
  readonly reach: readonly Formula[];
  /** For a sum: its points, and the most that could be reached, in millionths. */
  readonly points?: Total;
  readonly maximum?: Total;
  /** For a sum: in which band it falls; for a `first`: which rule gives the level. */
  readonly gives?: readonly Formula[];
}

/** Thrown when something cannot be told exactly; what depends on it is not decided. */
export class NotExact extends Error {}
