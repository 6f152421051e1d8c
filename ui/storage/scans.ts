import type { Response } from '../../engine/index.ts';
import { hasAnswers } from './has-answers.ts';
import type { Keeper } from './keeper.ts';
import { type KeptScan, latestFirst } from './kept-scan.ts';
import { labelOf } from './label-of.ts';
import { progressOf } from './progress-of.ts';
import { type Carried, readKept } from './read-kept.ts';
import { newScanId } from './scan-label.ts';
import type { ScanSwitch } from './scan-switch.ts';
import type { ScanWriter } from './scan-writer.ts';
import type { Storage } from './storage.ts';
import { troubleOf } from './trouble.ts';
import type { TabMessage, Tabs } from './tabs.ts';

/** What scans are listed of, and what is done with the one that is open. */
interface Listed {
  readonly keeper: Keeper;
  readonly storage: Storage;
  readonly tabs: Tabs;
  readonly writer: ScanWriter;
  readonly current: ScanSwitch;
  /** Takes away what this site keeps besides scans. */
  readonly wipeRest: () => Promise<void>;
}

/** All scans on this device: what can be done with them beside filling in the one that is open. */
export class Scans {
  readonly #keeper: Keeper;
  readonly #storage: Storage;
  readonly #tabs: Tabs;
  readonly #writer: ScanWriter;
  readonly #current: ScanSwitch;
  readonly #wipeRest: () => Promise<void>;

  constructor({ keeper, storage, tabs, writer, current, wipeRest }: Listed) {
    this.#keeper = keeper;
    this.#storage = storage;
    this.#tabs = tabs;
    this.#writer = writer;
    this.#current = current;
    this.#wipeRest = wipeRest;
  }

  /** Every scan, the latest first; the one that is open as it is now, also when it could not be written. */
  async list(): Promise<readonly KeptScan[]> {
    const found = await this.#trying(() => this.#storage.list());
    const { response } = this.#keeper;
    const { scan, saved } = this.#keeper.keeping();
    const others = await this.#looked((found ?? []).filter(({ id }) => id !== scan.id));
    const open = hasAnswers(response) || saved ? [this.#writer.now(saved)] : [];
    return latestFirst([...open, ...others]);
  }

  /** Tells how many scans cannot be opened, if there are any: they are listed, and stay as they are. */
  async tellDamaged(): Promise<void> {
    if (this.#storage.kind === 'none') return;
    const { scan } = this.#keeper.keeping();
    const kept = await this.#storage.list().catch(() => []);
    const looked = await this.#looked(kept.filter(({ id }) => id !== scan.id)).catch(() => []);
    const damaged = looked.filter((one) => one.damaged).length;
    if (damaged > 0) this.#keeper.report({ damaged });
  }

  /** The same scans, with whether they can be opened, as far as that can be told here. */
  async #looked(kept: readonly KeptScan[]): Promise<readonly KeptScan[]> {
    const { id } = this.#keeper.questionnaire;
    const isOurs = (one: KeptScan) => !one.damaged && one.questionnaire.id === id;
    if (!kept.some(isOurs)) return kept;
    const questionnaire = await this.#keeper.whole();
    return Promise.all(
      kept.map(async (one) =>
        isOurs(one) && !(await readKept(questionnaire, one)) ? { ...one, damaged: true } : one,
      ),
    );
  }

  /** Goes on with this scan where its person was. False when it is not to be read; undefined when that could not be tried. */
  async open(id: string): Promise<boolean | undefined> {
    if (id !== this.#keeper.keeping().scan.id) {
      const found = await this.#trying(() => this.#read(id));
      if (!found) return undefined;
      const { kept, read } = found;
      if (!kept || !read) return false;
      await this.#current.goOnWith({ ...read, label: labelOf(kept), saved: kept.changed });
    }
    this.#keeper.resume();
    return true;
  }

  /** Begins a scan beside those that are there. */
  startNew(): Promise<void> {
    return this.#current.goOnWith({});
  }

  async rename(id: string, name: string): Promise<void> {
    if (id === this.#keeper.keeping().scan.id) return this.#current.rename(name);
    await this.#trying(async () => {
      const kept = await this.#storage.read(id);
      if (!kept) return;
      const { name: _name, ...rest } = kept;
      const named = name.trim() === '' ? rest : { ...rest, name: name.trim() };
      await this.#storage.write({ ...named, revision: kept.revision + 1 }, kept.revision);
      this.#tell({ type: 'written', scan: id });
    });
  }

  /** A second one of this scan, under this name. */
  async copy(id: string, name: string): Promise<void> {
    await this.#writer.flush();
    await this.#trying(async () => {
      const kept = await this.#storage.read(id);
      if (kept) await this.#add({ ...kept, id: newScanId(), name, created: new Date(), changed: new Date() });
    });
  }

  /** Removes a scan; gives it back, so that it can be restored. */
  async remove(id: string): Promise<KeptScan | undefined> {
    await this.#writer.flush();
    return this.#trying(async () => {
      const kept = await this.#storage.read(id);
      await this.#storage.remove(id);
      if (id === this.#keeper.keeping().scan.id) await this.#current.goOnWith({ stay: true });
      this.#tell({ type: 'removed', scan: id });
      return kept;
    });
  }

  /** Puts a removed scan back. */
  async restore(kept: KeptScan): Promise<void> {
    await this.#trying(() => this.#add(kept));
  }

  /** Keeps answers that came from elsewhere beside those that are there, and opens them. */
  async add(response: Response, name?: string, carried?: Carried): Promise<void> {
    const { questionnaire } = this.#keeper;
    await this.#current.goOnWith({
      response,
      ...(name !== undefined && { label: { name } }),
      ...(carried && { carried }),
    });
    if (progressOf(questionnaire, response).questions > 0) await this.#writer.writeNow();
    this.#keeper.resume();
  }

  /** Takes everything of this site from this device: every scan, every file, every choice. */
  async wipe(): Promise<void> {
    await this.#writer.flush();
    await this.#trying(() => this.#storage.wipe());
    await this.#wipeRest();
    this.#tell({ type: 'wiped' });
    await this.#current.goOnWith({});
    await this.#wipeRest(); // also which scan is open
  }

  /** Tells the other tabs, and that the list of scans has changed. */
  #tell(message: TabMessage): void {
    this.#tabs.tell(message);
    this.#keeper.report({ listed: this.#keeper.keeping().listed + 1 });
  }

  async #read(id: string) {
    const kept = await this.#storage.read(id);
    return { kept, read: kept && (await readKept(await this.#keeper.whole(), kept)) };
  }

  async #add(kept: KeptScan): Promise<void> {
    await this.#storage.write({ ...kept, revision: kept.revision + 1 }, kept.revision);
    this.#tell({ type: 'written', scan: kept.id });
  }

  async #trying<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#keeper.report({ trouble: troubleOf(error) });
      return undefined;
    }
  }
}
