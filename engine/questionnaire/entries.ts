import type { FirstScore, Score, SumScore, WorstScore } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';

type Entry = WorstScore['worst'][number] | SumScore['sum'][number] | FirstScore['first'][number];

/** One line of a `worst`, `sum` or `first`, and where it stands. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly pointer: string;
}

/** What a score is made of, line by line; a matrix has no lines. */
export function entriesOf(score: Score, at: string): readonly PlacedEntry[] {
  if ('matrix' in score) return [];
  const [way, entries]: readonly [string, readonly Entry[]] =
    'worst' in score ? ['worst', score.worst] : 'sum' in score ? ['sum', score.sum] : ['first', score.first];
  return entries.map((entry, index) => ({ entry, pointer: pointer(at, way, index) }));
}
