import { isRevision, type KeptScan, keptFrom } from './kept-scan.ts';
import type { Storage } from './storage.ts';

const prefix = 'pqs-scan:';

/** The part of the browser's `Storage` that is used here. */
type Session = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Keeps scans as long as this tab is open, also when the page in it is loaded anew. Reaching for it may throw. */
export function sessionStorageOf(session: () => Session): Storage {
  const read = (id: string): KeptScan | undefined => {
    const text = session().getItem(prefix + id);
    return text === null ? undefined : keptFrom(id, parsed(text));
  };
  const ids = () =>
    Array.from({ length: session().length }, (_, index) => session().key(index))
      .filter((key) => key?.startsWith(prefix) === true)
      .map((key) => key?.slice(prefix.length) ?? '');
  return {
    kind: 'session',
    list: async () => ids().flatMap((id) => read(id) ?? []),
    read: async (id) => read(id),
    write: async (scan, from) => {
      const there = read(scan.id);
      if (there && !isRevision(there, from)) return 'stale';
      session().setItem(prefix + scan.id, JSON.stringify(scan));
      return 'written';
    },
    remove: async (id) => session().removeItem(prefix + id),
    wipe: async () => {
      for (const id of ids()) session().removeItem(prefix + id);
    },
    wiped: () => undefined, // another tab has another session
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // what is no JSON is damaged, and kept as it is
  }
}
