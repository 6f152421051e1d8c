import { useSyncExternalStore } from 'react';
import { withTimeout } from './timeout.ts';

/** So long it may take to come, in milliseconds. */
const patience = 30_000;

/** Something that is loaded while the person reads. */
export interface Later<T extends object> {
  /** What was loaded; null until it is there. */
  readonly now: () => T | 'failed' | null;
  /** Loads it, unless it is there or on its way. After a failure it tries again. */
  readonly load: () => void;
  /** Puts it there, in place of what is on its way. */
  readonly put: (found: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes something that is loaded while the person reads. */
export function later<T extends object>(load: () => Promise<T>): Later<T> {
  const listeners = new Set<() => void>();
  let found: T | 'failed' | null = null;
  let coming: Promise<T> | null = null;
  const put = (next: T | 'failed') => {
    found = next;
    coming = null;
    for (const listener of listeners) listener();
  };
  return {
    now: () => found,
    put,
    load: () => {
      if (coming || (found !== null && found !== 'failed')) return;
      const turn = withTimeout(patience, load);
      coming = turn;
      turn.then(
        (value) => coming === turn && put(value),
        () => coming === turn && put('failed'),
      );
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What was loaded by now; null until it is there. */
export function useNow<T extends object>({ subscribe, now }: Later<T>): T | 'failed' | null {
  return useSyncExternalStore(subscribe, now);
}
