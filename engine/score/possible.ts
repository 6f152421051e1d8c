import type { Interval, Result, Standing } from '../condition/result.ts';
import type { Truth } from '../condition/truth.ts';
import type { View } from '../condition/view.ts';

/** The levels that something can still contribute, as ranks in the scale (0 is the best), and whether it surely does. */
export interface Possible {
  readonly ranks: Interval;
  readonly sure: boolean;
}

/** What a result can contribute elsewhere; nothing when there is nothing to score. */
export function possibleOf({ range, absent }: Standing, levels: readonly string[]): Possible | undefined {
  if (!range || absent === 'holds') return undefined;
  return { ranks: [levels.indexOf(range[0]), levels.indexOf(range[1])], sure: absent === 'fails' };
}

/** The worst of what is possible; nothing when nothing is. */
export function worstOf(possible: readonly (Possible | undefined)[]): Possible | undefined {
  const given = possible.filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  const sure = given.filter((one) => one.sure);
  return {
    ranks: [
      sure.length > 0
        ? Math.max(...sure.map(({ ranks }) => ranks[0]))
        : Math.min(...given.map(({ ranks }) => ranks[0])),
      Math.max(...given.map(({ ranks }) => ranks[1])),
    ],
    sure: sure.length > 0,
  };
}

/** The results of another score, as this scope sees them: one, or with `over` one for each narrower scope. */
export function resultsOf(entry: ScoreEntry, view: View): readonly Result[] {
  if (!entry.over) return [view.score(entry.score)];
  return view.narrower(entry.over, entry.subject).map((inner) => inner.score(entry.score));
}

export interface ScoreEntry {
  readonly score: string;
  readonly over?: 'processes' | 'subjects';
  readonly subject?: string;
}

/** Whether there is no level, told from what is possible. */
export function absentOf(possible: Possible | undefined): Truth {
  if (!possible) return 'holds';
  return possible.sure ? 'fails' : 'open';
}
