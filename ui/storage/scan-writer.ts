import { evaluate, type Response, route, sameStep, stepOf, writeResponse } from '../../engine/index.ts';
import { hasAnswers } from './has-answers.ts';
import type { Keeper } from './keeper.ts';
import type { KeptScan } from './kept-scan.ts';
import { labelOf } from './label-of.ts';
import { progressOf } from './progress-of.ts';
import { readKept } from './read-kept.ts';
import { newLabel } from './scan-label.ts';
import type { Storage } from './storage.ts';
import { troubleOf } from './trouble.ts';
import type { Tabs } from './tabs.ts';
import { Turn } from './turn.ts';
import { WorkQueue } from './work-queue.ts';

/** What is written, where, and who else is told. */
interface Writing {
  readonly keeper: Keeper;
  readonly storage: Storage;
  /** What `?questionnaire=` said, if anything. */
  readonly address?: string | undefined;
  readonly tabs: Tabs;
}

/** Writes the answers of the scan that is open after each change, as long as that is this tab's turn. */
export class ScanWriter {
  readonly #keeper: Keeper;
  readonly #storage: Storage;
  readonly #address: string | undefined;
  readonly #tabs: Tabs;
  readonly #work = new WorkQueue();
  readonly #watched: { unsubscribe(): void };
  #known: Response;
  #turn: Turn;
  #taking = false;
  /** Whether something was answered that is not kept yet. */
  #unwritten = false;

  constructor({ keeper, storage, address, tabs }: Writing) {
    this.#keeper = keeper;
    this.#storage = storage;
    this.#address = address;
    this.#tabs = tabs;
    this.#known = keeper.response;
    this.#turn = this.#newTurn();
    this.#watched = keeper.scan.subscribe(({ context: { response } }) => this.#changed(response));
    if (!keeper.keeping().saved && hasAnswers(this.#known)) this.#keep(); // answered before this was there
  }

  /** Stops writing: what was changed is still written, and the turn is given away. */
  async close(): Promise<void> {
    this.#watched.unsubscribe();
    await this.leave();
  }

  /** The scan that is open as it would be kept now. */
  now(changed = new Date()): KeptScan {
    const { questionnaire } = this.#keeper;
    const { id, version } = questionnaire;
    return {
      ...this.#keeper.keeping().scan,
      questionnaire: { id, version },
      ...(this.#address !== undefined && { address: this.#address }),
      changed,
      progress: progressOf(questionnaire, this.#known),
      text: writeResponse({ ...this.#known, changed: changed.toISOString() }),
    };
  }

  /** Waits until everything that was changed has been written, or could not be. */
  async flush(): Promise<void> {
    await this.#turn.settled;
    await this.#work.idle();
  }

  /** Writes the scan as it is now, also when nothing was changed. */
  writeNow(): Promise<void> {
    this.#work.add(() => this.#write(this.#known));
    return this.flush();
  }

  /** Tries again what could not be done: to write, or to read what another tab has written. */
  async retry(): Promise<void> {
    const { trouble, turn } = this.#keeper.keeping();
    if (!trouble) return this.flush();
    if (turn === 'theirs') this.#work.add(() => this.#refresh(true));
    else if (trouble !== 'not-loaded' || this.#unwritten) return this.writeNow();
    else this.#keeper.report({ trouble: undefined });
    return this.flush();
  }

  /** Takes the turn over from the tab that has it. */
  takeOver(): Promise<void> {
    return this.#turn.takeOver();
  }

  /** Gives the turn to a tab that asks for it, after what is on its way has been written. */
  yield(): void {
    this.#work.add(async () => this.#turn.yield());
  }

  /** Of two versions, goes on with what the other tab has written. */
  takeTheirs(): Promise<void> {
    this.#work.add(async () => {
      await this.#refresh(true);
      this.#keeper.report({ turn: this.#turn.held ? 'ours' : 'theirs' });
    });
    return this.flush();
  }

  /** Of two versions, keeps the one of this tab beside the other. */
  async keepOurs(name: string): Promise<void> {
    this.#turn.release();
    this.#keeper.report({ scan: newLabel(name) });
    this.begin();
    await this.writeNow();
  }

  /** Writes what was changed, and is done with the scan that is open. */
  async leave(): Promise<void> {
    await this.flush();
    this.#turn.release();
  }

  /** Asks for the turn to write the scan that is open now. */
  begin(): void {
    this.#keeper.report({ turn: 'asking' });
    this.#turn = this.#newTurn();
  }

  /** Puts these answers into the scan without writing them, for that is where they come from; or starts afresh. */
  take(response: Response | null): void {
    const { scan, questionnaire } = this.#keeper;
    this.#taking = true;
    if (response) scan.send({ type: 'replace', response });
    else scan.send({ type: 'restart' });
    this.#taking = false;
    this.#unwritten = false;
    const step = stepOf(scan.getSnapshot());
    if (!step) return;
    const there = route(evaluate(questionnaire, this.#known)).some((other) => sameStep(step, other));
    if (!there) scan.send({ type: 'show', screen: 'check' });
  }

  /** Takes up what another tab has written, unless answers of this one still wait. */
  follow(): void {
    if (!this.#unwritten && this.#keeper.keeping().turn !== 'conflict') this.#work.add(() => this.#refresh());
  }

  #newTurn(): Turn {
    const keeper = this.#keeper;
    const turn: Turn = new Turn(keeper, this.#tabs, {
      ours: () =>
        new Promise((resolve) => {
          this.#work.add(async () => {
            if (turn.held && turn === this.#turn && keeper.keeping().turn !== 'conflict') {
              if (!this.#unwritten) await this.#refresh();
              keeper.report({ turn: 'ours', refused: false });
            }
            resolve();
          });
        }),
      theirs: () => {
        if (this.#unwritten) keeper.report({ turn: 'conflict' });
        if (keeper.keeping().turn === 'conflict') return;
        keeper.report({ turn: 'theirs' });
        this.#work.add(() => this.#refresh());
      },
    });
    return turn;
  }

  #changed(response: Response): void {
    if (response === this.#known) return;
    this.#known = response;
    const { turn, saved } = this.#keeper.keeping();
    if (this.#taking || turn === 'theirs') return;
    if (!hasAnswers(response) && !saved) return;
    this.#keep();
  }

  #keep(): void {
    const known = this.#known;
    this.#unwritten = true;
    // before the turn is known nothing is written, for another tab may have it
    if (this.#keeper.keeping().turn === 'asking') void this.#turn.settled.then(() => this.writeNow());
    else this.#work.add(() => this.#write(known));
  }

  async #write(response: Response): Promise<void> {
    const keeper = this.#keeper;
    if (response !== this.#known) return; // a newer one is on its way
    const { turn, scan } = keeper.keeping();
    if (turn === 'conflict' || turn === 'theirs') return;
    const kept = { ...this.now(), revision: scan.revision + 1 };
    try {
      if ((await this.#storage.write(kept, scan.revision)) === 'stale') {
        return keeper.report({ turn: 'conflict' });
      }
    } catch (error) {
      this.#unwritten = true; // also when it is only its name
      return keeper.report({ trouble: troubleOf(error) });
    }
    this.#unwritten = response !== this.#known;
    this.#tabs.tell({ type: 'written', scan: kept.id });
    const { listed, scan: label } = keeper.keeping();
    keeper.report({
      scan: { ...label, revision: kept.revision },
      saved: kept.changed,
      trouble: undefined,
      listed: listed + 1,
    });
  }

  /** Takes up what another tab has written, if it did. */
  async #refresh(always = false): Promise<void> {
    const keeper = this.#keeper;
    const { id, revision } = keeper.keeping().scan;
    try {
      const kept = await this.#storage.read(id);
      if (!kept || (kept.revision === revision && !always)) return;
      const read = await readKept(await keeper.whole(), kept);
      if (!read || id !== keeper.keeping().scan.id) return;
      this.take(read.response);
      keeper.report({
        scan: labelOf(kept),
        saved: kept.changed,
        trouble: undefined,
        listed: keeper.keeping().listed + 1,
      });
    } catch (error) {
      keeper.report({ trouble: troubleOf(error) });
    }
  }
}
