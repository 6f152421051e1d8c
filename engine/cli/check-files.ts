import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { checkOn, onTheDay } from '../check/dates.ts';
import { lint } from '../lint/lint.ts';
import { load } from '../load/load.ts';
import { quoteAll } from '../diagnostics/show.ts';
import type { Line, OptionValues } from './command.ts';
import { givenDay } from './given-day.ts';
import { givenBase } from './given-base.ts';
import { readText } from './read-text.ts';
import { type PlacedDiagnostic, placed, report, shortReport, tally } from './report.ts';
import { type Finding, sarif } from './sarif.ts';
import { type ExitCode, type Terminal, harmless } from './terminal.ts';
import { version } from './version.ts';

const formats = ['text', 'json', 'sarif'] as const;

type Format = (typeof formats)[number];

/** `pqs check`: what is wrong with these questionnaires, and how their texts read. */
export function checkFiles({ files, values }: Line, terminal: Terminal): ExitCode {
  const { out, err } = terminal;
  const format = formatIn(values, terminal);
  if (!format) return 2;
  if (values.seconds !== undefined || values.witness !== undefined) {
    err('--seconds and --witness only have a meaning beside --prove.\n');
    return 2;
  }
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
  const day = givenDay(values, terminal);
  if (day === undefined) return 2;
  const hints = !values['no-hints'];
  const findings: Finding[] = [];
  let exit: ExitCode = 0;
  for (const file of files) {
    const read = readText(file);
    if ('unreadable' in read) {
      err(`${file}: cannot be read: ${read.unreadable}.\n`);
      findings.push({ file, unreadable: read.unreadable, diagnostics: [] });
      exit = 2;
      continue;
    }
    const { diagnostics: all } = load(read.text, bases(file), (whole) => [
      ...(hints ? lint(whole) : []),
      ...checkOn(whole, day),
    ]);
    const diagnostics = placed(
      read.text,
      hints ? all : all.filter(({ severity, code }) => severity !== 'hint' || code === 'too-many'),
    );
    findings.push({ file, diagnostics });
    if (exit === 0 && fails(diagnostics, values)) exit = 1;
    if (format === 'text') tell(file, read.text, diagnostics, terminal);
  }
  if (format === 'json') out(`${JSON.stringify(findings, undefined, 2)}\n`);
  if (format === 'sarif') out(`${JSON.stringify(sarif(findings, version()), undefined, 2)}\n`);
  return exit;
}

/** How to write down what was found; undefined, and told, when we do not write like that. */
export function formatIn({ json, format: wanted }: OptionValues, { err }: Terminal): Format | undefined {
  const format = json ? 'json' : (wanted ?? 'text');
  if (isFormat(format)) return format;
  err(`pqs check writes no ${harmless(format)}, but ${quoteAll(formats)}.\n`);
  return undefined;
}

/**
 * Whether what was found is a reason to end with 1: errors are, and with `--strict` warnings too, but for what depends on
 * the day: a file that was right does not become wrong by itself.
 */
export function fails(found: readonly Diagnostic[], { strict }: OptionValues): boolean {
  return hasErrors(found) || (strict === true && found.some(warns));
}

function warns({ severity, code }: Diagnostic): boolean {
  return severity === 'warning' && !onTheDay.has(code);
}

function isFormat(format: string): format is Format {
  return formats.some((one) => one === format);
}

/** Hints take a line or two: there may be many, and what is wrong must not drown in them. */
function tell(
  file: string,
  text: string,
  diagnostics: readonly PlacedDiagnostic[],
  { out, err, paint }: Terminal,
): void {
  for (const diagnostic of diagnostics) {
    out(
      diagnostic.severity === 'hint'
        ? shortReport(file, diagnostic, paint)
        : report(file, text, diagnostic, paint),
    );
  }
  err(`${file}: ${tally(diagnostics)}\n`);
}
