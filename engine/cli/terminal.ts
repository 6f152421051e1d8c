import { createInterface } from 'node:readline/promises';

/** Where a command writes: what it found to `out`, and what it has to say about itself to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colours what goes to `out`. */
  readonly paint: Paint;
  /** Colours what goes to `err`. */
  readonly paintErr: Paint;
  /** How far a long work is, for whoever looks on: each line takes the place of the one before, and an empty one ends it. */
  readonly progress: (text: string) => void;
  /** Asks a person yes or no; undefined when there is nobody to ask. */
  readonly ask: (question: string) => Promise<boolean | undefined>;
}

/** What a command ends with: all is well, errors were found, or it could not be done. */
export type ExitCode = 0 | 1 | 2;

export type Paint = (colour: Colour, text: string) => string;

const colours = { red: 31, yellow: 33, green: 32, cyan: 36, bold: 1, dim: 2 } as const;

export type Colour = keyof typeof colours;

/** The terminal of this process: in colour where a person looks on and has not said NO_COLOR. */
export function terminal(): Terminal {
  process.stdout.on('error', (problem) => {
    if (isUnread(problem)) return;
    process.exitCode = 2;
    process.stderr.write(`pqs: what was found cannot be written: ${problem.message}\n`);
  });
  process.stderr.on('error', (problem) => {
    if (!isUnread(problem)) process.exitCode = 2;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    paint: painter(process.stdout),
    paintErr: painter(process.stderr),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
    },
    ask,
  };
}

/** Each of the two may be looked at, or go to a file, by itself. */
function painter({ isTTY }: NodeJS.WriteStream): Paint {
  const coloured = isTTY && !process.env['NO_COLOR'];
  return (colour, text) => (coloured ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text);
}

async function ask(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|j|ja)$/i.test((await asking.question(`${question} [y/N] `)).trim());
  } finally {
    asking.close();
  }
}

/** The reader of a pipe may have seen enough, as `head` does: that is no problem. */
function isUnread(problem: NodeJS.ErrnoException): boolean {
  return problem.code === 'EPIPE';
}

/** Text without the signs that would move the cursor or change the colours of a terminal. */
export function harmless(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\u{FFFD}');
}
