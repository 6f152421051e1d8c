import { type Node, findNodeAtLocation, parseTree } from 'jsonc-parser';
import { type Diagnostic, pointerSteps } from '../diagnostics/diagnostic.ts';

/** A place in a text: line and column from 1, and the offset from 0, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where in this JSON text a diagnostic is: at the value that its pointer leads to, or at the name of it. */
export function placeOf(text: string, diagnostic: Diagnostic): Place {
  return placesIn(text)(diagnostic);
}

/** Finds the places of many diagnostics in the same text: it is read only once. */
export function placesIn(text: string): (diagnostic: Diagnostic) => Place {
  let root: Node | undefined;
  let lines: readonly number[] | undefined;
  return (diagnostic) => {
    lines ??= lineStarts(text);
    if (diagnostic.offset !== undefined) return placeAt(diagnostic.offset, lines);
    root ??= parseTree(text.replace(/^\u{FEFF}/u, ' '), [], { disallowComments: true });
    return placeAt(offsetOf(root, diagnostic), lines);
  };
}

function offsetOf(root: Node | undefined, diagnostic: Diagnostic): number {
  if (!root) return 0;
  const steps = pointerSteps(diagnostic.pointer);
  for (let length = steps.length; length > 0; length -= 1) {
    const found = nodeAt(root, steps.slice(0, length));
    if (!found) continue;
    const whole = length === steps.length;
    return (whole && diagnostic.atKey ? found.parent?.offset : undefined) ?? found.offset;
  }
  return root.offset;
}

function nodeAt(root: Node, steps: readonly string[]): Node | undefined {
  let at: Node | undefined = root;
  for (const step of steps) {
    if (!at) return undefined;
    at = findNodeAtLocation(at, [at.type === 'array' ? Number(step) : step]);
  }
  return at;
}

/** By the code of each sign: a pattern would make an object for every line. */
function lineStarts(text: string): readonly number[] {
  const [newline, carriageReturn] = [10, 13];
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === newline || (code === carriageReturn && text.charCodeAt(index + 1) !== newline)) {
      starts.push(index + 1);
    }
  }
  return starts;
}

function placeAt(offset: number, lines: readonly number[]): Place {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset };
}
