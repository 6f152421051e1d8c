import { rememberOpened } from './current-scan.ts';
import type { Keeper } from './keeper.ts';
import { type Claim, claimScan } from './lock.ts';
import type { Tabs } from './tabs.ts';

/** So long the other tab gets to write its last answer and give its turn away. */
const patience = 1000;

/** What is done when it is known whose turn it is, and whenever that changes. */
interface Told {
  readonly ours: () => Promise<void>;
  readonly theirs: () => void;
}

/** Whose turn it is to write the scan that is open, from when it was opened until it is released. */
export class Turn {
  /** Whether it is this tab's, as far as locks say. */
  held = false;
  /** Settles as soon as it is known whose it is. */
  readonly settled: Promise<void>;
  readonly #keeper: Keeper;
  readonly #tabs: Tabs;
  readonly #scan: string;
  readonly #claim: Claim;
  #released = false;

  constructor(keeper: Keeper, tabs: Tabs, told: Told) {
    const { kind, scan } = keeper.keeping();
    this.#keeper = keeper;
    this.#tabs = tabs;
    this.#scan = scan.id;
    if (kind !== 'none') rememberOpened(keeper.questionnaire.id, scan.id);
    const { promise, resolve } = settling();
    this.settled = promise;
    if (kind !== 'device') {
      this.held = true;
      keeper.report({ turn: 'ours' });
      resolve();
      this.#claim = onlyTab;
      return;
    }
    this.#claim = claimScan(scan.id, {
      granted: () => {
        if (this.#released) return;
        this.held = true;
        void told.ours().then(resolve);
      },
      waiting: () => {
        if (this.#released) return;
        this.held = false;
        told.theirs();
        resolve();
      },
    });
  }

  /** Takes the turn over: the other tab first gets the time to write its last answer. */
  async takeOver(): Promise<void> {
    const keeper = this.#keeper;
    keeper.report({ refused: false });
    if (keeper.keeping().turn !== 'theirs') return;
    this.#tabs.tell({ type: 'yield', scan: this.#scan });
    await new Promise((resolve) => {
      setTimeout(resolve, patience);
      const stop = keeper.subscribe(() => {
        if (keeper.keeping().turn === 'theirs') return;
        stop();
        resolve(undefined);
      });
    });
    if (keeper.keeping().turn === 'theirs') this.#claim.take();
  }

  /** Gives the turn to a tab that asks for it, and waits for it again. */
  yield(): void {
    this.#claim.yield();
  }

  /** Wants it no longer. */
  release(): void {
    this.#released = true;
    this.#claim.release();
  }
}

function nothing(): void {}

/** What only one tab can see is always its turn to write. */
const onlyTab: Claim = { take: nothing, yield: nothing, release: nothing };

function settling(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle = nothing;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: () => settle() };
}
