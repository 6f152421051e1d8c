import { type Diagnostic, type Questionnaire, reading, type Response } from '../../engine/index.ts';
import { type Sealed, unseal } from './encryption.ts';
import {
  largestScanFile,
  readScanFile,
  type ScanFile,
  type ScanFileProblem,
  sealedFile,
} from './scan-file.ts';
import { progressOf } from './progress-of.ts';
import type { KeptScan } from './kept-scan.ts';
import type { Carried } from './read-kept.ts';
import { readShareHash, sealedLink } from './share-link.ts';
import { Watched } from './watched.ts';

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
type IncomingProblem = ScanFileProblem | 'unreadable' | 'other-questionnaire';

/** How far the opening of something is. */
export type Incoming =
  | { readonly step: 'none' }
  | { readonly step: 'reading' }
  | { readonly step: 'locked'; readonly wrong: boolean }
  | { readonly step: 'shown'; readonly scan: IncomingScan }
  | {
      readonly step: 'problem';
      readonly problem: IncomingProblem;
      /** The questionnaire that the answers belong to, if it is another one. */
      readonly questionnaire?: string;
      readonly diagnostics?: readonly Diagnostic[];
    };

/** Opens scans from elsewhere: reads them, asks for their passphrase, and shows what is in them. One at a time. */
export class IncomingScans {
  readonly #questionnaire: Questionnaire;
  readonly #told = new Watched<Incoming>({ step: 'none' });
  #locked: { readonly sealed: Sealed; readonly about: string } | null = null;

  constructor(questionnaire: Questionnaire) {
    this.#questionnaire = questionnaire;
  }

  readonly subscribe = this.#told.subscribe;

  readonly now = this.#told.now;

  /** Opens a file that the person chose or dropped. */
  async offerFile(file: Pick<File, 'size' | 'text'>): Promise<void> {
    this.#show({ step: 'reading' });
    if (file.size > largestScanFile) return this.#show({ step: 'problem', problem: 'too-large' });
    const text = await file.text().catch(() => null);
    if (text === null) return this.#show({ step: 'problem', problem: 'unreadable' });
    await this.#offer(await readScanFile(text), sealedFile);
  }

  /** Opens what stands after the # of an address. */
  async offerLink(hash: string): Promise<void> {
    this.#show({ step: 'reading' });
    await this.#offer(await readShareHash(hash), sealedLink);
  }

  /** Tries a passphrase on what is locked. */
  async unlock(passphrase: string): Promise<void> {
    const locked = this.#locked;
    if (!locked) return;
    this.#show({ step: 'reading' });
    const opened = await unseal(locked.sealed, passphrase, locked.about);
    if ('text' in opened) {
      this.#locked = null;
      return this.#offer(await readScanFile(opened.text), locked.about);
    }
    if (opened.problem === 'wrong-passphrase') return this.#show({ step: 'locked', wrong: true });
    this.#locked = null;
    this.#show({ step: 'problem', problem: opened.problem });
  }

  /** Puts away what came in. */
  clear(): void {
    this.#locked = null;
    this.#show({ step: 'none' });
  }

  async #offer(found: ScanFile, about: string): Promise<void> {
    if ('problem' in found) return this.#show({ step: 'problem', problem: found.problem });
    if (found.kind === 'sealed') {
      this.#locked = { sealed: found.sealed, about };
      return this.#show({ step: 'locked', wrong: false });
    }
    this.#show(await incomingScan(this.#questionnaire, found.text));
  }

  #show(now: Incoming): void {
    this.#told.set(now);
  }
}

/** What is in the text of a plain scan. Never throws, whatever is in it. */
export async function incomingScan(questionnaire: Questionnaire, text: string): Promise<Incoming> {
  const { migrate } = await reading();
  const { migration, from, diagnostics } = migrate(questionnaire, text);
  if (!migration || !from) {
    const newer = diagnostics.some(({ code }) => code === 'unknown-format');
    return { step: 'problem', problem: newer ? 'too-new' : 'unreadable', diagnostics };
  }
  if (from.id !== questionnaire.id) {
    return { step: 'problem', problem: 'other-questionnaire', questionnaire: from.id };
  }
  const { name, ...response } = migration.response;
  const changed = new Date(response.changed ?? '');
  const same = from.version === questionnaire.version && migration.setAside.length === 0;
  return {
    step: 'shown',
    scan: {
      ...(name !== undefined && { name }),
      version: from.version,
      ...(!Number.isNaN(changed.getTime()) && { changed }),
      response,
      progress: progressOf(questionnaire, response),
      ...(!same && { carried: { from: from.version, migration } }),
    },
  };
}
