import type { Keeper } from './keeper.ts';
import { ScanSwitch } from './scan-switch.ts';
import { ScanWriter } from './scan-writer.ts';
import { Scans } from './scans.ts';
import type { Storage } from './storage.ts';
import { noTabs, openTabs, type TabMessage } from './tabs.ts';

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
  /** Takes away what this site keeps besides scans; on the page of another that is not ours to do. */
  readonly wipeRest: () => Promise<void>;
}

/** Starts to keep the scan that is open, and listens to what other tabs do with it. */
export function openArchive({ keeper, storage, address, wipeRest }: Archived): Archive {
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
  return {
    writer,
    current,
    scans: new Scans({ keeper, storage, tabs, writer, current, wipeRest }),
    close: async () => {
      await writer.close();
      tabs.close();
    },
  };
}
