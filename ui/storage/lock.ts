/** What is told to whoever asks to be the one who writes a scan. */
interface Told {
  /** It is their turn. */
  readonly granted: () => void;
  /** Another tab has the turn. It comes by itself when that tab is closed. */
  readonly waiting: () => void;
}

/** The wish to be the one tab that writes a scan. */
export interface Claim {
  /** Takes the turn from the tab that has it. */
  readonly take: () => void;
  /** Gives the turn away, and waits for it again. */
  readonly yield: () => void;
  /** Wants it no longer. */
  readonly release: () => void;
}

/** So long the browser may take to say whose turn it is, in milliseconds. */
const patience = 3000;

/** Web Locks, where the browser has them and allows them. */
type Locks = Pick<LockManager, 'request'>;

/**
 * Asks for the turn to write this scan: of all tabs only one has it. Without Web Locks everybody has it at once, and only
 * the revisions of what is kept stand between two writers; so it is too when the browser does not say whose turn it is.
 */
export function claimScan(
  id: string,
  told: Told,
  locks: Locks | undefined = locksHere(),
  most = patience,
): Claim {
  let wanted = true;
  const silence = setTimeout(() => wanted && told.granted(), locks ? most : undefined);
  let end: (() => void) | null = null;
  let waiting: AbortController | null = null;

  const hold = (): Promise<void> | undefined => {
    if (!wanted) return undefined;
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    told.granted();
    return held;
  };
  const ask = async (options: LockOptions, onNone?: () => void): Promise<void> => {
    try {
      await locks?.request(`pqs-scan-${id}`, options, (lock) => {
        clearTimeout(silence);
        return lock ? hold() : onNone?.();
      });
    } catch (error) {
      clearTimeout(silence);
      if (!wanted || options.signal?.aborted === true) return;
      const taken = error instanceof DOMException && error.name === 'AbortError';
      end = null;
      if (taken) queue();
      else told.granted(); // locks are refused here, as in a frame without an origin
    }
  };
  const queue = () => {
    told.waiting();
    waiting?.abort();
    waiting = new AbortController();
    void ask({ signal: waiting.signal });
  };
  const leave = () => {
    waiting?.abort();
    waiting = null;
    end?.();
    end = null;
  };

  if (locks) void ask({ ifAvailable: true }, queue);
  else {
    clearTimeout(silence);
    told.granted();
  }
  return {
    take: () => {
      waiting?.abort();
      void ask({ steal: true });
    },
    yield: () => {
      if (!end) return;
      leave();
      queue();
    },
    release: () => {
      clearTimeout(silence);
      wanted = false;
      leave();
    },
  };
}

function locksHere(): Locks | undefined {
  return typeof navigator === 'undefined' || !('locks' in navigator) ? undefined : navigator.locks;
}
