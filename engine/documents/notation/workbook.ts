import { strToU8, zipSync } from 'fflate';
import { sheetNames } from './spreadsheet-limits.ts';
import { escaped } from './xml.ts';

/** A cell of a spreadsheet: always a text, never a formula. */
interface Cell {
  readonly text: string;
  /** Shown in a colour, so that nobody overlooks it. */
  readonly marked?: boolean;
}

/** A sheet of a workbook: a head that stays in view and comes again on each page, and rows under it. */
export interface Sheet {
  readonly name: string;
  /** How wide each column is, in characters. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Printed across the page. */
  readonly landscape?: boolean;
  /** Stands on top of each page. */
  readonly about?: string;
}

/**
 * A workbook as Excel reads it (ECMA-376, Part 1, SpreadsheetML). It is packed at once and not in a worker: the policy
 * of a page refuses the workers that a library starts for a large file.
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': book(names),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
  };
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet);
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packed = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ].map(([path, kind]) => `<Override PartName="/xl/${path}" ContentType="${kinds}.${kind}+xml"/>`);
  return `${declaration}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.join('')}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${related}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packed}/relationships">${all.join('')}</Relationships>`;
}

function book(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  const titles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(name)}'!$1:$1</definedName>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${related}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

/** The looks of cells, by their number in `styles`. */
const looks = { cell: 1, head: 2, marked: 3 } as const;

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const look = (fonts: number, fills: number) =>
  `<xf numFmtId="0" fontId="${fonts}" fillId="${fills}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E6E9EF')}${fill('FFF3C4')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${look(0, 0)}${look(1, 2)}${look(0, 3)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function worksheet({ widths, head, rows, landscape = false, about }: Sheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
    row(
      1,
      head.map((text) => ({ text, look: looks.head })),
    ),
    ...rows.map((cells, index) =>
      row(
        index + 2,
        cells.map(({ text, marked }) => ({ text, look: marked ? looks.marked : looks.cell })),
      ),
    ),
    '</sheetData>',
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter>${about === undefined ? '' : `<oddHeader>&amp;L${escaped(printed(about))}</oddHeader>`}<oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

function row(number: number, cells: readonly { readonly text: string; readonly look: number }[]): string {
  const written = cells.map(({ text, look: style }, index) => {
    const place = `${letters(index)}${number}`;
    return text === ''
      ? `<c r="${place}" s="${style}"/>`
      : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(unread(text))}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

/** The name of a column: A, B, … Z, AA, … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** `_x0041_` in a cell is read as "A" (ECMA-376, ST_Xstring): written so that it is read as it stands. */
function unread(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Text in the head of a page: an ampersand is a command there, and there is room for 255 signs. */
function printed(text: string): string {
  return text.slice(0, 120).replaceAll('&', '&&').replaceAll('\n', ' ');
}
