import type { MatrixScore } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { Interval, Standing } from '../condition/result.ts';
import type { View } from '../condition/view.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { anyHolds } from '../condition/truth.ts';
import { distinct } from '../condition/distinct.ts';
import { type Outcome, contributionOf } from './outcome.ts';

/** A table of two scores. Without one of the two there is no level. */
export function scoreMatrix(
  score: MatrixScore,
  place: string,
  levels: readonly string[],
  view: View,
): Outcome {
  const { rows, columns } = score.matrix;
  const row = view.score(rows);
  const column = view.score(columns);
  const { cells, ranks, absent } = cellsOf(score, levels, row, column, view.catalogue);
  const [only] = cells.length === 1 ? cells : [];
  return {
    ranks,
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

/** The cells of the table that are still possible, each by the level of its row and that of its column. */
export function possibleCells(
  { matrix: { rows, columns } }: MatrixScore,
  row: Standing,
  column: Standing,
  catalogue: Catalogue,
) {
  const absent = anyHolds([row.absent, column.absent]);
  const cells =
    absent === 'holds'
      ? []
      : pairs(possibleLevels(rows, row, catalogue), possibleLevels(columns, column, catalogue));
  return { cells, absent };
}

/** The cells of the table that are still possible, and the ranks of their levels. */
export function cellsOf(
  score: MatrixScore,
  levels: readonly string[],
  row: Standing,
  column: Standing,
  catalogue: Catalogue,
) {
  const { cells, absent } = possibleCells(score, row, column, catalogue);
  const { levels: table } = score.matrix;
  const found = cells.map(([across, down]) => levels.indexOf(table[across]?.[down] ?? ''));
  const ranks: Interval | undefined =
    found.length === 0 ? undefined : [Math.min(...found), Math.max(...found)];
  return { cells, ranks, absent };
}

function possibleLevels(score: string, { range }: Standing, catalogue: Catalogue): readonly string[] {
  const levels = catalogue.scores.get(score)?.levels ?? [];
  if (!range) return [];
  return levels.slice(levels.indexOf(range[0]), levels.indexOf(range[1]) + 1);
}

function pairs(rows: readonly string[], columns: readonly string[]): readonly (readonly [string, string])[] {
  return rows.flatMap((row) => columns.map((column) => [row, column] as const));
}
