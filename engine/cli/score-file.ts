import { evaluate } from '../evaluation.ts';
import { hasErrors } from '../diagnostic.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { load } from '../load.ts';
import { basesOf } from './bases.ts';
import { profile } from '../profile.ts';
import { readResponse } from '../read-response.ts';
import { profileJson } from './profile-json.ts';
import { profileText } from './profile-text.ts';
import { readText } from './read-text.ts';
import { placed, report } from './report.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** A file as read, and what is wrong with it. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `pqs score`: the profile that a response to a questionnaire comes to; `base` is the text of what it extends. */
export function scoreFile(
  questionnaireFile: string,
  responseFile: string,
  base: string | undefined,
  json: boolean,
  terminal: Terminal,
): ExitCode {
  const texts = [questionnaireFile, responseFile].map((file) => ({ file, ...readText(file) }));
  const unreadable = texts.filter((read) => 'unreadable' in read);
  for (const { file, unreadable: reason } of unreadable)
    terminal.err(`${file}: cannot be read: ${reason}.\n`);
  const [first, second] = texts.filter((read) => 'text' in read);
  if (unreadable.length > 0 || !first || !second) {
    if (json)
      terminal.out(
        `${JSON.stringify(
          unreadable.map((one) => ({ ...one, diagnostics: [] })),
          undefined,
          2,
        )}\n`,
      );
    return 2;
  }
  const { questionnaire, diagnostics } = load(first.text, basesOf(questionnaireFile, base));
  if (!questionnaire) return refused({ ...first, diagnostics }, json, terminal);
  const read = readResponse(questionnaire, second.text);
  const { response } = read;
  if (!response) return refused({ ...second, diagnostics: read.diagnostics }, json, terminal);
  tell({ ...second, diagnostics: read.diagnostics }, terminal);
  const evaluation = evaluate(questionnaire, response);
  terminal.out(
    json
      ? `${JSON.stringify(profileJson(questionnaire, response, profile(evaluation)), undefined, 2)}\n`
      : profileText(questionnaire, response, profile(evaluation), terminal.paint),
  );
  return 0;
}

/** With errors there is no profile: as JSON what stands in its place is what is wrong. */
function refused(source: Source, json: boolean, terminal: Terminal): ExitCode {
  const { file, text, diagnostics } = source;
  tell(source, terminal);
  if (json)
    terminal.out(`${JSON.stringify([{ file, diagnostics: placed(text, diagnostics) }], undefined, 2)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

function tell({ file, text, diagnostics }: Source, { err, paint }: Terminal): void {
  for (const diagnostic of placed(text, diagnostics)) err(report(file, text, diagnostic, paint));
}
