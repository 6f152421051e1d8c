import type { Questionnaire, Scan } from '../../engine/index.ts';
import { once } from '../once.ts';
import { Keeper } from './keeper.ts';
import { loadArchive } from './load-archive.ts';
import { NotLoaded } from './not-loaded.ts';
import type { FoundScan, Wanted } from './scan-to-open.ts';
import { TimedOut } from '../timeout.ts';
import type { StorageKind } from './storage.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Where a scan is to be kept. */
interface Place {
  readonly kind: StorageKind;
  /** What `?questionnaire=` said, if anything. */
  readonly address?: string | undefined;
  readonly ownPage: boolean;
}

/** A scan that runs, with what it went on with, if that was kept. */
interface Begun {
  readonly scan: Scan;
  readonly whole: () => Promise<Questionnaire>;
  readonly found?: FoundScan | undefined;
}

/** The keeping of a scan that is not there yet: first it is looked what there was, then the scan is held. */
interface Beginning {
  readonly find: (wanted: Wanted) => Promise<FoundScan | undefined>;
  readonly keep: (begun: Begun) => Promise<Keeper>;
}

/**
 * Begins to keep a scan. What that takes loads at once, while the questionnaire is fetched; for a scan that is not kept it
 * loads when it is needed. When it does not come, or
 * the browser does not answer, the scan can begin without, its person is told, and can try again.
 */
export function beginKeeping({ kind, address, ownPage }: Place): Beginning {
  const lasting = kind !== 'none';
  const parts = once(() => loadArchive(kind));
  let late = !lasting;
  let trouble: Trouble | undefined;
  if (lasting) parts().catch(() => undefined); // whoever needs them is told
  return {
    find: async (wanted) => {
      if (!lasting) return undefined;
      try {
        const { scanToOpen, storage } = await parts();
        return await scanToOpen(wanted, storage);
      } catch (error) {
        if (!(error instanceof NotLoaded) && !(error instanceof TimedOut)) throw error;
        late = true;
        trouble = troubleOf(error);
        return undefined;
      }
    },
    keep: async ({ scan, whole, found }) => {
      const openArchive = async (keeper: Keeper) => {
        const { storage, ...open } = await parts();
        const archived = { keeper, storage, address, ownPage };
        return late ? open.openLateArchive(archived) : open.openArchive(archived);
      };
      const { label, saved, carried } = found ?? {};
      const keeper = new Keeper({ scan, whole, kind, label, saved, carried, openArchive });
      if (lasting && late) keeper.report({ trouble });
      else if (lasting) await keeper.withArchive(() => undefined);
      return keeper;
    },
  };
}
