import { readSheet } from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import type { TextTable } from '../texts/table.ts';

/** What translators work in, and the same as it was: so that what they changed can be told from what changed meanwhile. */
const sheetNames = ['Texts', 'Do not change'] as const;

const statusHeading = 'to do: ';
const placeHeading = 'place';

/** The most that a cell of a spreadsheet holds. */
const mostText = 32_767;

type Rows = readonly (readonly string[])[];

/** A workbook, or the places of texts that a spreadsheet cannot hold as they are. */
export type Workbook = { readonly bytes: Uint8Array } | { readonly unfit: readonly string[] };

/** A table of texts as a spreadsheet (xlsx). It is read back before it is given: nothing may be lost on the way. */
export async function workbookOf(table: TextTable): Promise<Workbook> {
  const rows = rowsOf(table);
  const [first, second] = sheetNames;
  const unfit = table.rows.filter(({ texts }) => texts.some((text) => text.length > mostText || text in {}));
  if (unfit.length > 0) return { unfit: unfit.map(({ place }) => place) };
  const bytes = await writeWorkbook([sheet(first, rows, table), sheet(second, rows, table)]).toBuffer();
  const back = await tablesIn(bytes);
  if (typeof back === 'string') throw new Error(`A workbook that was just written cannot be read: ${back}.`);
  const lost = table.rows.filter(
    ({ place, texts }, index) =>
      back.table.rows[index]?.place !== place ||
      texts.some((text, column) => back.table.rows[index]?.texts[column] !== text),
  );
  return lost.length > 0 ? { unfit: lost.map(({ place }) => place) } : { bytes };
}

function sheet(name: string, rows: Rows, { languages }: TextTable) {
  const [head = [], ...others] = rows;
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: [
      { width: 40 },
      { width: 60 },
      ...languages.slice(1).flatMap(() => [{ width: 60 }, { width: 12 }]),
    ],
    data: [
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...others.map((row) =>
        row.map((value) =>
          value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const },
        ),
      ),
    ],
  };
}

function rowsOf({ languages, rows }: TextTable): Rows {
  const [source = '', ...targets] = languages;
  const cells = (texts: readonly string[], status: readonly string[]) =>
    targets.flatMap((_, index) => [texts[index + 1] ?? '', status[index + 1] ?? '']);
  return [
    [placeHeading, source, ...targets.flatMap((target) => [target, statusHeading + target])],
    ...rows.map(({ place, texts, status }) => [place, texts[0] ?? '', ...cells(texts, status)]),
  ];
}

/** What is in a workbook: the texts as they are now, and as they were when it was made; or why it cannot be read. */
export async function tablesIn(
  bytes: Uint8Array,
): Promise<{ readonly table: TextTable; readonly before?: TextTable } | string> {
  const [first, second] = sheetNames;
  try {
    const table = tableOf(await rowsIn(bytes, first));
    if (!table) return `the sheet "${first}" has no column "${placeHeading}" with languages after it`;
    const before = await rowsIn(bytes, second).then(tableOf, () => undefined);
    return { table, ...(before && { before }) };
  } catch (problem) {
    return `it is no spreadsheet with a sheet "${first}" (${problem instanceof Error ? problem.message : String(problem)})`;
  }
}

async function rowsIn(bytes: Uint8Array, sheetName: string): Promise<Rows> {
  const rows = await readSheet(Buffer.from(bytes), sheetName, { trim: false });
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

function tableOf([head = [], ...rows]: Rows): TextTable | undefined {
  const columns = head.flatMap((name, column) =>
    column > 0 && name !== '' && !name.startsWith(statusHeading) ? [{ name, column }] : [],
  );
  if (head[0] !== placeHeading || columns.length < 2) return undefined;
  return {
    languages: columns.map(({ name }) => name),
    rows: rows.map((row) => ({
      place: row[0] ?? '',
      texts: columns.map(({ column }) => row[column] ?? ''),
      status: columns.map(() => ''),
    })),
  };
}
