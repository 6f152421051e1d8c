import { type Paper, plain, tablesOf } from '../paper.ts';

/** The byte order mark: without it Excel takes the file for another encoding. */
const mark = '\uFEFF';

/** What a spreadsheet may take for a formula at the beginning of a cell (CWE-1236). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same inside a cell, after a sign that another spreadsheet separates cells by: there it begins a cell of its own.
 * "€ 5,-" and "2, -3" are left as they are: a hyphen counts when a name or a bracket comes after it.
 */
const formulaInside = /([,;\t\n|]["'\s]*)(?=[=+@＝＋＠]|[-－][\p{L}(])/gu;

/** The tables of a paper as CSV for a Dutch spreadsheet: separated by semicolons, with a head for each table. */
export function csv(paper: Paper): string {
  const tables = tablesOf(paper).map(({ columns, rows }) =>
    [
      columns.map(({ title, required }) => (required ? `${title} *` : title)),
      ...rows.map((row) => row.map(plain)),
    ]
      .map((cells) => `${cells.map(cell).join(';')}\r\n`)
      .join(''),
  );
  return mark + tables.join('\r\n');
}

/** A text in which something could be taken for a formula gets an apostrophe before it, so that it stays a text. */
function cell(text: string): string {
  const inside = text.replaceAll(formulaInside, "$1'");
  const safe = formula.test(inside) ? `'${inside}` : inside;
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
