import { applyEdits, modify } from 'jsonc-parser';
import { pointerSteps } from '../diagnostics/diagnostic.ts';
import type { Difference } from './differences.ts';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** The text of a scenario with what came out in the place of what was expected; all else stays as it was written. */
export function accepted(text: string, differences: readonly Difference[]): string {
  return differences.reduce((before, { pointer, value }) => withValue(before, pointer, value), text);
}

/** JSON text with another value at this place; undefined takes out what is there. */
function withValue(text: string, pointer: string, value: unknown): string {
  const path = pointerSteps(pointer).map((step) => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : step));
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}
