import type { Response } from '../../engine/index.ts';
import type { Keeper } from './keeper.ts';
import type { Carried } from './read-kept.ts';
import { newLabel, type ScanLabel } from './scan-label.ts';
import type { ScanWriter } from './scan-writer.ts';

/** What to go on with: these answers, or none yet. */
interface Next {
  readonly response?: Response | undefined;
  readonly label?: Partial<ScanLabel> | undefined;
  readonly carried?: Carried | undefined;
  /** When the answers were last written, if they were. */
  readonly saved?: Date | undefined;
  /** Whether to stay on the page beside the scan that is being read. */
  readonly stay?: boolean;
}

/** Puts another scan, or other answers, in the place of what is open. */
export class ScanSwitch {
  readonly #keeper: Keeper;
  readonly #writer: ScanWriter;

  constructor(keeper: Keeper, writer: ScanWriter) {
    this.#keeper = keeper;
    this.#writer = writer;
  }

  /** Goes on with another scan, or with a new one; what was open stays as it was last kept. */
  async goOnWith({ response, label, carried, saved, stay = false }: Next): Promise<void> {
    const keeper = this.#keeper;
    await this.#writer.leave();
    const { page } = keeper.scan.getSnapshot().context;
    this.#writer.take(response ?? null);
    if (stay && page) keeper.scan.send({ type: 'read', page });
    keeper.report({
      scan: { ...newLabel(), ...label },
      saved,
      trouble: undefined,
      carried,
      replaced: undefined,
      removed: false,
      refused: false,
    });
    this.#writer.begin();
  }

  /** Names the scan that is open. */
  async rename(name: string): Promise<void> {
    const { turn, scan } = this.#keeper.keeping();
    if (turn === 'theirs') return this.#keeper.report({ refused: true });
    const { name: _name, ...label } = scan;
    this.#keeper.report({ scan: name.trim() === '' ? label : { ...label, name: name.trim() } });
    return this.#writer.writeNow();
  }

  /** Writes these answers in the place of those of the scan that is open, which can be put back. */
  replace(response: Response, carried?: Carried): Promise<void> {
    const keeper = this.#keeper;
    const replaced = keeper.response;
    keeper.send({ type: 'replace', response });
    if (keeper.response !== replaced) keeper.report({ replaced, ...(carried && { carried }) });
    keeper.resume();
    return this.#writer.flush();
  }

  /** Puts back the answers that were replaced. */
  putBack(): Promise<void> {
    const { replaced } = this.#keeper.keeping();
    if (replaced) this.#keeper.send({ type: 'replace', response: replaced });
    this.#keeper.dismiss();
    return this.#writer.flush();
  }
}
