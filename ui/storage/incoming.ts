import type { Diagnostic, Questionnaire, Response } from '../../engine/index.ts';
import type { Sealed } from './encryption.ts';
import type { KeptScan } from './kept-scan.ts';
import { loading, NotLoaded } from './not-loaded.ts';
import type * as reader from './read-incoming.ts';
import type { Carried } from './read-kept.ts';
import type { ScanFileProblem } from './scan-file.ts';
import { TimedOut, withTimeout } from '../timeout.ts';
import { Watched } from './watched.ts';

/** So long opening may take, in milliseconds: a passphrase on an old phone takes many seconds. */
const patience = 60_000;

/** A scan that came from a file or a link, before the person has said what to do with it. */
export interface IncomingScan {
  readonly name?: string;
  readonly version: string;
  readonly changed?: Date;
  readonly response: Response;
  readonly progress: KeptScan['progress'];
  readonly carried?: Carried;
}

/** Why nothing can be shown of what came in. */
export type IncomingProblem = ScanFileProblem | 'unreadable' | 'other-questionnaire' | 'too-slow';

/** What only its passphrase opens, and what that is part of; see `seal`. */
export interface Locked {
  readonly sealed: Sealed;
  readonly about: string;
}

/** How far the opening of something is. */
export type Incoming =
  | { readonly step: 'none' }
  | { readonly step: 'reading' }
  /** What reads it did not come; it can be tried again. */
  | { readonly step: 'not-loaded' }
  | { readonly step: 'locked'; readonly wrong: boolean }
  | { readonly step: 'shown'; readonly scan: IncomingScan }
  | {
      readonly step: 'problem';
      readonly problem: IncomingProblem;
      /** The questionnaire that the answers belong to, if it is another one. */
      readonly questionnaire?: string;
      readonly diagnostics?: readonly Diagnostic[];
    };

/** What reading came to, with what is locked, if it is. */
export interface ReadIncoming {
  readonly now: Incoming;
  readonly locked?: Locked;
}

/** What reads something of it. */
type Read = (by: typeof reader) => Promise<ReadIncoming>;

/**
 * Opens scans from elsewhere: reads them, asks for their passphrase, and shows what is in them. One at a time. What reads
 * them is loaded when there is something to read.
 */
export class IncomingScans {
  readonly #whole: () => Promise<Questionnaire>;
  readonly #told = new Watched<Incoming>({ step: 'none' });
  #last: Read = nothing;
  #locked: Locked | undefined;

  constructor(whole: () => Promise<Questionnaire>) {
    this.#whole = whole;
  }

  readonly subscribe = this.#told.subscribe;

  readonly now = this.#told.now;

  /** Opens a file that the person chose or dropped. */
  offerFile(file: Pick<File, 'size' | 'text'>): Promise<void> {
    return this.#read(({ readIncomingFile }) => readIncomingFile(file, this.#whole));
  }

  /** Opens what stands after the # of an address. */
  offerLink(hash: string): Promise<void> {
    return this.#read(({ readIncomingLink }) => readIncomingLink(hash, this.#whole));
  }

  /** Tries a passphrase on what is locked. */
  async unlock(passphrase: string): Promise<void> {
    const locked = this.#locked;
    if (locked) await this.#read(({ unlocked }) => unlocked(locked, passphrase, this.#whole));
  }

  /** Tries again to read what could not be read because a part did not load. */
  again(): Promise<void> {
    return this.#read(this.#last);
  }

  /** Puts away what came in. */
  clear(): void {
    this.#last = nothing;
    this.#locked = undefined;
    this.#told.set({ step: 'none' });
  }

  async #read(read: Read): Promise<void> {
    this.#last = read;
    this.#told.set({ step: 'reading' });
    try {
      const by = await loading(import('./read-incoming.ts'));
      const { now, locked } = await withTimeout(patience, () => read(by));
      if (this.#last !== read) return; // another came in meanwhile
      this.#locked = locked;
      this.#told.set(now);
    } catch (error) {
      if (!(error instanceof NotLoaded) && !(error instanceof TimedOut)) throw error;
      if (this.#last !== read) return;
      if (error instanceof NotLoaded) this.#told.set({ step: 'not-loaded' });
      else this.#told.set({ step: 'problem', problem: 'too-slow' });
    }
  }
}

async function nothing(): Promise<ReadIncoming> {
  return { now: { step: 'none' } };
}
