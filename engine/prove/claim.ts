import type { Response } from '../format/format.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { ProofCode } from '../diagnostics/proof-codes.ts';
import type { By, Decider } from './decide.ts';

/** What a claim is about. */
type Subject =
  | 'question'
  | 'option'
  | 'level'
  | 'band'
  | 'rule'
  | 'consistency'
  | 'measure'
  | 'incident'
  | 'check'
  | 'completeness'
  | 'order'
  | 'unknown'
  | 'range';

/** Something that should hold for all complete responses to a questionnaire. */
export interface Claim {
  readonly subject: Subject;
  /** The claim in words: what is proved. */
  readonly claim: string;
  /** What is told when it does not hold, and where. */
  readonly code: ProofCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly pointer: string;
  readonly atKey?: true;
  readonly prove: (decider: Decider) => Promise<Verdict>;
  /** For a claim that something can happen: whether it happens in this response. */
  readonly shows?: (evaluation: Evaluation) => boolean;
}

/** What came of trying to prove a claim. */
export type Verdict =
  | {
      readonly verdict: 'proved';
      readonly by: By;
      /** A response in which it happens, for a claim that something can happen. */
      readonly example?: () => Response | undefined;
      /** It happens, but only where a level was set by hand. */
      readonly onlyByHand?: true;
      readonly range?: { readonly least: number; readonly most: number };
    }
  | {
      readonly verdict: 'refuted';
      readonly by: By;
      /** The responses that show it; for what never happens there are none. */
      readonly witness: readonly Response[];
      /** When something better than what the claim has is known: what to tell. */
      readonly told?: {
        readonly code?: ProofCode;
        readonly severity?: Severity;
        readonly message: string;
      };
      /** It follows from something that is told elsewhere. */
      readonly follows?: true;
    }
  | { readonly verdict: 'not decided'; readonly why: string };
