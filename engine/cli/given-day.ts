import { dayOf, isDay } from '../format/day.ts';
import { quote } from '../diagnostics/show.ts';
import type { OptionValues } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The plain day to look on: the one given with `--on`, or today; undefined, and told, when it is no day. */
export function givenDay({ on }: OptionValues, { err }: Terminal): string | undefined {
  const day = on ?? dayOf(new Date());
  if (isDay(day)) return day;
  err(`There is no day ${quote(day)}. Write it as 2026-11-24.\n`);
  return undefined;
}
