import { parseArgs } from 'node:util';
import { nearest } from '../diagnostics/nearest.ts';
import { quote } from '../diagnostics/show.ts';
import { type Command, type OptionValues, options } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, helpText } from './help.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Does what the command line asks for. */
export async function run(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parse(line);
  if (typeof parsed === 'string') return misused(parsed, commandIn(line), terminal);
  const [name, ...files] = parsed.positionals;
  const values: OptionValues = parsed.values;
  const command = commands.find((one) => one.name === name);
  if (values.help) return printed(command ? helpOf(command) : helpText(commands), terminal);
  if (values.version) return printed(`${version()}\n`, terminal);
  if (name === undefined) return misused('', undefined, terminal);
  if (!command) return misused(noSuchCommand(name), undefined, terminal);
  const foreign = Object.keys(values).find((option) => !command.options.some((own) => own === option));
  if (foreign !== undefined) return misused(`pqs ${name} has no --${foreign}.`, command, terminal);
  const [least, most] = command.files;
  if (files.length < least || files.length > most) {
    return misused(`pqs ${name} ${command.needs}.`, command, terminal);
  }
  return command.run({ files, values }, terminal);
}

function parse(line: readonly string[]) {
  try {
    return parseArgs({ args: [...line], allowPositionals: true, options });
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/** The command of a line that is not understood, to tell about it. */
function commandIn(line: readonly string[]): Command | undefined {
  return commands.find(({ name }) => line.includes(name));
}

function noSuchCommand(name: string): string {
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  return `There is no command ${quote(name)}.${meant === undefined ? '' : ` Did you mean ${quote(meant)}?`}`;
}

function printed(text: string, { out }: Terminal): ExitCode {
  out(text);
  return 0;
}

function misused(message: string, command: Command | undefined, { err }: Terminal): ExitCode {
  const help = command ? helpOf(command) : helpText(commands);
  err(message === '' ? help : `${message}\n\n${help}`);
  return 2;
}
