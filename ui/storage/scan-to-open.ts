import type { Questionnaire } from '../../engine/index.ts';
import { openedHere } from './current-scan.ts';
import { type KeptScan, latestFirst } from './kept-scan.ts';
import { type ReadScan, readKept } from './read-kept.ts';
import type { Storage } from './storage.ts';

/** A scan that can be gone on with: as it was kept, and its answers. */
interface FoundScan {
  readonly kept: KeptScan;
  readonly read: ReadScan;
}

/**
 * The scan to go on with: the one that was open in this tab, else the one that was changed last. One that cannot be read
 * is passed over and stays where it is. What the browser refuses is told by the keeper, as soon as it has to write.
 */
export async function scanToOpen(
  questionnaire: Questionnaire,
  storage: Storage,
): Promise<FoundScan | undefined> {
  const here = openedHere(questionnaire.id);
  const all = latestFirst(await storage.list().catch(() => []), questionnaire.id);
  for (const kept of [...all.filter(({ id }) => id === here), ...all]) {
    const read = await readKept(questionnaire, kept);
    if (read) return { kept, read };
  }
  return undefined;
}
