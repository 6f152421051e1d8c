import type { Adjustment, Score } from '../format/format.ts';
import type { ScorePlace } from '../questionnaire/catalogue.ts';
import type { Interval, Result, Standing } from '../condition/result.ts';
import type { Truth } from '../condition/truth.ts';
import type { View } from '../condition/view.ts';
import type { Outcome, Reasons } from './outcome.ts';
import { scoreFirst } from './first.ts';
import { scoreMatrix } from './matrix.ts';
import { scoreSum } from './sum.ts';
import { scoreWorst } from './worst.ts';

/** Where a score comes out in a scope, with its reasons; a person may have set the level by hand. */
export function evaluateScore(place: ScorePlace, view: View, adjustment: Adjustment | undefined): Result {
  const { score, levels } = place;
  const { ranks, reasons, ...outcome } = scoreOneWay(score, place, view);
  const told = once(reasons);
  const { range } = standingOf(ranks, outcome.absent, levels);
  const level = settledLevel({ range, absent: outcome.absent });
  const result: Result = {
    score: score.id,
    at: view.at,
    level,
    range,
    provisional: outcome.absent !== 'holds' && level === null,
    ...outcome,
    get because() {
      return told().because;
    },
    get open() {
      return told().open;
    },
  };
  return adjustment ? adjusted(result, adjustment) : result;
}

/** Between which levels a score is, told from the ranks that are possible. */
export function standingOf(ranks: Interval | undefined, absent: Truth, levels: readonly string[]): Standing {
  const best = levels[ranks?.[0] ?? -1];
  const worst = levels[ranks?.[1] ?? -1];
  return { range: best === undefined || worst === undefined ? null : [best, worst], absent };
}

/** The one level that is possible; null while there are more, or when there is none. */
export function settledLevel({ range, absent }: Standing): string | null {
  return absent === 'fails' && range && range[0] === range[1] ? range[0] : null;
}

/** The reasons, worked out the first time that they are asked for. */
function once(reasons: () => Reasons): () => Reasons {
  let told: Reasons | undefined;
  return () => (told ??= reasons());
}

function scoreOneWay(score: Score, { pointer, levels }: ScorePlace, view: View): Outcome {
  if ('worst' in score) return scoreWorst(score, pointer, levels, view);
  if ('sum' in score) return scoreSum(score, pointer, levels, view);
  if ('matrix' in score) return scoreMatrix(score, pointer, levels, view);
  return scoreFirst(score, pointer, levels, view);
}

function adjusted(result: Result, { level, reason }: Adjustment): Result {
  return {
    ...result,
    level,
    range: [level, level],
    provisional: false,
    absent: 'fails',
    adjusted: { level, reason, calculated: result.level },
  };
}
