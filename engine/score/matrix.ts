import type { MatrixScore } from '../format.ts';
import type { Result } from '../result.ts';
import type { View } from '../view.ts';
import { pointer } from '../diagnostic.ts';
import { anyHolds } from '../truth.ts';
import { distinct } from '../distinct.ts';
import { type Outcome, contributionOf } from './outcome.ts';

/** A table of two scores. Without one of the two there is no level. */
export function scoreMatrix(
  score: MatrixScore,
  place: string,
  levels: readonly string[],
  view: View,
): Outcome {
  const { rows, columns, levels: table } = score.matrix;
  const row = view.score(rows);
  const column = view.score(columns);
  const absent = anyHolds([row.absent, column.absent]);
  const cells = absent === 'holds' ? [] : pairs(possibleLevels(row, view), possibleLevels(column, view));
  const ranks = cells.map(([across, down]) => levels.indexOf(table[across]?.[down] ?? ''));
  const [only] = cells.length === 1 ? cells : [];
  return {
    ranks: ranks.length === 0 ? undefined : [Math.min(...ranks), Math.max(...ranks)],
    absent,
    reasons: () => ({
      because: [
        contributionOf(pointer(place, 'matrix', 'rows'), row),
        contributionOf(pointer(place, 'matrix', 'columns'), column),
      ],
      open: distinct([...row.open, ...column.open]),
    }),
    ...(only && { rule: pointer(place, 'matrix', 'levels', ...only) }),
  };
}

function possibleLevels({ score, range }: Result, view: View): readonly string[] {
  const levels = view.catalogue.scores.get(score)?.levels ?? [];
  if (!range) return [];
  return levels.slice(levels.indexOf(range[0]), levels.indexOf(range[1]) + 1);
}

function pairs(rows: readonly string[], columns: readonly string[]): readonly (readonly [string, string])[] {
  return rows.flatMap((row) => columns.map((column) => [row, column] as const));
}
