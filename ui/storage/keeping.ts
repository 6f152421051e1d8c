import type { Response } from '../../engine/index.ts';
import type { Carried } from './read-kept.ts';
import type { ScanLabel } from './scan-label.ts';
import type { StorageKind } from './storage.ts';
import type { Trouble } from './trouble.ts';

/** What can be said about the keeping of the answers. */
export interface Keeping {
  readonly kind: StorageKind;
  /** Which scan is open, with the name that the person gave it. */
  readonly scan: ScanLabel;
  /** When the answers were last written; absent when there is nothing kept. */
  readonly saved?: Date | undefined;
  /** Why the last answers could not be written: until they are, closing the page loses them. */
  readonly trouble?: Trouble | undefined;
  /**
   * Who writes this scan: this tab or another one; `asking` until that is known, a few milliseconds. `conflict`: both
   * did, and the answers of this tab are in memory alone until the person chooses.
   */
  readonly turn: 'asking' | 'ours' | 'theirs' | 'conflict';
  /** Whether something was to be changed here while another tab writes. */
  readonly refused: boolean;
  /** What became of answers to another version of the questionnaire. */
  readonly carried?: Carried | undefined;
  /** The answers that were replaced by those of a file, to be put back. */
  readonly replaced?: Response | undefined;
  /** Whether the scan that was open here was removed from another tab. */
  readonly removed: boolean;
  /** How many scans on this device cannot be opened, as far as that was not told yet. */
  readonly damaged: number;
  /** Goes up when the list of scans may have changed. */
  readonly listed: number;
}
