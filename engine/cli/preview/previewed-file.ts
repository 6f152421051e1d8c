import type { Questionnaire } from '../../format/format.ts';
import type { PreviewState } from '../../load/preview-state.ts';
import { checkOn } from '../../check/dates.ts';
import { dayOf } from '../../format/day.ts';
import { lint } from '../../lint/lint.ts';
import { load } from '../../load/load.ts';
import type { BasesOfFile } from '../given-base.ts';
import { readText } from '../read-text.ts';
import { codeFrame } from '../code-frame.ts';
import { placed } from '../report.ts';
import { meanings } from '../../diagnostics/meanings.ts';

/** A questionnaire file as it is now, and as it was when it last had no errors. */
export class PreviewedFile {
  readonly #file: string;
  readonly #bases: BasesOfFile;
  #turn = 0;
  #good: { readonly questionnaire: Questionnaire; readonly text: string; readonly turn: number } | undefined;
  #found: Pick<PreviewState, 'unreadable' | 'diagnostics'> = { diagnostics: [] };

  constructor(file: string, bases: BasesOfFile) {
    this.#file = file;
    this.#bases = bases;
    this.read();
  }

  /** Reads the file anew. */
  read(): void {
    this.#turn += 1;
    const read = readText(this.#file);
    if ('unreadable' in read) {
      this.#found = { unreadable: read.unreadable, diagnostics: [] };
      return;
    }
    const { text } = read;
    const { questionnaire, diagnostics } = load(text, this.#bases(this.#file), (whole) => [
      ...lint(whole),
      ...checkOn(whole, dayOf(new Date())),
    ]);
    this.#found = {
      diagnostics: placed(text, diagnostics).map(
        ({ severity, code, line, column, message, expected = [], hint }) => ({
          severity,
          code,
          place: `${line}:${column}`,
          message,
          frame: codeFrame(text, line, column, (marked) => marked).join('\n'),
          expected,
          ...(hint !== undefined && { hint }),
          meaning: meanings[code],
        }),
      ),
    };
    if (questionnaire) this.#good = { questionnaire, text, turn: this.#turn };
  }

  /** The last questionnaire without errors; undefined when there was none yet. */
  get good():
    | { readonly questionnaire: Questionnaire; readonly text: string; readonly turn: number }
    | undefined {
    return this.#good;
  }

  state(): PreviewState {
    const questionnaire = this.#good?.questionnaire;
    return {
      file: this.#file,
      turn: this.#turn,
      current: this.#good?.turn === this.#turn,
      ...this.#found,
      ...(questionnaire && { id: questionnaire.id }),
      languages: questionnaire?.languages ?? [],
      sections: (questionnaire?.sections ?? []).map(({ id, title, questions }) => ({
        id,
        title,
        questions: questions.map((question) => ({ id: question.id, text: question.text })),
      })),
    };
  }
}
