import { type Migration, migrate } from '../versions/migrate.ts';
import { stepName } from '../scenario/differences.ts';
import { writeResponse } from '../response/response.ts';
import type { Line } from './command.ts';
import { inForce } from '../questionnaire/in-force.ts';
import { givenDay } from './given-day.ts';
import { givenBase } from './given-base.ts';
import { ended, opened, refused, unreadable } from './opened.ts';
import { readText } from './read-text.ts';
import { placed, shortReport } from './report.ts';
import { type ExitCode, type Terminal, harmless } from './terminal.ts';
import { writeFile } from './write-file.ts';

/** `pqs migrate`: a response carried over to another version of its questionnaire, and what has to be asked again. */
export async function migrateFile({ files, values }: Line, terminal: Terminal): Promise<ExitCode> {
  const [file = ''] = files;
  const { to, out: outFile, json = false } = values;
  const { out, err, paintErr } = terminal;
  if (to === undefined) {
    err('pqs migrate needs --to QUESTIONNAIRE: the questionnaire that the answers are carried over to.\n');
    return 2;
  }
  const bases = givenBase(values, terminal);
  const day = givenDay(values, terminal);
  if (!bases || day === undefined) return 2;
  const found = opened(to, bases, terminal);
  if ('exit' in found) return ended(found, json, terminal);
  const read = readText(file);
  if ('unreadable' in read) return ended(unreadable(file, read.unreadable, terminal), json, terminal);
  const { migration, diagnostics } = migrate(inForce(found.questionnaire, day), read.text);
  if (!migration) return ended(refused(file, read.text, diagnostics, terminal), json, terminal);
  for (const diagnostic of placed(read.text, diagnostics)) err(shortReport(file, diagnostic, paintErr));
  err(reportText(migration));
  const text = writeResponse(migration.response);
  const exit = outFile === undefined ? 0 : await writeFile(outFile, text, values, terminal);
  if (json) out(`${JSON.stringify(asJson(migration), undefined, 2)}\n`);
  else if (outFile === undefined) out(text);
  return exit;
}

function reportText({ kept, became, setAside, restored, again, open }: Migration): string {
  return [
    `${kept} ${kept === 1 ? 'answer counts' : 'answers count'} as before\n`,
    ...part(
      'are several activities now, each with its own proposal to confirm',
      became.map(({ process, activities }) => `${process}: ${activities.join(', ')}`),
    ),
    ...part('no longer fit, and are kept aside', setAside),
    ...part('fit again', restored),
    ...part('to be asked again', again.map(stepName)),
    ...part('to be asked for the first time', open.map(stepName)),
  ].join('');
}

function part(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0
    ? []
    : [`${names.length} ${what}:\n`, ...names.map((name) => `  ${harmless(name)}\n`)];
}

function asJson({ again, open, ...migration }: Migration) {
  return { ...migration, again: again.map(stepName), open: open.map(stepName) };
}
