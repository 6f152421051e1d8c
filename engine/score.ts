import type { Adjustment, Score } from './format.ts';
import type { ScorePlace } from './catalogue.ts';
import type { Result } from './result.ts';
import type { View } from './view.ts';
import type { Outcome, Reasons } from './score/outcome.ts';
import { scoreFirst } from './score/first.ts';
import { scoreMatrix } from './score/matrix.ts';
import { scoreSum } from './score/sum.ts';
import { scoreWorst } from './score/worst.ts';

/** Where a score comes out in a scope, with its reasons; a person may have set the level by hand. */
export function evaluateScore(place: ScorePlace, view: View, adjustment: Adjustment | undefined): Result {
  const { score, levels } = place;
  const { ranks, reasons, ...outcome } = scoreOneWay(score, place, view);
  const told = once(reasons);
  const best = levels[ranks?.[0] ?? -1];
  const worst = levels[ranks?.[1] ?? -1];
  const range = best === undefined || worst === undefined ? null : ([best, worst] as const);
  const settled = outcome.absent === 'fails' && best === worst;
  const result: Result = {
    score: score.id,
    at: view.at,
    level: settled ? (best ?? null) : null,
    range,
    provisional: outcome.absent !== 'holds' && !settled,
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
