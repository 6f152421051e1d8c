import type { KeptScan } from './kept-scan.ts';
import type { Storage } from './storage.ts';

/** Keeps scans as long as the page is open, and no longer. */
export function memoryStorage(): Storage {
  const scans = new Map<string, KeptScan>();
  return {
    kind: 'none',
    list: async () => [...scans.values()],
    read: async (id) => scans.get(id),
    write: async (scan, from) => {
      const there = scans.get(scan.id);
      if (there && there.revision !== from) return 'stale';
      scans.set(scan.id, scan);
      return 'written';
    },
    remove: async (id) => void scans.delete(id),
    wipe: async () => scans.clear(),
    wiped: () => scans.clear(),
  };
}
