import type { Questionnaire } from '../../format/format.ts';
import { load } from '../../load/load.ts';
import type { BasesOfFile } from '../given-base.ts';
import { readText } from '../read-text.ts';
import { placed, report, tally } from '../report.ts';
import { type ExitCode, type Terminal, harmless } from '../terminal.ts';

/** A questionnaire without errors, as its file has it, with the files of what it extends, by id. */
export interface GivenQuestionnaire {
  readonly file: string;
  readonly questionnaire: Questionnaire;
  readonly text: string;
  readonly bases: ReadonlyMap<string, string>;
}

/** The questionnaires in these files. When one cannot be read or has errors, that is told, and what the command ends with. */
export function givenQuestionnaires(
  files: readonly string[],
  bases: BasesOfFile,
  terminal: Terminal,
): readonly GivenQuestionnaire[] | ExitCode {
  const read = files.map((file) => givenIn(file, bases, terminal));
  const worst = Math.max(...read.map((one) => (typeof one === 'number' ? one : 0)));
  if (worst > 0) return worst === 2 ? 2 : 1;
  const given = read.flatMap((one) => (typeof one === 'number' ? [] : [one]));
  const told = conflicts(given);
  for (const conflict of told) terminal.err(`${harmless(conflict)}\n`);
  return told.length > 0 ? 1 : given;
}

function givenIn(
  file: string,
  basesOf: BasesOfFile,
  { err, paintErr }: Terminal,
): GivenQuestionnaire | ExitCode {
  const read = readText(file);
  if ('unreadable' in read) {
    err(`${file}: cannot be read: ${read.unreadable}.\n`);
    return 2;
  }
  const { text } = read;
  const bases = new Map<string, string>();
  const baseNamed = basesOf(file);
  const { questionnaire, diagnostics } = load(text, (id) => {
    const base = baseNamed(id);
    if (base !== undefined) bases.set(id, base);
    return base;
  });
  for (const diagnostic of placed(text, diagnostics)) {
    if (diagnostic.severity !== 'hint') err(report(file, text, diagnostic, paintErr));
  }
  if (questionnaire) return { file, questionnaire, text, bases };
  err(`${file}: ${tally(diagnostics)}: not built\n`);
  return 1;
}

/** Files that cannot go into one site, because they would have the same name in it. */
function conflicts(given: readonly GivenQuestionnaire[]): readonly string[] {
  const taken = new Map<string, { readonly by: string; readonly text: string; readonly given: boolean }>();
  const told: string[] = [];
  const take = (id: string, by: string, text: string, isGiven: boolean) => {
    const other = taken.get(id);
    if (!other) taken.set(id, { by, text, given: isGiven });
    else if (other.text !== text || (other.given && isGiven))
      told.push(`${by}: has the id "${id}", as ${other.by} has.`);
  };
  for (const { file, questionnaire, text } of given) take(questionnaire.id, file, text, true);
  for (const { file, bases } of given) {
    for (const [id, text] of bases) take(id, `the base of ${file}`, text, false);
  }
  return told;
}
