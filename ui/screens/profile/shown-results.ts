import type { Profile, Result } from '../../../engine/index.ts';

/** The levels that the profile shows at once: those of the organisation, in the table, and in the lists. */
export function shownResults({ organisation, rows, lists }: Profile): readonly Result[] {
  return [
    ...organisation,
    ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)),
    ...lists.flatMap(({ groups }) => groups.flatMap(({ results }) => results)),
  ];
}
