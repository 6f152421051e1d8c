import {
  evaluate,
  openSteps,
  type Questionnaire,
  type Response,
  type Scan,
  type ScanEvent,
} from '../../engine/index.ts';
import { changesAnswers } from './changes-answers.ts';
import type { Keeping } from './keeping.ts';
import type { KeptScan } from './kept-scan.ts';
import type { Carried } from './read-kept.ts';
import { labelOf, newLabel } from './scan-label.ts';
import type { StorageKind } from './storage.ts';
import { Watched } from './watched.ts';

/** A running scan, and what its first answers were read from, if they were. */
interface Held {
  readonly scan: Scan;
  readonly questionnaire: Questionnaire;
  readonly kind: StorageKind;
  readonly from?: KeptScan | undefined;
  readonly carried?: Carried | undefined;
}

/** Holds the scan that is open, and tells how its answers are being kept. */
export class Keeper {
  readonly scan: Scan;
  readonly questionnaire: Questionnaire;
  readonly #told: Watched<Keeping>;

  constructor({ scan, questionnaire, kind, from, carried }: Held) {
    this.scan = scan;
    this.questionnaire = questionnaire;
    this.#told = new Watched<Keeping>({
      kind,
      scan: from ? labelOf(from) : newLabel(),
      saved: from?.changed,
      turn: 'asking',
      refused: false,
      carried,
      removed: false,
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
    this.report({ carried: undefined, replaced: undefined, refused: false, removed: false });
  }

  get response(): Response {
    return this.scan.getSnapshot().context.response;
  }

  /** Sends an event to the scan, unless it would change answers that another tab writes: that is told, not done. */
  readonly send = (event: ScanEvent): void => {
    if (this.keeping().turn === 'theirs' && changesAnswers(event)) return this.report({ refused: true });
    this.scan.send(event);
  };

  /** Goes to the first question that is open, or to the profile when none is. */
  resume(): void {
    const { scan, response } = this;
    const [open] = openSteps(evaluate(this.questionnaire, response));
    if (response.processes.length === 0) scan.send({ type: 'show', screen: 'processes' });
    else scan.send(open ? { type: 'go', step: open } : { type: 'show', screen: 'profile' });
  }
}
