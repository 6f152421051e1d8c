import type { Diagram } from './diagram.ts';

/** The smallest sets of changes that lead to what is wanted. */
export interface Smallest {
  /** How many sets there are of that smallest size. */
  readonly count: number;
  /** The first of them, as numbers of changes: least work first, then as the questions come. */
  readonly sets: readonly (readonly number[])[];
}

/** What is the least from some place of a diagram on. */
interface Least {
  /** How many changes; infinite when it is not to be reached. */
  readonly size: number;
  readonly count: number;
  /** The first sets, as numbers of changes. */
  readonly sets: readonly (readonly number[])[];
}

const unreachable: Least = { size: Infinity, count: 0, sets: [] };

/**
 * The sets of the fewest changes after which something is as wanted, at most so many of them. A change that is not on
 * the way to a leaf makes no difference there, so it is left: no set holds a change that could be spared.
 */
export function smallest<Value>(
  diagram: Diagram<Value>,
  isWanted: (value: Value) => boolean,
  most: number,
  work: (set: readonly number[]) => number = () => 0,
): Smallest {
  const known = new Map<number, Least>();
  const best = (sets: readonly (readonly number[])[]) =>
    sets
      .map((set) => ({ set, work: work(set) }))
      .sort((one, other) => one.work - other.work || inOrder(one.set, other.set))
      .slice(0, most)
      .map(({ set }) => set);
  const least = (from: Diagram<Value>): Least => {
    const before = known.get(from.id);
    if (before) return before;
    const found = 'value' in from ? leafLeast(isWanted(from.value)) : branchLeast(from, least, best);
    known.set(from.id, found);
    return found;
  };
  const { count, sets } = least(diagram);
  return { count, sets };
}

function leafLeast(wanted: boolean): Least {
  return wanted ? { size: 0, count: 1, sets: [[]] } : unreachable;
}

function branchLeast<Value>(
  { change, left, made }: Extract<Diagram<Value>, { change: number }>,
  least: (from: Diagram<Value>) => Least,
  best: (sets: readonly (readonly number[])[]) => readonly (readonly number[])[],
): Least {
  const without = least(left);
  const after = least(made);
  const size = Math.min(without.size, after.size + 1);
  const parts = [
    ...(without.size === size ? [without] : []),
    ...(after.size + 1 === size
      ? [{ count: after.count, sets: after.sets.map((set) => [change, ...set]) }]
      : []),
  ];
  if (size === Infinity) return unreachable;
  return {
    size,
    count: parts.reduce((sum, part) => sum + part.count, 0),
    sets: best(parts.flatMap((part) => part.sets)),
  };
}

function inOrder(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((number, at) => number !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
