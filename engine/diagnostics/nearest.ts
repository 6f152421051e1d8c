/** Beyond this many names a suggestion takes more time than it is worth. */
const mostNames = 2000;

/** A name that is longer than this was not mistyped by a few letters. */
const longest = 80;

/** The name that was probably meant by this one: few letters differ. Undefined when none comes near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  const limit = Math.min(4, Math.max(1, Math.floor(name.length / 3)));
  let best: string | undefined;
  let fewest = limit + 1;
  let seen = 0;
  for (const candidate of names) {
    seen += 1;
    if (seen > mostNames) break;
    const steps = editsBetween(name, candidate, fewest);
    if (steps >= fewest) continue;
    best = candidate;
    fewest = steps;
  }
  return best;
}

/** How many edits there are between two names, of which the beginning and the end that they share make none. */
function editsBetween(one: string, other: string, enough: number): number {
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return edits(one.slice(start, one.length - end), other.slice(start, other.length - end), enough);
}

/**
 * How many letters must be put in, taken out, replaced or swapped; `enough` stands for that many or more. Only letters
 * that stand less than `enough` places apart are compared: with others it would be more.
 */
function edits(one: string, other: string, enough: number): number {
  if (Math.abs(one.length - other.length) >= enough) return enough;
  let before: number[] = [];
  let above = Array.from({ length: enough + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current: number[] = [];
    if (row < enough) current[0] = row;
    let fewest = current[0] ?? enough;
    const last = Math.min(other.length, row + enough - 1);
    for (let column = Math.max(1, row - enough + 1); column <= last; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const steps = Math.min(
        (above[column] ?? enough) + 1,
        (current[column - 1] ?? enough) + 1,
        (above[column - 1] ?? enough) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (before[column - 2] ?? enough) + 1 : enough,
      );
      current[column] = steps;
      fewest = Math.min(fewest, steps);
    }
    if (fewest >= enough) return enough;
    before = above;
    above = current;
  }
  return above[other.length] ?? enough;
}
