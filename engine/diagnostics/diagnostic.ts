import type { Code } from './codes.ts';

/** How bad it is: an error stops the questionnaire from loading, a warning and a hint do not. */
export type Severity = 'error' | 'warning' | 'hint';

/** One thing that is wrong with a file, told as data: what, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable name in kebab-case, such as `unknown-question`. */
  readonly code: Code;
  /** The place, as a JSON Pointer (RFC 6901); empty for the whole file. */
  readonly pointer: string;
  /** Whether the name of the property is the problem, not its value: the place is then the name. */
  readonly atKey?: true;
  readonly message: string;
  /** What would have been right there. */
  readonly expected?: readonly string[];
  /** What stands there. */
  readonly actual?: string;
  /** What to do. */
  readonly hint?: string;
  /** Where in the text, counted in UTF-16 units, when the text cannot be read far enough for a pointer. */
  readonly offset?: number;
}

/** The JSON Pointer (RFC 6901) that goes from `base` along these steps. */
export function pointer(base: string, ...steps: readonly (string | number)[]): string {
  return base + steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The steps of a JSON Pointer, unescaped; the inverse of `pointer('', …)`. */
export function pointerSteps(place: string): readonly string[] {
  return place
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether any of these stops the file from being used. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
