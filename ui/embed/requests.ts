/** What a partner asks of the person, that the person must say yes or no to. */
export interface Requests {
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether a copy of the answers is being asked for. */
  readonly copyAsked: () => boolean;
  /** Asks for a copy. Who asks while the person is still thinking gets the same answer. */
  readonly askCopy: () => Promise<boolean>;
  readonly answerCopy: (yes: boolean) => void;
}

/** Nothing is asked yet. */
export function noRequests(): Requests {
  const listeners = new Set<() => void>();
  let waiting: ((yes: boolean) => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    copyAsked: () => waiting.length > 0,
    askCopy: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        changed();
      }),
    answerCopy: (yes) => {
      for (const give of waiting) give(yes);
      waiting = [];
      changed();
    },
  };
}
