import { randomUUID } from 'node:crypto';
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
    // What is said of files holds their names, and those may hold anything; only `paintErr` may colour.
    err: (text) => void process.stderr.write(shown(harmless(text))),
    paint: painter(process.stdout, (text) => text),
    paintErr: painter(process.stderr, hidden),
    progress: (text) => {
      if (isScreen(process.stderr)) process.stderr.write(`\r\u001b[K${harmless(text)}`);
    },
    ask,
  };
}

/** Each of the two may be looked at, or go to a file, by itself. */
function painter(stream: NodeJS.WriteStream, written: (code: string) => string): Paint {
  const coloured = isScreen(stream) && !process.env['NO_COLOR'];
  return (colour, text) =>
    coloured ? `${written(`\u001b[${colours[colour]}m`)}${text}${written('\u001b[0m')}` : text;
}

/** Whether a person looks on who sees more than plain lines: a terminal that calls itself dumb cannot move or colour. */
function isScreen({ isTTY }: NodeJS.WriteStream): boolean {
  return isTTY && process.env['TERM'] !== 'dumb';
}

/** Stands for the escape sign of a colour until `harmless` has passed; no name of a file can hold it. */
const stand = `<${randomUUID()}>`;

function hidden(code: string): string {
  return code.replace('\u001b', stand);
}

function shown(text: string): string {
  return text.replaceAll(stand, '\u001b');
}

async function ask(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|j|ja)$/i.test((await asking.question(`${harmless(question)} [y/N] `)).trim());
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
