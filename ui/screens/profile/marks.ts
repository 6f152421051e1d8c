import type { Placed, PlacedMatrix } from '../../../engine/index.ts';

/** A process as it is drawn in a cell; `when` only where what is tried moves it. */
export interface Mark extends Placed {
  readonly when?: 'now' | 'then';
}

/** What is drawn in a cell: what is there, and when something is tried also what would come there and go from there. */
export function marksIn(
  now: PlacedMatrix,
  then: PlacedMatrix | undefined,
  row: number,
  column: number,
): readonly Mark[] {
  const here = now.cells[row]?.[column]?.placed ?? [];
  if (!then) return here;
  const there = then.cells[row]?.[column]?.placed ?? [];
  const stays = new Map(there.map((placed) => [placed.process, placed]));
  const comes = there.filter(({ process }) => !here.some((placed) => placed.process === process));
  return [
    ...here.map((placed): Mark => stays.get(placed.process) ?? { ...placed, when: 'now' }),
    ...comes.map((placed): Mark => ({ ...placed, when: 'then' })),
  ];
}

/** The processes that a matrix draws or names. */
export function processesIn({ cells, anywhere }: PlacedMatrix): ReadonlySet<string> {
  const placed = cells.flat().flatMap((cell) => cell.placed.map(({ process }) => process));
  return new Set([...placed, ...anywhere]);
}
