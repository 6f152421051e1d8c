/** A line of a difference: only before, only after, or in both. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** The lines that are left in both stay in order; all others were taken out or put in. */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const common = commonLengths(before, after);
  const lines: DiffLine[] = [];
  let old = 0;
  let now = 0;
  while (old < before.length || now < after.length) {
    const was = before[old];
    const is = after[now];
    if (was !== undefined && was === is) {
      lines.push({ sign: ' ', text: was });
      old += 1;
      now += 1;
    } else if (
      is === undefined ||
      (was !== undefined && at(common, old + 1, now) >= at(common, old, now + 1))
    ) {
      lines.push({ sign: '-', text: was ?? '' });
      old += 1;
    } else {
      lines.push({ sign: '+', text: is });
      now += 1;
    }
  }
  return lines;
}

/** For each place in both lists, how many lines can still be kept from there on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let old = before.length - 1; old >= 0; old -= 1) {
    const row = rows[old] ?? [];
    for (let now = after.length - 1; now >= 0; now -= 1) {
      row[now] =
        before[old] === after[now]
          ? at(rows, old + 1, now + 1) + 1
          : Math.max(at(rows, old + 1, now), at(rows, old, now + 1));
    }
  }
  return rows;
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0;
}
