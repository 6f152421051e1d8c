import {
  evaluate,
  openSteps,
  type Questionnaire,
  type Response,
  route,
  sameStep,
  type Scan,
  type ScanEvent,
  stepOf,
  writeResponse,
} from '../../engine/index.ts';
import { changesAnswers } from './changes-answers.ts';
import { rememberOpened } from './current-scan.ts';
import { hasAnswers } from './has-answers.ts';
import { type KeptScan, newScanId } from './kept-scan.ts';
import { type Claim, claimScan } from './lock.ts';
import { progressOf } from './progress-of.ts';
import { type Carried, readKept } from './read-kept.ts';
import { type Storage, type StorageKind, type Trouble, troubleOf } from './storage.ts';
import { noTabs, openTabs, type TabMessage, type Tabs } from './tabs.ts';

/** What can be said about the keeping of the answers. */
export interface Keeping {
  readonly kind: StorageKind;
  /** The scan that is open, by its id and the name that the person gave it. */
  readonly scan: { readonly id: string; readonly name?: string };
  /** When the answers were last written; absent when there is nothing kept. */
  readonly saved?: Date;
  /** Why the last answers could not be written: until they are, closing the page loses them. */
  readonly trouble?: Trouble;
  /**
   * Who writes this scan: this tab or another one; `asking` until that is known, a few milliseconds. `conflict`: both
   * did, and the answers of this tab are in memory alone until the person chooses.
   */
  readonly turn: 'asking' | 'ours' | 'theirs' | 'conflict';
  /** Whether something was to be changed here while another tab writes. */
  readonly refused: boolean;
  /** What became of answers to another version of the questionnaire. */
  readonly carried?: Carried;
  /** The answers that were replaced by those of a file, to be put back. */
  readonly replaced?: Response;
  /** Whether the scan that was open here was removed from another tab. */
  readonly removed: boolean;
  /** Goes up when the list of scans may have changed. */
  readonly listed: number;
}

/** What a keeper needs: a running scan, and where it is kept. */
export interface Kept {
  readonly scan: Scan;
  readonly questionnaire: Questionnaire;
  readonly storage: Storage;
  /** What `?questionnaire=` said, if anything. */
  readonly address?: string;
  /** What the answers that the scan started with were read from. */
  readonly from?: KeptScan;
  readonly carried?: Carried;
}

/** What to go on with: these answers, or none yet. */
interface Next {
  readonly response?: Response;
  readonly label?: Partial<Label>;
  readonly carried?: Carried;
  /** Whether to stay on the page beside the scan that is being read. */
  readonly stay?: boolean;
}

/** Told apart from the response, which changes with every answer. */
type Label = Pick<KeptScan, 'id' | 'created' | 'revision'> & { readonly name?: string };

function nothing(): void {}

/** So long the other tab gets to write its last answer and give its turn away. */
const patience = 1000;

/** Keeps the answers of a scan after each change, and lets only one tab at a time write them. */
export class Keeper {
  readonly storage: Storage;
  readonly questionnaire: Questionnaire;
  readonly #scan: Scan;
  readonly #address: string | undefined;
  readonly #tabs: Tabs;
  readonly #watched: { unsubscribe(): void };
  readonly #listeners = new Set<() => void>();
  #label: Label;
  #known: Response;
  #keeping: Keeping;
  #claim: Claim;
  #taking = false;
  /** Whether the turn is this tab's, as far as locks say. */
  #held = false;
  /** Whether something was answered that is not kept yet. */
  #unwritten = false;
  #work: Promise<void> = Promise.resolve();
  #settled: Promise<void> = Promise.resolve();

  constructor({ scan, questionnaire, storage, address, from, carried }: Kept) {
    this.storage = storage;
    this.questionnaire = questionnaire;
    this.#scan = scan;
    this.#address = address;
    this.#label = from ?? newLabel();
    this.#known = scan.getSnapshot().context.response;
    this.#keeping = {
      kind: storage.kind,
      scan: this.#label,
      turn: 'asking',
      refused: false,
      removed: false,
      listed: 0,
      ...(from && { saved: from.changed }),
      ...(carried && { carried }),
    };
    this.#tabs = storage.kind === 'device' ? openTabs((message) => this.#hear(message)) : noTabs;
    this.#claim = this.#claimTurn();
    this.#watched = scan.subscribe(({ context: { response } }) => this.#changed(response));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly keeping = (): Keeping => this.#keeping;

  /** Sends an event to the scan, unless it would change answers that another tab writes: that is told, not done. */
  readonly send = (event: ScanEvent): void => {
    if (this.#keeping.turn === 'theirs' && changesAnswers(event)) return this.report({ refused: true });
    this.#scan.send(event);
  };

  /** Stops keeping: what was changed is still written, and the turn is given away. */
  async close(): Promise<void> {
    this.#watched.unsubscribe();
    await this.flush();
    this.#claim.release();
    this.#tabs.close();
  }

  /** The scan that is open as it would be kept now. */
  now(changed = new Date()): KeptScan {
    const { id, version } = this.questionnaire;
    return {
      ...this.#label,
      questionnaire: { id, version },
      ...(this.#address !== undefined && { address: this.#address }),
      changed,
      progress: progressOf(this.questionnaire, this.#known),
      text: writeResponse({ ...this.#known, changed: changed.toISOString() }),
    };
  }

  get response(): Response {
    return this.#known;
  }

  /** Waits until everything that was changed has been written, or could not be. */
  async flush(): Promise<void> {
    await this.#settled;
    for (let before; before !== this.#work;) {
      before = this.#work;
      await before;
    }
  }

  /** Tries again to write what could not be written. */
  retry(): Promise<void> {
    this.#enqueue(() => this.#write(this.#known));
    return this.flush();
  }

  /** Forgets that something was refused, what was said about versions, and that a scan was removed. */
  dismiss(): void {
    const { carried: _carried, replaced: _replaced, ...rest } = this.#keeping;
    this.#keeping = { ...rest, refused: false, removed: false };
    this.#publish();
  }

  /** Takes the turn over: the other tab first gets the time to write its last answer. */
  async takeOver(): Promise<void> {
    this.report({ refused: false });
    if (this.#keeping.turn !== 'theirs') return;
    this.#tabs.tell({ type: 'yield', scan: this.#label.id });
    await new Promise((resolve) => {
      setTimeout(resolve, patience);
      const stop = this.subscribe(() => {
        if (this.#keeping.turn === 'theirs') return;
        stop();
        resolve(undefined);
      });
    });
    if (this.#keeping.turn === 'theirs') this.#claim.take();
  }

  /** Of two versions, goes on with what the other tab has written. */
  takeTheirs(): Promise<void> {
    this.#enqueue(async () => {
      await this.#refresh(true);
      this.report({ turn: this.#held ? 'ours' : 'theirs' });
    });
    return this.flush();
  }

  /** Of two versions, keeps the one of this tab beside the other. */
  async keepOurs(name: string): Promise<void> {
    this.#claim.release();
    this.#label = newLabel(name);
    this.#begin();
    await this.retry();
  }

  /** Goes on with another scan, or with a new one; what was open stays as it was last kept. */
  async goOnWith({ response, label, carried, stay = false }: Next): Promise<void> {
    await this.flush();
    this.#claim.release();
    this.#label = { ...newLabel(), ...label };
    const { saved: _1, trouble: _2, carried: _3, replaced: _4, ...rest } = this.#keeping;
    this.#keeping = { ...rest, removed: false, refused: false, ...(carried && { carried }) };
    const { page } = this.#scan.getSnapshot().context;
    this.#take(response ?? null);
    if (stay && page) this.#scan.send({ type: 'read', page });
    this.#begin();
  }

  /** Names the scan that is open. */
  async rename(name: string): Promise<void> {
    if (this.#keeping.turn === 'theirs') return this.report({ refused: true });
    const { name: _name, ...label } = this.#label;
    this.#label = name.trim() === '' ? label : { ...label, name: name.trim() };
    this.report({ scan: this.#label });
    return this.retry();
  }

  /** Writes these answers in the place of those of the scan that is open, which can be put back. */
  replace(response: Response, carried?: Carried): Promise<void> {
    const replaced = this.#known;
    this.send({ type: 'replace', response });
    if (this.#known !== replaced) this.report({ replaced, ...(carried && { carried }) });
    this.resume();
    return this.flush();
  }

  /** Puts back the answers that were replaced. */
  putBack(): Promise<void> {
    const { replaced } = this.#keeping;
    if (replaced) this.send({ type: 'replace', response: replaced });
    this.dismiss();
    return this.flush();
  }

  /** Goes to the first question that is open, or to the profile when none is. */
  resume(): void {
    const [open] = openSteps(evaluate(this.questionnaire, this.#known));
    if (this.#known.processes.length === 0) this.#scan.send({ type: 'show', screen: 'processes' });
    else this.#scan.send(open ? { type: 'go', step: open } : { type: 'show', screen: 'profile' });
  }

  /** Tells the other tabs, and that the list of scans has changed. */
  tell(message: TabMessage): void {
    this.#tabs.tell(message);
    this.report({ listed: this.#keeping.listed + 1 });
  }

  report(next: Partial<Keeping>): void {
    this.#keeping = { ...this.#keeping, ...next };
    this.#publish();
  }

  #publish(): void {
    for (const listener of this.#listeners) listener();
  }

  #begin(): void {
    this.report({ scan: this.#label, turn: 'asking' });
    this.#claim = this.#claimTurn();
  }

  #claimTurn(): Claim {
    const { id } = this.#label;
    if (this.storage.kind !== 'none') rememberOpened(this.questionnaire.id, id);
    let settle = nothing;
    this.#settled = new Promise((resolve) => {
      settle = resolve;
    });
    if (this.storage.kind !== 'device') {
      this.report({ turn: 'ours' });
      settle();
      return { take: nothing, yield: nothing, release: nothing };
    }
    return claimScan(id, {
      granted: () =>
        this.#enqueue(async () => {
          if (id !== this.#label.id) return;
          this.#held = true;
          if (this.#keeping.turn !== 'conflict') {
            if (!this.#unwritten) await this.#refresh();
            this.report({ turn: 'ours', refused: false });
          }
          settle();
        }),
      waiting: () => {
        if (id !== this.#label.id) return;
        this.#held = false;
        if (this.#unwritten) this.report({ turn: 'conflict' });
        if (this.#keeping.turn !== 'conflict') {
          this.report({ turn: 'theirs' });
          this.#enqueue(() => this.#refresh());
        }
        settle();
      },
    });
  }

  #enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }

  #changed(response: Response): void {
    if (response === this.#known) return;
    this.#known = response;
    if (this.#taking || this.#keeping.turn === 'theirs') return;
    if (!hasAnswers(response) && !this.#keeping.saved) return;
    this.#unwritten = true;
    // before the turn is known nothing is written, for another tab may have it
    if (this.#keeping.turn === 'asking') void this.#settled.then(() => this.retry());
    else this.#enqueue(() => this.#write(response));
  }

  async #write(response: Response): Promise<void> {
    if (response !== this.#known) return; // a newer one is on its way
    if (this.#keeping.turn === 'conflict' || this.#keeping.turn === 'theirs') return;
    const from = this.#label;
    const kept = { ...this.now(), revision: from.revision + 1 };
    try {
      if ((await this.storage.write(kept, from.revision)) === 'stale') {
        this.report({ turn: 'conflict' });
        return;
      }
    } catch (error) {
      this.report({ trouble: troubleOf(error) });
      return;
    }
    this.#unwritten = response !== this.#known;
    this.#label = { ...this.#label, revision: kept.revision };
    const { trouble: _trouble, ...rest } = this.#keeping;
    this.#keeping = { ...rest, saved: kept.changed };
    this.tell({ type: 'written', scan: kept.id });
  }

  /** Takes up what another tab has written, if it did. */
  async #refresh(always = false): Promise<void> {
    const { id, revision } = this.#label;
    try {
      const kept = await this.storage.read(id);
      if (!kept || (kept.revision === revision && !always)) return;
      const read = await readKept(this.questionnaire, kept);
      if (!read || id !== this.#label.id) return;
      this.#label = kept;
      this.#take(read.response);
      this.report({ scan: kept, saved: kept.changed, listed: this.#keeping.listed + 1 });
    } catch (error) {
      this.report({ trouble: troubleOf(error) });
    }
  }

  /** Puts these answers into the scan without writing them, for that is where they come from. */
  #take(response: Response | null): void {
    this.#taking = true;
    if (response) this.#scan.send({ type: 'replace', response });
    else this.#scan.send({ type: 'restart' });
    this.#taking = false;
    this.#unwritten = false;
    const step = stepOf(this.#scan.getSnapshot());
    if (!step) return;
    const there = route(evaluate(this.questionnaire, this.#known)).some((other) => sameStep(step, other));
    if (!there) this.#scan.send({ type: 'show', screen: 'check' });
  }

  #hear(message: TabMessage): void {
    if (message.type === 'wiped') this.storage.wiped();
    this.report({ listed: this.#keeping.listed + 1 });
    const ours = message.type === 'wiped' || message.scan === this.#label.id;
    if (!ours) return;
    switch (message.type) {
      case 'written':
        if (!this.#unwritten && this.#keeping.turn !== 'conflict') this.#enqueue(() => this.#refresh());
        break;
      case 'yield':
        this.#enqueue(async () => this.#claim.yield());
        break;
      case 'removed':
      case 'wiped':
        this.report({ turn: 'theirs' }); // what is on its way to be written is not wanted any more
        void this.goOnWith({}).then(() => this.report({ removed: true }));
        break;
    }
  }
}

function newLabel(name?: string): Label {
  return { id: newScanId(), created: new Date(), revision: 0, ...(name !== undefined && { name }) };
}
