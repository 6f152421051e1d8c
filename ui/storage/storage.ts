import type { KeptScan } from './kept-scan.ts';
import { TimedOut } from '../timeout.ts';
import { NotLoaded } from './not-loaded.ts';

/** How long scans are kept: on this device until they are wiped, as long as this tab is open, or not at all. */
export type StorageKind = 'device' | 'session' | 'none';

/** What came of writing: it is kept, or somebody else had written since the revision that it was made from. */
type Written = 'written' | 'stale';

/** Where scans are kept. Everything rejects when the browser or the device refuses; a `StorageTrouble` says why. */
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

/**
 * Why something could not be kept, or read; `not-loaded`: what does that did not come, for the connection was lost;
 * `timeout`: the browser did not answer.
 */
export type Trouble = 'full' | 'refused' | 'not-loaded' | 'timeout';

/** What an error while storing comes down to. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof NotLoaded) return 'not-loaded';
  if (error instanceof TimedOut) return 'timeout';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : 'refused';
}
