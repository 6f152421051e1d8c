import type { Covered } from '../scenario/coverage.ts';
import { type Paint, harmless } from './terminal.ts';

/** The most names of what no scenario touches that are shown of each kind; `--json` has them all. */
const mostMissing = 5;

/** What the scenarios touch, as a table, and the first names of what they do not. */
export function coverageTable(covered: readonly Covered[], paint: Paint): string {
  const rows = covered
    .filter(({ of }) => of > 0)
    .map(({ kind, covered: touched, of }) => [kind, `${touched} of ${of}`, `${percent(touched, of)} %`]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map(([kind = '', touched = '', share = '']) =>
    [kind.padEnd(widths[0] ?? 0), touched.padStart(widths[1] ?? 0), share.padStart(widths[2] ?? 0)].join(
      '  ',
    ),
  );
  const missing = covered.flatMap(({ kind, missing: names }) => {
    if (names.length === 0) return [];
    const more = names.length > mostMissing ? `; and ${names.length - mostMissing} more` : '';
    return [`  ${kind}: ${harmless(names.slice(0, mostMissing).join('; '))}${more}`];
  });
  return `${[
    paint('bold', 'What the scenarios touch'),
    ...table.map((line) => `  ${line}`),
    ...(missing.length === 0 ? [] : ['', paint('bold', 'What no scenario touches'), ...missing]),
  ].join('\n')}\n`;
}

/** Rounded down: 100 % is said only when nothing is missing. */
function percent(touched: number, of: number): number {
  return Math.floor((touched / of) * 100);
}
