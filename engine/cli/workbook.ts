import { readSheet } from 'read-excel-file/node';
import { mostInCell } from '../documents/notation/spreadsheet-limits.ts';
import { type Sheet, workbook } from '../documents/notation/workbook.ts';
import type { TextTable } from '../texts/table.ts';
import { unpacked } from './unpacked.ts';

/** What translators work in, and the same as it was: so that what they changed can be told from what changed meanwhile. */
const sheetNames = ['Texts', 'Do not change'] as const;

const statusHeading = 'to do: ';
const placeHeading = 'place';

type Rows = readonly (readonly string[])[];

/** A workbook, or the places of texts that a spreadsheet cannot hold as they are. */
export type Workbook = { readonly bytes: Uint8Array } | { readonly unfit: readonly string[] };

/** A table of texts as a spreadsheet (xlsx). It is read back before it is given: nothing may be lost on the way. */
export async function workbookOf(table: TextTable): Promise<Workbook> {
  const rows = rowsOf(table);
  const [first, second] = sheetNames;
  const unfit = table.rows.filter(({ texts }) =>
    texts.some((text) => text.length > mostInCell || text in {}),
  );
  if (unfit.length > 0) return { unfit: unfit.map(({ place }) => place) };
  const bytes = workbook([sheet(first, rows, table), sheet(second, rows, table)]);
  const back = await tablesIn(bytes);
  if (typeof back === 'string') throw new Error(`A workbook that was just written cannot be read: ${back}.`);
  const lost = table.rows.filter(
    ({ place, texts }, index) =>
      back.table.rows[index]?.place !== place ||
      texts.some((text, column) => back.table.rows[index]?.texts[column] !== text),
  );
  return lost.length > 0 ? { unfit: lost.map(({ place }) => place) } : { bytes };
}

function sheet(name: string, [head = [], ...rows]: Rows, { languages }: TextTable): Sheet {
  return {
    name,
    widths: [40, 60, ...languages.slice(1).flatMap(() => [60, 12])],
    head,
    rows: rows.map((row) => row.map((text) => ({ text }))),
    landscape: true,
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

/** What is in a workbook: the texts as they are now, and as they were when it was made. */
export interface TablesRead {
  readonly table: TextTable;
  readonly before?: TextTable;
  /** Cells that hold no text, such as a day that a spreadsheet made of "1-2": what is in them was not read. */
  readonly noText: readonly CellPlace[];
}

/** A cell of the sheet of texts: the place of the text, the language of its column, and what it holds. */
interface CellPlace {
  readonly place: string;
  readonly language: string;
  readonly holds: 'a day' | 'a number' | 'yes or no';
}

/** Reads a workbook of texts; or says why it cannot be read. */
export async function tablesIn(bytes: Uint8Array): Promise<TablesRead | string> {
  const [first, second] = sheetNames;
  const files = unpacked(bytes);
  if ('problem' in files) return files.problem;
  try {
    const cells = await cellsIn(files.packed, first);
    const table = tableOf(cells.map((row) => row.map(textIn)));
    if (!table) return `the sheet "${first}" has no column "${placeHeading}" with languages after it`;
    const before = await cellsIn(files.packed, second).then(
      (rows) => tableOf(rows.map((row) => row.map(textIn))),
      () => undefined,
    );
    return { table, ...(before && { before }), noText: noTextIn(cells) };
  } catch (problem) {
    return `it is no spreadsheet with a sheet "${first}" (${problem instanceof Error ? problem.message : String(problem)})`;
  }
}

type SheetCell = string | number | boolean | Date | null;

async function cellsIn(bytes: Uint8Array, sheetName: string): Promise<readonly (readonly SheetCell[])[]> {
  const rows: readonly (readonly (SheetCell | typeof Date)[])[] = await readSheet(
    Buffer.from(bytes),
    sheetName,
    { trim: false },
  );
  return rows.map((row) => row.map((cell) => (typeof cell === 'function' ? null : cell)));
}

/** The text of a cell. What is no text is not guessed at: it counts as empty, and is told. */
function textIn(cell: SheetCell): string {
  return typeof cell === 'string' ? cell : '';
}

function noTextIn([head = [], ...rows]: readonly (readonly SheetCell[])[]): readonly CellPlace[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const language = head[column];
      if (column === 0 || cell === null || typeof cell === 'string') return [];
      if (typeof language !== 'string' || language.startsWith(statusHeading)) return [];
      return [{ place: textIn(row[0] ?? null), language, holds: kindOf(cell) }];
    }),
  );
}

function kindOf(cell: number | boolean | Date): CellPlace['holds'] {
  if (typeof cell === 'number') return 'a number';
  return typeof cell === 'boolean' ? 'yes or no' : 'a day';
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
