import type { Step } from '../engine/index.ts';
import { addressOf, type Place } from './address.ts';

/** Where a change of an answer can be begun, to return there afterwards. */
export type DetourStart = 'check' | 'profile' | 'papers';

/** What is shown when a page beside the scan is left. */
type Under = Exclude<Place, { readonly page: unknown }>;

/** Changing one answer from another page, to return there afterwards. */
export interface Detour {
  readonly back: DetourStart;
  /** Where the scan was under it. */
  readonly under: Under;
  /** The address of the question whose link was followed: on return the focus is on that link again. */
  readonly from: string;
  /** The address of the question that is being changed. */
  readonly at: string;
  /** The addresses of the questions that were open when it started: those are not asked on the way back. */
  readonly open: ReadonlySet<string>;
}

/** A detour to this question. */
export function detourTo(step: Step, back: DetourStart, under: Under, open: readonly Step[]): Detour {
  const at = addressOf({ step });
  return { back, under, from: at, at, open: new Set(open.map((each) => addressOf({ step: each }))) };
}

/** The first question that the change has opened, to be asked before going back; none when it opened nothing. */
export function newlyOpen(detour: Detour, open: readonly Step[]): Step | undefined {
  return open.find((step) => !detour.open.has(addressOf({ step })) && addressOf({ step }) !== detour.at);
}

/** Remembers the detour that the person is on, if any, and what to come back to, as long as the page is open. */
export interface DetourMemory {
  readonly now: () => Detour | null;
  readonly set: (detour: Detour | null) => void;
  /** Ends the detour: its link is where to return to. */
  readonly end: (detour: Detour) => void;
  /** The address of the link to return to, asked for once; null when the person comes from elsewhere. */
  readonly takeReturn: () => string | null;
  /** The names of what was opened to read, so that it is still open on return. */
  readonly opened: Set<string>;
}

export function detourMemory(): DetourMemory {
  let detour: Detour | null = null;
  let returning: string | null = null;
  return {
    now: () => detour,
    set: (next) => {
      detour = next;
      returning = null;
    },
    end: ({ from }) => {
      detour = null;
      returning = from;
    },
    takeReturn: () => {
      const link = returning;
      returning = null;
      return link;
    },
    opened: new Set(),
  };
}
