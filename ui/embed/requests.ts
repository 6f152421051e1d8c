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
  let asked: { readonly answer: Promise<boolean>; readonly give: (yes: boolean) => void } | null = null;
  const put = (next: typeof asked) => {
    asked = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    copyAsked: () => asked !== null,
    askCopy: async () => {
      if (!asked) {
        let give = (_yes: boolean) => {};
        const answer = new Promise<boolean>((resolve) => {
          give = resolve;
        });
        put({ answer, give });
      }
      return asked ? asked.answer : false;
    },
    answerCopy: (yes) => {
      asked?.give(yes);
      put(null);
    },
  };
}
