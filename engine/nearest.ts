/** Beyond this many names a suggestion takes more time than it is worth. */
const mostNames = 2000;

/** The name that was probably meant by this one: few letters differ. Undefined when none comes near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.max(1, Math.floor(name.length / 3)));
  let best: string | undefined;
  let fewest = limit + 1;
  let seen = 0;
  for (const candidate of names) {
    seen += 1;
    if (seen > mostNames) break;
    const steps = edits(name, candidate, fewest);
    if (steps >= fewest) continue;
    best = candidate;
    fewest = steps;
  }
  return best;
}

/** How many letters must be put in, taken out, replaced or swapped; `enough` stands for that many or more. */
function edits(one: string, other: string, enough: number): number {
  if (Math.abs(one.length - other.length) >= enough) return enough;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (above[column] ?? enough) + 1,
        (current[column - 1] ?? enough) + 1,
        (above[column - 1] ?? enough) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (before[column - 2] ?? enough) + 1 : enough,
      );
    }
    if (Math.min(...current) >= enough) return enough;
    before = above;
    above = current;
  }
  return above[other.length] ?? enough;
}
