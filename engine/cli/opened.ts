import type { Questionnaire } from '../format/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { load } from '../load/load.ts';
import type { BasesOfFile } from './given-base.ts';
import { readText } from './read-text.ts';
import { placed, report } from './report.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** A questionnaire file that was read and makes sense; or with what the command ends when it was not or does not. */
export type Opened =
  | { readonly questionnaire: Questionnaire; readonly text: string }
  | { readonly exit: ExitCode; readonly told: object };

/** Opens a questionnaire for a command that needs it without errors. What is wrong is told to `err`. */
export function opened(file: string, bases: BasesOfFile, terminal: Terminal): Opened {
  const read = readText(file);
  if ('unreadable' in read) return unreadable(file, read.unreadable, terminal);
  const { questionnaire, diagnostics } = load(read.text, bases(file));
  if (questionnaire) return { questionnaire, text: read.text };
  return refused(file, read.text, diagnostics, terminal);
}

/** Says that a file cannot be read, and what of it goes into JSON. */
export function unreadable(file: string, reason: string, { err }: Terminal) {
  err(`${file}: cannot be read: ${reason}.\n`);
  return { exit: 2 as const, told: { file, unreadable: reason, diagnostics: [] } };
}

/** Says what is wrong with a file, and what of it goes into JSON. */
export function refused(file: string, text: string, diagnostics: readonly Diagnostic[], terminal: Terminal) {
  const found = placed(text, diagnostics);
  for (const diagnostic of found) terminal.err(report(file, text, diagnostic, terminal.paintErr));
  return { exit: hasErrors(found) ? (1 as const) : (0 as const), told: { file, diagnostics: found } };
}

/** Ends a command that could not go on; as JSON what stands in the place of a result is what is wrong. */
export function ended(
  { exit, told }: { exit: ExitCode; told: object },
  json: boolean,
  { out }: Terminal,
): ExitCode {
  if (json) out(`${JSON.stringify([told], undefined, 2)}\n`);
  return exit;
}
