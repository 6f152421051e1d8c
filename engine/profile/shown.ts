import type { Result } from '../condition/result.ts';
import type { Profile } from './profile.ts';

/**
 * The levels that a profile shows at once: those of the organisation, in the table, and in the lists. What there is
 * nothing to score of is left out.
 */
export function shownResults({ organisation, rows, lists }: Profile): readonly Result[] {
  return [
    ...organisation,
    ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)),
    ...lists.flatMap(({ groups }) => groups.flatMap(({ results }) => results)),
  ].filter(isThere);
}

/** Whether there is anything to score: a company without staff has no risk for its employees. */
export function isThere({ absent }: Result): boolean {
  return absent !== 'holds';
}
