import type { Questionnaire, Response } from '../../engine/index.ts';
import { openedHere } from './current-scan.ts';
import { TimedOut } from '../timeout.ts';
import { type KeptScan, latestFirst } from './kept-scan.ts';
import { labelOf } from './label-of.ts';
import { type Carried, readKept } from './read-kept.ts';
import type { ScanLabel } from './scan-label.ts';
import type { Storage } from './storage.ts';

/** A scan that can be gone on with: which it is, when it was written, its answers, and the questionnaire that they fit. */
export interface FoundScan {
  readonly label: ScanLabel;
  readonly saved: Date;
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly carried?: Carried;
}

/** Which questionnaire a scan is to be of, and how to get all of it; that is only done when there is something to read. */
export interface Wanted {
  readonly id: string;
  readonly whole: () => Promise<Questionnaire>;
}

/**
 * The scan to go on with: the one that was open in this tab, else the one that was changed last. One that cannot be read
 * is passed over and stays where it is. What the browser refuses is told by the keeper, as soon as it has to write.
 * Rejects when what is needed to read it cannot be loaded, and when the browser does not answer.
 */
export async function scanToOpen({ id, whole }: Wanted, storage: Storage): Promise<FoundScan | undefined> {
  const here = openedHere(id);
  const all = latestFirst(await storage.list().catch(unlessTimedOut), id);
  if (all.length === 0) return undefined;
  const questionnaire = await whole();
  for (const kept of [...all.filter((one) => one.id === here), ...all]) {
    const read = await readKept(questionnaire, kept);
    if (read) return { label: labelOf(kept), saved: kept.changed, questionnaire, ...read };
  }
  return undefined;
}

function unlessTimedOut(error: unknown): readonly KeptScan[] {
  if (error instanceof TimedOut) throw error;
  return [];
}
