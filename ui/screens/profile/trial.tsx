import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import {
  type Change,
  type Evaluation,
  evaluate,
  type Profile,
  profile,
  withChanges,
} from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { type FindResult, findResultIn } from './find-result.ts';

/** What is being tried: changes to answers that are looked at and not made. */
interface Trial {
  /** The answers as they are. */
  readonly evaluation: Evaluation;
  /** All changes that are tried together; none when nothing is tried. */
  readonly changes: readonly Change[];
  /** What the answers would come to; absent when nothing is tried. */
  readonly tried?: { readonly evaluation: Evaluation; readonly profile: Profile; readonly find: FindResult };
  readonly isOn: (set: readonly Change[]) => boolean;
  readonly turn: (set: readonly Change[], on: boolean) => void;
  readonly stop: () => void;
}

const TrialContext = createContext<Trial | null>(null);

type Sets = ReadonlyMap<string, readonly Change[]>;

const nothing: Sets = new Map();

/** Keeps what is tried on the profile. A real change of an answer ends it: what was tried was tried on other answers. */
export function TrialProvider({ evaluation, children }: { evaluation: Evaluation; children: ReactNode }) {
  const [state, setState] = useState({ evaluation, sets: nothing });
  const sets = state.evaluation === evaluation ? state.sets : nothing;
  const trial = useMemo((): Trial => {
    const changes = [...new Map([...sets.values()].flat().map((change) => [keyOf(change), change])).values()];
    return {
      evaluation,
      changes,
      ...(changes.length > 0 && { tried: triedWith(evaluation, changes) }),
      isOn: (set) => sets.has(keyOfSet(set)),
      turn: (set, on) => {
        const { [keyOfSet(set)]: _before, ...others } = Object.fromEntries(sets);
        const after = on ? { ...others, [keyOfSet(set)]: set } : others;
        setState({ evaluation, sets: new Map(Object.entries(after)) });
      },
      stop: () => setState({ evaluation, sets: nothing }),
    };
  }, [evaluation, sets]);
  return <TrialContext value={trial}>{children}</TrialContext>;
}

function triedWith(evaluation: Evaluation, changes: readonly Change[]) {
  const then = evaluate(evaluation.questionnaire, withChanges(evaluation, changes));
  const made = profile(then);
  return { evaluation: then, profile: made, find: findResultIn(made.results) };
}

/** What is being tried on the profile around. */
export function useTrial(): Trial {
  const trial = useContext(TrialContext);
  if (!trial) throw new Error('a part of the profile outside <TrialProvider>');
  return trial;
}

/** A name for a change, unlike that of any other. */
export function keyOf(change: Change): string {
  return `${addressOf({ step: change })} ${change.option}`;
}

function keyOfSet(set: readonly Change[]): string {
  return set.map(keyOf).join(' ');
}
