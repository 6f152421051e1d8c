import type { Contribution, Interval, Result } from '../condition/result.ts';
import type { Step } from '../questionnaire/scope.ts';
import type { Truth } from '../condition/truth.ts';
import { distinct } from '../condition/distinct.ts';

/** What a way of scoring finds, before it is named after its score and a person may have adjusted it. */
export interface Outcome {
  readonly ranks: Interval | undefined;
  readonly absent: Truth;
  /** The reasons, told only when they are asked for: most answers are followed by a look at the levels alone. */
  readonly reasons: () => Reasons;
  readonly rule?: string;
  readonly points?: Interval;
  readonly maximum?: Interval;
}

/** Why a level is what it is, and which questions are still open behind it. */
export interface Reasons {
  readonly because: readonly Contribution[];
  readonly open: readonly Step[];
}

/** The reasons of several parts of a score as one; a question that several of them wait for is open once. */
export function joined(parts: readonly Reasons[]): Reasons {
  return {
    because: parts.flatMap((part) => part.because),
    open: distinct(parts.flatMap((part) => part.open)),
  };
}

/** The contribution of another score, as a reference to where its own reasons are. */
export function contributionOf(rule: string, result: Result): Contribution {
  return {
    rule,
    ...(result.level !== null && { level: result.level }),
    answers: [],
    scores: [{ score: result.score, ...result.at, level: result.level }],
    unknown: false,
  };
}
