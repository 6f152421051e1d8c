import { hasAnswers } from './has-answers.ts';
import type { Keeper } from './keeper.ts';
import { ScanSwitch } from './scan-switch.ts';
import { scanToOpen } from './scan-to-open.ts';
import { ScanWriter } from './scan-writer.ts';
import { Scans } from './scans.ts';
import type { Storage } from './storage.ts';
import { noTabs, openTabs, type TabMessage } from './tabs.ts';
import { wipeTraces } from './wipe-traces.ts';

/** All that keeps scans: the one that is open, and those beside it. */
export interface Archive {
  readonly writer: ScanWriter;
  readonly current: ScanSwitch;
  readonly scans: Scans;
  /** Stops keeping: what was changed is still written. */
  readonly close: () => Promise<void>;
}

/** What is kept, and where. */
interface Archived {
  readonly keeper: Keeper;
  readonly storage: Storage;
  /** What `?questionnaire=` said, if anything. */
  readonly address?: string | undefined;
  /** Whether the page is the scan's, so that what this site keeps besides scans may be wiped too. */
  readonly ownPage: boolean;
}

/** Starts to keep the scan that is open, and listens to what other tabs do with it. */
export function openArchive({ keeper, storage, address, ownPage }: Archived): Archive {
  const tabs = storage.kind === 'device' ? openTabs((message) => hear(message)) : noTabs;
  const writer = new ScanWriter({ keeper, storage, address, tabs });
  const current = new ScanSwitch(keeper, writer);
  const hear = (message: TabMessage) => {
    if (message.type === 'wiped') storage.wiped();
    keeper.report({ listed: keeper.keeping().listed + 1 });
    if (message.type !== 'wiped' && message.scan !== keeper.keeping().scan.id) return;
    switch (message.type) {
      case 'written':
        writer.follow();
        break;
      case 'yield':
        writer.yield();
        break;
      case 'removed':
      case 'wiped':
        keeper.report({ turn: 'theirs' }); // what is on its way to be written is not wanted any more
        void current.goOnWith({}).then(() => keeper.report({ removed: true }));
        break;
    }
  };
  const wipeRest = ownPage ? wipeTraces : async () => undefined;
  const scans = new Scans({ keeper, storage, tabs, writer, current, wipeRest });
  void scans.tellDamaged();
  return {
    writer,
    current,
    scans,
    close: async () => {
      await writer.close();
      tabs.close();
    },
  };
}

/**
 * The same, when it comes later than the scan: what was answered meanwhile is kept. If that is nothing, the scan goes on
 * with what was kept before. Rejects when what is needed to read that cannot be loaded.
 */
export async function openLateArchive(archived: Archived): Promise<Archive> {
  const { keeper, storage } = archived;
  const { whole, questionnaire } = keeper;
  const begun = () => hasAnswers(keeper.response);
  const found = begun() ? undefined : await scanToOpen({ id: questionnaire.id, whole }, storage);
  const archive = openArchive(archived);
  if (found) keeper.scan.send({ type: 'questionnaire', questionnaire: found.questionnaire });
  if (found && !begun()) {
    const { language } = keeper.response; // of the page; the kept one may be in another
    await archive.current.goOnWith(found);
    if (language !== undefined) keeper.scan.send({ type: 'language', language });
  }
  return archive;
}
