import type { KeptScan } from './kept-scan.ts';

/** How long scans are kept: on this device until they are wiped, as long as this tab is open, or not at all. */
export type StorageKind = 'device' | 'session' | 'none';

/** What came of writing: it is kept, or somebody else had written since the revision that it was made from. */
type Written = 'written' | 'stale';

/** Where scans are kept. Everything rejects when the browser or the device refuses; see `troubleOf`. */
export interface Storage {
  readonly kind: StorageKind;
  list(): Promise<readonly KeptScan[]>;
  read(id: string): Promise<KeptScan | undefined>;
  /**
   * Keeps a scan, if what is kept under its id still is this revision, or is gone: in one step, so that no update is lost.
   */
  write(scan: KeptScan, from: number): Promise<Written>;
  remove(id: string): Promise<void>;
  /** Takes away every scan, and the place where they were. */
  wipe(): Promise<void>;
  /** Told when another tab has wiped everything: nothing is made anew before there is something to keep. */
  wiped(): void;
}
