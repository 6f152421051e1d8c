import {
  evaluate,
  openSteps,
  type Questionnaire,
  type Response,
  type Scan,
  type ScanEvent,
} from '../../engine/index.ts';
import { once } from '../once.ts';
import type { Archive } from './archive.ts';
import { changesAnswers } from './changes-answers.ts';
import type { Keeping } from './keeping.ts';
import type { Carried } from './read-kept.ts';
import { newLabel, type ScanLabel } from './scan-label.ts';
import { NotLoaded } from './not-loaded.ts';
import { TimedOut } from '../timeout.ts';
import type { StorageKind } from './storage.ts';
import { troubleOf } from './trouble.ts';
import { Watched } from './watched.ts';

/** A running scan, and what keeps it. */
interface Held {
  readonly scan: Scan;
  /** Gives all of the questionnaire, when the scan began with a part of it. Rejects when that cannot be had now. */
  readonly whole: () => Promise<Questionnaire>;
  readonly kind: StorageKind;
  /** What the scan began with, when it was kept: which it is, when that was written, and what became of it. */
  readonly label?: ScanLabel | undefined;
  readonly saved?: Date | undefined;
  readonly carried?: Carried | undefined;
  /** Loads what keeps scans, and starts it. Rejects when it cannot be loaded now. */
  readonly openArchive: (keeper: Keeper) => Promise<Archive>;
}

/**
 * Holds the scan that is open, and tells how its answers are being kept. What keeps them is a part of its own, which comes
 * when it is needed: until then the answers are in the running scan, and are kept as soon as it is there.
 */
export class Keeper {
  readonly scan: Scan;
  readonly #opened: Questionnaire;
  readonly #whole: () => Promise<Questionnaire>;
  readonly #archive: () => Promise<Archive>;
  readonly #told: Watched<Keeping>;
  #archiveAsked = false;

  constructor({ scan, whole, kind, label = newLabel(), saved, carried, openArchive }: Held) {
    this.scan = scan;
    this.#opened = this.questionnaire;
    this.#whole = whole;
    this.#archive = once(async () => {
      const archive = await openArchive(this);
      const { trouble, listed } = this.keeping();
      if (trouble === 'not-loaded' || trouble === 'timeout')
        this.report({ trouble: undefined, listed: listed + 1 });
      return archive;
    });
    this.#told = new Watched<Keeping>({
      kind,
      scan: label,
      saved,
      turn: kind === 'none' ? 'ours' : 'asking',
      refused: false,
      carried,
      removed: false,
      damaged: 0,
      listed: 0,
    });
  }

  get subscribe(): Watched<Keeping>['subscribe'] {
    return this.#told.subscribe;
  }

  get keeping(): () => Keeping {
    return this.#told.now;
  }

  report(next: Partial<Keeping>): void {
    this.#told.set({ ...this.#told.now(), ...next });
  }

  /** Forgets that something was refused, what was said about versions, and that a scan was removed. */
  dismiss(): void {
    this.report({ carried: undefined, replaced: undefined, refused: false, removed: false, damaged: 0 });
  }

  get response(): Response {
    return this.scan.getSnapshot().context.response;
  }

  /** The questionnaire as far as it is there. */
  get questionnaire(): Questionnaire {
    return this.scan.getSnapshot().context.questionnaire;
  }

  /** All of the questionnaire: answers from elsewhere cannot be read with a part of it. */
  readonly whole = async (): Promise<Questionnaire> =>
    this.questionnaire === this.#opened ? this.#whole() : this.questionnaire;

  /**
   * Sends an event to the scan, unless it would change answers that another tab writes: that is told, not done. When what
   * keeps answers did not load, it is tried again with each answer.
   */
  readonly send = (event: ScanEvent): void => {
    if (this.keeping().turn === 'theirs' && changesAnswers(event)) return this.report({ refused: true });
    this.scan.send(event);
    const { kind, trouble } = this.keeping();
    const unopened = trouble === 'not-loaded' || trouble === 'timeout';
    if (kind !== 'none' && unopened && changesAnswers(event)) void this.withArchive(() => undefined);
  };

  /** Goes to the first question that is open, or to the profile when none is. */
  resume(): void {
    const { scan, questionnaire, response } = this;
    const [open] = openSteps(evaluate(questionnaire, response));
    if (response.processes.length === 0) scan.send({ type: 'show', screen: 'processes' });
    else scan.send(open ? { type: 'go', step: open } : { type: 'show', screen: 'profile' });
  }

  /** Does something with what keeps scans, as soon as that is there. When it does not come that is told; undefined then. */
  readonly withArchive = async <Result>(
    work: (archive: Archive) => Result | Promise<Result>,
  ): Promise<Result | undefined> => {
    this.#archiveAsked = true;
    let archive: Archive;
    try {
      archive = await this.#archive();
    } catch (error) {
      if (!(error instanceof NotLoaded) && !(error instanceof TimedOut)) throw error;
      this.#archiveAsked = false; // nothing was kept by it
      this.report({ trouble: troubleOf(error) });
      return undefined;
    }
    return work(archive);
  };

  /** Tries again what could not be done: to load what keeps scans, or to write. */
  async retry(): Promise<void> {
    await this.withArchive(({ writer }) => writer.retry());
  }

  /** Starts afresh when nothing of the scan was ever kept; false when something may have been, and has to be removed. */
  startAfresh(): boolean {
    if (this.keeping().kind !== 'none' || this.#archiveAsked) return false;
    this.scan.send({ type: 'restart' });
    this.report({ scan: newLabel() });
    return true;
  }

  /** Stops keeping: what was changed is still written. */
  async close(): Promise<void> {
    if (this.keeping().kind === 'none' && !this.#archiveAsked) return;
    const archive = await this.#archive().catch(() => null);
    await archive?.close();
  }
}
