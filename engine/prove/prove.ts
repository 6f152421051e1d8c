import type { Questionnaire, Response } from '../format/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Claim, Verdict } from './claim.ts';
import { completeness } from './completeness.ts';
import { consistencyApplies } from './consistency-applies.ts';
import { Decider } from './decide.ts';
import { levelsOccur } from './levels-occur.ts';
import { measuresApply } from './measures-apply.ts';
import { optionsInOrder } from './options-in-order.ts';
import { optionsMatter } from './options-matter.ts';
import { questionsAsked } from './questions-asked.ts';
import { rangeOfSums } from './range-of-sums.ts';
import type { Solver } from './solver.ts';
import { unknownNotSafe } from './unknown-not-safe.ts';
import { World } from './world.ts';

/** A claim, what came of it, and how long that took. */
export interface Proof {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

const kinds: readonly ((questionnaire: Questionnaire) => Iterable<Claim>)[] = [
  completeness,
  questionsAsked,
  optionsMatter,
  levelsOccur,
  rangeOfSums,
  consistencyApplies,
  measuresApply,
  optionsInOrder,
  unknownNotSafe,
];

/** Everything that should hold of a questionnaire for all complete responses. */
export function claimsOf(questionnaire: Questionnaire): readonly Claim[] {
  return kinds.flatMap((kind) => [...kind(questionnaire)]);
}

/** Proves some of the claims: those from one place in their list up to another. */
export type Prover = (from: number, to: number) => AsyncIterable<Proof>;

/** Tries to prove what should hold of a questionnaire, each claim within so many milliseconds. */
export function proverOf(questionnaire: Questionnaire, solver: Solver, milliseconds: number): Prover {
  const decider = new Decider(worldsOf(questionnaire), solver, milliseconds);
  const claims = claimsOf(questionnaire);
  return async function* proofs(from, to) {
    for (const claim of claims.slice(from, to)) {
      const start = performance.now();
      const verdict = await claim.prove(decider);
      yield { claim, verdict, milliseconds: performance.now() - start };
    }
  };
}

/** Tries to prove everything that should hold of a questionnaire, each claim within so many milliseconds. */
export function prove(
  questionnaire: Questionnaire,
  solver: Solver,
  milliseconds: number,
): AsyncIterable<Proof> {
  return proverOf(questionnaire, solver, milliseconds)(0, Infinity);
}

function worldsOf(questionnaire: Questionnaire): (processes: number) => World {
  const made = new Map<number, World>();
  return (processes) => {
    const world = made.get(processes) ?? new World(questionnaire, processes);
    made.set(processes, world);
    return world;
  };
}

/** What to tell of a proof: nothing when all is well, or when it follows from what is told elsewhere. */
export function diagnosticOf({ claim, verdict }: Proof): Diagnostic | undefined {
  const { pointer, severity, hint } = claim;
  switch (verdict.verdict) {
    case 'proved':
      return verdict.onlyByHand
        ? {
            severity: 'warning',
            code: 'only-by-hand',
            pointer,
            message: `That ${claim.claim} holds only where a level was set by hand.`,
          }
        : undefined;
    case 'refuted':
      if (verdict.follows) return undefined;
      return {
        severity: verdict.told?.severity ?? severity,
        code: verdict.told?.code ?? claim.code,
        pointer,
        message: verdict.told?.message ?? claim.message,
        ...(hint !== undefined && { hint }),
      };
    case 'not decided':
      return {
        severity: 'warning',
        code: 'not-decided',
        pointer,
        message: `Not decided whether ${claim.claim}: ${verdict.why}.`,
      };
  }
}

/** The responses that show what is wrong. */
export function witnessesOf({ verdict }: Proof): readonly Response[] {
  return verdict.verdict === 'refuted' ? verdict.witness : [];
}
