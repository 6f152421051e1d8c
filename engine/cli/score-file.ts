import { evaluate } from '../evaluation/evaluation.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { load } from '../load/load.ts';
import { inForce, placeInWhole } from '../questionnaire/in-force.ts';
import type { Line } from './command.ts';
import { givenDay } from './given-day.ts';
import { givenBase } from './given-base.ts';
import { readResponse } from '../response/read-response.ts';
import { readJson } from '../json/json.ts';
import { inside, isList } from '../json/record.ts';
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

/** `pqs score`: the profile that a response to a questionnaire comes to. */
export function scoreFile({ files, values }: Line, terminal: Terminal): ExitCode {
  const json = values.json ?? false;
  const bases = givenBase(values, terminal);
  const day = givenDay(values, terminal);
  if (!bases || day === undefined) return 2;
  const texts = files.map((file) => ({ file, ...readText(file) }));
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
  const { questionnaire: whole, diagnostics } = load(first.text, bases(first.file));
  if (!whole) return refused({ ...first, diagnostics }, json, terminal);
  const questionnaire = inForce(whole, day);
  const read = readResponse(questionnaire, second.text);
  const { response } = read;
  if (!response) return refused({ ...second, diagnostics: read.diagnostics }, json, terminal);
  tell({ ...second, diagnostics: read.diagnostics }, terminal);
  const evaluation = evaluate(questionnaire, response);
  terminal.out(
    json
      ? `${JSON.stringify(
          profileJson(evaluation, processesIn(second.text), (place) => placeInWhole(whole, day, place)),
          undefined,
          2,
        )}
`
      : profileText(evaluation, terminal.paint),
  );
  return 0;
}

/** The processes as they stand in the file, also those that were dropped as read: places are counted in the file. */
function processesIn(text: string): readonly string[] {
  const processes = inside(readJson(text).value, 'processes');
  return isList(processes) ? processes.map((process) => String(inside(process, 'id'))) : [];
}

/** With errors there is no profile: as JSON what stands in its place is what is wrong. */
function refused(source: Source, json: boolean, terminal: Terminal): ExitCode {
  const { file, text, diagnostics } = source;
  tell(source, terminal);
  if (json)
    terminal.out(`${JSON.stringify([{ file, diagnostics: placed(text, diagnostics) }], undefined, 2)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

function tell({ file, text, diagnostics }: Source, { err, paintErr }: Terminal): void {
  for (const diagnostic of placed(text, diagnostics)) err(report(file, text, diagnostic, paintErr));
}
