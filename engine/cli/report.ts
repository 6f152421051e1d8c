import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { type Place, placesIn } from '../json/json.ts';
import { codeFrame } from './code-frame.ts';
import { type Colour, type Paint, harmless } from './terminal.ts';

/** A diagnostic with the line and column where it is. */
export type PlacedDiagnostic = Diagnostic & Place;

/** The diagnostics of a text with their places, in the order of the text. */
export function placed(text: string, diagnostics: readonly Diagnostic[]): readonly PlacedDiagnostic[] {
  const placeOf = placesIn(text);
  return diagnostics
    .map((diagnostic) => ({ ...diagnostic, ...placeOf(diagnostic) }))
    .sort((one, other) => one.offset - other.offset);
}

const colours: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', hint: 'cyan' };

/** One diagnostic for people: where, what, the lines around it, and what to do. */
export function report(file: string, text: string, diagnostic: PlacedDiagnostic, paint: Paint): string {
  const { line, column, severity, code, message, pointer, expected = [], hint } = diagnostic;
  const colour = colours[severity];
  const lines = [
    `${paint('bold', harmless(`${file}:${line}:${column}`))} ${paint(colour, severity)} ${code} ${harmless(message)}`,
    ...codeFrame(text, line, column, (marked) => paint(colour, marked)),
    ...(pointer === '' ? [] : [`  at: ${harmless(pointer)}`]),
    ...(expected.length === 0 ? [] : [`  expected: ${harmless(expected.join(', '))}`]),
    ...(hint === undefined ? [] : [`  hint: ${harmless(hint)}`]),
    `  more: pqs help ${code}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

/** One diagnostic for people, in a line for what and a line for what to do. */
export function shortReport(file: string, diagnostic: PlacedDiagnostic, paint: Paint): string {
  const { line, column, severity, code, message, hint } = diagnostic;
  return [
    `${paint('bold', harmless(`${file}:${line}:${column}`))} ${paint(colours[severity], severity)} ${code} ${harmless(message)}\n`,
    ...(hint === undefined ? [] : [`  ${harmless(hint)}\n`]),
  ].join('');
}

/** How many errors, warnings and hints there are, in words. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.flat().join(', ') || 'no problems';
}
