import type { MatrixScore, ScaleLevel, Text } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { profile, type Column } from './profile.ts';
import type { Result } from '../condition/result.ts';
import { possibleCells } from '../score/matrix.ts';
import { pairsWhenKnown } from '../whatif/when-known.ts';

/** A column of the profile whose score is a matrix: the table of that matrix, with the processes placed in it. */
export interface PlacedMatrix extends Column {
  readonly rows: Axis;
  readonly columns: Axis;
  /** The cells by row and by column, both from the best level to the worst. */
  readonly cells: readonly (readonly PlacedCell[])[];
  /** Processes that may still come to stand in any cell: that is no place yet. */
  readonly anywhere: readonly string[];
}

/** One of the two scores that a matrix is made of, and its levels from best to worst. */
export interface Axis {
  readonly score: string;
  readonly title: Text;
  readonly levels: readonly ScaleLevel[];
}

/** A cell of a matrix: the level that it gives, and the processes in it in the order of the response. */
export interface PlacedCell {
  readonly row: string;
  readonly column: string;
  readonly level: string;
  readonly placed: readonly Placed[];
}

/** A process in a cell. */
export interface Placed {
  readonly process: string;
  /** Whether it is here for sure. What is not settled yet stands in every cell where it may come to be. */
  readonly sure: boolean;
  /** The level that was set by hand, and counts instead of that of the cell. */
  readonly adjusted?: string;
}

/** The matrices behind the columns of the profile, each with the processes in it; a column of another kind has none. */
export function placedMatrices(evaluation: Evaluation): readonly PlacedMatrix[] {
  const { scores } = catalogue(evaluation.questionnaire);
  const { columns, rows } = profile(evaluation);
  return columns.flatMap((column, index) => {
    const place = scores.get(column.score);
    if (!place || !('matrix' in place.score)) return [];
    const results = rows.flatMap(({ process, cells }) => {
      const result = cells[index];
      return result ? [{ process, result }] : [];
    });
    return placedMatrix(evaluation, column, place.score, results);
  });
}

function placedMatrix(
  evaluation: Evaluation,
  column: Column,
  score: MatrixScore,
  results: readonly { readonly process: string; readonly result: Result }[],
): PlacedMatrix {
  const rows = axisOf(evaluation, score.matrix.rows);
  const columns = axisOf(evaluation, score.matrix.columns);
  const size = rows.levels.length * columns.levels.length;
  const spots = results.map(({ process, result }) => ({ process, ...spotOf(evaluation, score, result) }));
  const isAnywhere = ({ cells }: Spot) => cells.length > 1 && cells.length === size;
  return {
    ...column,
    rows,
    columns,
    cells: rows.levels.map(({ id: row }) =>
      columns.levels.map(({ id: across }) => ({
        row,
        column: across,
        level: score.matrix.levels[row]?.[across] ?? '',
        placed: spots
          .filter((spot) => !isAnywhere(spot))
          .filter(({ cells }) => cells.some(([one, other]) => one === row && other === across))
          .map(({ cells: _cells, ...placed }) => placed),
      })),
    ),
    anywhere: spots.filter(isAnywhere).map(({ process }) => process),
  };
}

function axisOf({ questionnaire }: Evaluation, id: string): Axis {
  const place = catalogue(questionnaire).scores.get(id);
  const scale = place?.score.scale ?? '';
  const levels = Object.hasOwn(questionnaire.scales, scale) ? questionnaire.scales[scale] : undefined;
  return { score: id, title: place?.score.title ?? id, levels: levels ?? [] };
}

interface Spot {
  readonly cells: readonly (readonly [row: string, column: string])[];
  readonly sure: boolean;
  readonly adjusted?: string;
}

/** Where one process stands: the cells that are still possible with what its two scores came to. */
function spotOf(evaluation: Evaluation, score: MatrixScore, { at, adjusted }: Result): Spot {
  const scope = evaluation.scope(at);
  if (!scope) return { cells: [], sure: false };
  const row = scope.score(score.matrix.rows);
  const column = scope.score(score.matrix.columns);
  const pairs = pairsWhenKnown(evaluation, [score.matrix.rows, score.matrix.columns], at);
  const found = [[row, column] as const, ...pairs].map(([one, other]) =>
    possibleCells(score, one, other, scope.catalogue),
  );
  const cells = [
    ...new Map(found.flatMap((one) => one.cells).map((cell) => [cell.join(' '), cell])).values(),
  ];
  const absent = found[0]?.absent;
  return {
    cells,
    sure: cells.length === 1 && absent === 'fails',
    ...(adjusted && { adjusted: adjusted.level }),
  };
}
