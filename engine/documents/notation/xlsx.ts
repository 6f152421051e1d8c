import { type Paper, plain, tablesOf } from '../paper.ts';
import { workbook } from './workbook.ts';

/** The tables of a paper as an Excel workbook, a sheet for each. Cells are texts, never formulas. */
export function xlsx(paper: Paper): Uint8Array<ArrayBuffer> {
  return workbook(
    tablesOf(paper).map(({ title, columns, rows }) => ({
      name: title,
      widths: columns.map(({ width }) => width),
      head: columns.map((column) => (column.required ? `${column.title} *` : column.title)),
      rows: rows.map((row) =>
        row.map((line) => ({ text: plain(line), marked: line.some(({ missing }) => missing) })),
      ),
      landscape: paper.wide ?? false,
      about: paper.about.join(' · '),
    })),
  );
}
