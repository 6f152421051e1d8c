import { catalogue } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../format/format.ts';
import type { Result } from '../condition/result.ts';
import type { Profile } from './profile.ts';

/** How many results came out at a level; the score says of which scale the level is. */
export interface Tally {
  readonly score: string;
  readonly level: string;
  readonly count: number;
}

/**
 * What stands under a level, as its list says in `counts`: how many results of that list came out at each level, the
 * worst first, such as 1 serious gap and 3 gaps. Of the organisation all results count, of a process its own. The best
 * level is left out, and what is not settled yet.
 */
export function tally(
  questionnaire: Questionnaire,
  { lists }: Pick<Profile, 'lists'>,
  { score, at }: Result,
): readonly Tally[] {
  const { scores } = catalogue(questionnaire);
  const groups = lists.filter(({ counts }) => counts?.includes(score)).flatMap((list) => list.groups);
  const results = groups
    .filter(({ process }) => at.process === undefined || process === at.process)
    .flatMap((group) => group.results);
  const found = new Map<string, Tally & { readonly rank: number }>();
  for (const { score: of, level } of results) {
    const place = scores.get(of);
    const rank = level === null ? 0 : (place?.levels.indexOf(level) ?? 0);
    if (level === null || rank <= 0) continue;
    const key = `${place?.score.scale} ${level}`;
    found.set(key, { score: of, level, rank, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()]
    .sort((one, other) => other.rank - one.rank)
    .map(({ rank: _rank, ...one }) => one);
}
