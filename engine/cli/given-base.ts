import type { Bases } from '../load/load.ts';
import { basesOf } from './bases.ts';
import type { OptionValues } from './command.ts';
import { readText } from './read-text.ts';
import type { Terminal } from './terminal.ts';

/** Where the bases of a questionnaire file are found. */
export type BasesOfFile = (file: string) => Bases;

/** With `--base FILE` taken into account; undefined, and told, when that cannot be read. */
export function givenBase({ base }: OptionValues, { err }: Terminal): BasesOfFile | undefined {
  if (base === undefined) return (file) => basesOf(file);
  const read = readText(base);
  if ('text' in read) return (file) => basesOf(file, read.text);
  err(`${base}: cannot be read: ${read.unreadable}.\n`);
  return undefined;
}
