import type { ExitCode, Terminal } from './terminal.ts';

/** All options that a command may take: what stands on the line behind `--`. */
export const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  base: { type: 'string' },
  extends: { type: 'string' },
  for: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  on: { type: 'string' },
  out: { type: 'string' },
  port: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  since: { type: 'string' },
  sector: { type: 'boolean' },
  scenario: { type: 'boolean' },
  'no-hints': { type: 'boolean' },
  strict: { type: 'boolean' },
  update: { type: 'boolean' },
  prove: { type: 'boolean' },
  seconds: { type: 'string' },
  witness: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** The name of an option, without its `--`. */
type OptionName = keyof typeof options;

/** The options of a line, as given. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof options)[Name]['type'] extends 'boolean' ? boolean : string;
};

/** What stands on the line after the name of the command. */
export interface Line {
  readonly files: readonly string[];
  readonly values: OptionValues;
}

/** One of the commands of `pqs`. */
export interface Command {
  readonly name: string;
  /** What may follow the name, such as `FILE… [--json]`. */
  readonly usage: string;
  /** What it does, in half a line. */
  readonly summary: string;
  /** What else one should know, a line for each; shown with `pqs NAME --help`. */
  readonly help: readonly string[];
  /** Other options than `--help`. */
  readonly options: readonly OptionName[];
  /** How many files it needs at least and takes at most. */
  readonly files: readonly [least: number, most: number];
  /** Said when there are fewer or more files, such as "needs one or more files". */
  readonly needs: string;
  readonly run: (line: Line, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}
