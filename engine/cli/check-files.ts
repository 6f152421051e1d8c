import { hasErrors } from '../diagnostic.ts';
import { load } from '../load.ts';
import type { Line } from './command.ts';
import { givenBase } from './given-base.ts';
import { readText } from './read-text.ts';
import { placed, report, tally } from './report.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** `pqs check`: what is wrong with these questionnaires. */
export function checkFiles({ files, values }: Line, terminal: Terminal): ExitCode {
  const { out, err, paint } = terminal;
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
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
    const diagnostics = placed(read.text, load(read.text, bases(file)).diagnostics);
    findings.push({ file, diagnostics });
    if (exit === 0 && hasErrors(diagnostics)) exit = 1;
    if (values.json) continue;
    for (const diagnostic of diagnostics) out(report(file, read.text, diagnostic, paint));
    err(`${file}: ${tally(diagnostics)}\n`);
  }
  if (values.json) out(`${JSON.stringify(findings, undefined, 2)}\n`);
  return exit;
}
