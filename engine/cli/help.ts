import type { Command } from './command.ts';

const widest = 100;

const ends =
  'Ends with 0 when all is well (there may be warnings and hints), with 1 when something is wrong with a file, and with 2 when the command is not understood or a file cannot be read or written.';

/** What `pqs --help` prints: a line for each command. */
export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `${[
    'pqs: make, check and score the questionnaires of the Privacy Quick Scan',
    '',
    ...commands.map(({ name, summary }) => `  pqs ${name.padEnd(width)}  ${summary}`),
    '',
    'pqs COMMAND --help tells what may follow it, and more; pqs --version which pqs this is.',
    '',
    ...folded(ends),
  ].join('\n')}\n`;
}

/** What `pqs COMMAND --help` prints. */
export function helpOf({ name, usage, summary, help }: Command): string {
  const parts = [`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, ...help, ends];
  return `${[`pqs ${name} ${usage}`, ...parts.flatMap((part) => ['', ...folded(part)])].join('\n')}\n`;
}

/** Text in lines that are not too long to read. */
function folded(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
