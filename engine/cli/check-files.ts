import { hasErrors } from '../diagnostic.ts';
import { load } from '../load.ts';
import { basesOf } from './bases.ts';
import { readText } from './read-text.ts';
import { placed, report, tally } from './report.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** `pqs check`: what is wrong with these questionnaires; `base` is the text of what the sector versions extend. */
export function checkFiles(
  files: readonly string[],
  base: string | undefined,
  json: boolean,
  terminal: Terminal,
): ExitCode {
  const { out, err, paint } = terminal;
  const findings: object[] = [];
  let exit: ExitCode = 0;
  for (const file of files) {
    const read = readText(file);
    if ('unreadable' in read) {
      err(`${file}: cannot be read: ${read.unreadable}.\n`);
      findings.push({ file, unreadable: read.unreadable, diagnostics: [] });
      exit = 2;
      continue;
    }
    const diagnostics = placed(read.text, load(read.text, basesOf(file, base)).diagnostics);
    findings.push({ file, diagnostics });
    if (exit === 0 && hasErrors(diagnostics)) exit = 1;
    if (json) continue;
    for (const diagnostic of diagnostics) out(report(file, read.text, diagnostic, paint));
    err(`${file}: ${tally(diagnostics)}\n`);
  }
  if (json) out(`${JSON.stringify(findings, undefined, 2)}\n`);
  return exit;
}
