import type { Step } from '../engine/index.ts';
import { addressOf } from './address.ts';

/** Changing one answer from the check page or the profile, to return there afterwards. */
export interface Detour {
  readonly back: 'check' | 'profile';
  /** The address of the question that is being changed. */
  readonly at: string;
  /** The addresses of the questions that were open when it started: those are not asked on the way back. */
  readonly open: ReadonlySet<string>;
}

/** A detour to this question. */
export function detourTo(step: Step, back: Detour['back'], open: readonly Step[]): Detour {
  return { back, at: addressOf({ step }), open: new Set(open.map((each) => addressOf({ step: each }))) };
}

/** The first question that the change has opened, to be asked before going back; none when it opened nothing. */
export function newlyOpen(detour: Detour, open: readonly Step[]): Step | undefined {
  return open.find((step) => !detour.open.has(addressOf({ step })) && addressOf({ step }) !== detour.at);
}

/** Remembers the detour that the person is on, if any, as long as the page is open. */
export interface DetourMemory {
  readonly now: () => Detour | null;
  readonly set: (detour: Detour | null) => void;
}

export function detourMemory(): DetourMemory {
  let detour: Detour | null = null;
  return {
    now: () => detour,
    set: (next) => {
      detour = next;
    },
  };
}
