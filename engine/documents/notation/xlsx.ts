import writeXlsxFile from 'write-excel-file/universal';
import { type Paper, plain, tablesOf } from '../paper.ts';

/** The tables of a paper as an Excel workbook, a sheet for each. Cells are texts, never formulas. */
export async function xlsx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tablesOf(paper).map(({ title, columns, rows }) => ({
    sheet: sheetName(title),
    ...(paper.wide && { orientation: 'landscape' as const }),
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map((column) => ({
        type: String,
        value: column.required ? `${column.title} *` : column.title,
        fontWeight: 'bold' as const,
        wrap: true,
        alignVertical: 'top' as const,
        backgroundColor: '#e6e9ef',
      })),
      ...rows.map((row) =>
        row.map((line) => ({
          type: String,
          value: plain(line),
          wrap: true,
          alignVertical: 'top' as const,
          ...(line.some(({ missing }) => missing) && { backgroundColor: '#fff3c4' }),
        })),
      ),
    ],
  }));
  const blob = await writeXlsxFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Names of sheets are short, and some signs may not be in them. */
function sheetName(title: string): string {
  return title
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim();
}
