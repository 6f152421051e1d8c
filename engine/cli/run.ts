import { parseArgs } from 'node:util';
import { checkFiles } from './check-files.ts';
import { printSchema } from './print-schema.ts';
import { readText } from './read-text.ts';
import { scoreFile } from './score-file.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { version } from './version.ts';

const help = `pqs: check and score the questionnaires of the Privacy Quick Scan

  pqs check FILE… [--json]                      what is wrong with these questionnaires
  pqs score QUESTIONNAIRE RESPONSE [--json]     the risk profile that a response comes to
  pqs schema [--sector]                         the JSON Schema of a questionnaire, or of a sector version
  pqs --help, pqs --version

The base of a sector version is the file given with --base FILE, or else ../BASE/questionnaire.json next to it, or else
the one that ships with this command.

Ends with 0 when all is well (there may be warnings), with 1 when there are errors in a file, and with 2 when the
command is not understood or a file cannot be read.
`;

/** Does what the command line asks for. */
export function run(line: readonly string[], terminal: Terminal): ExitCode {
  const parsed = parse(line);
  if (typeof parsed === 'string') return misused(parsed, terminal);
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) return printed(help, terminal);
  if (values.version) return printed(`${version()}\n`, terminal);
  const json = values.json ?? false;
  const base = values.base === undefined ? { text: undefined } : readText(values.base);
  if ('unreadable' in base) {
    terminal.err(`${values.base}: cannot be read: ${base.unreadable}.\n`);
    return 2;
  }
  if (command === 'check' && files.length > 0) return checkFiles(files, base.text, json, terminal);
  if (command === 'check') return misused('pqs check needs one or more files.', terminal);
  const [questionnaire, response, ...more] = files;
  if (command === 'score') {
    if (questionnaire !== undefined && response !== undefined && more.length === 0) {
      return scoreFile(questionnaire, response, base.text, json, terminal);
    }
    return misused('pqs score needs two files: a questionnaire and a response.', terminal);
  }
  if (command === 'schema') {
    return files.length === 0
      ? printSchema(values.sector ?? false, terminal)
      : misused('pqs schema takes no files.', terminal);
  }
  return misused(command === undefined ? '' : `There is no command "${command}".`, terminal);
}

function parse(line: readonly string[]) {
  try {
    return parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        json: { type: 'boolean' },
        base: { type: 'string' },
        sector: { type: 'boolean' },
      },
    });
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

function printed(text: string, { out }: Terminal): ExitCode {
  out(text);
  return 0;
}

function misused(message: string, { err }: Terminal): ExitCode {
  err(message === '' ? help : `${message}\n\n${help}`);
  return 2;
}
