import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Column, type Line, line, type Paper, plain, type Table } from '../paper.ts';
import { tagOf } from './language-tag.ts';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A page of A4 and its margins, in twentieths of a point. */
const page = { short: 11906, long: 16838, margin: 1134, top: 1417 } as const;

/** More columns than this cannot be read side by side on a page. */
const mostColumns = 8;

/** The size of letters in a table, in half points. */
const cellSize = 18;

const listName = 'numbered';

/** A paper as a Word document: headings, lists and tables as such, and on every page what it is about. */
export async function docx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const across = paper.wide && !paper.blocks.some(isTooWide);
  const width = (across ? page.long : page.short) - 2 * page.margin;
  const numbering = { next: 0 };
  const document = new Document({
    title: paper.title,
    creator: paper.about[0] ?? '',
    description: paper.about.join(' · '),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: wordLanguage(paper.language) } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 30, bold: true, color: '1F3A5F' },
          paragraph: { spacing: { before: 320, after: 120 } },
        },
        heading2: {
          run: { size: 25, bold: true, color: '1F3A5F' },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 160, after: 60 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: listName,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 500, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.short,
              height: page.long,
              orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: page.top, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: new Header({ children: [small([new TextRun(paper.about.join(' · '))])] }) },
        footers: {
          default: new Footer({
            children: [
              small([
                new TextRun({
                  children: [`${paper.title} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                }),
              ]),
            ],
          }),
        },
        children: [
          new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
          ...paper.blocks.flatMap((block) => childrenOf(block, width, numbering)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The language with its country, as Word wants it. */
function wordLanguage(language: string): string {
  const tag = tagOf(language);
  return tag === 'nl' ? 'nl-NL' : tag === 'en' ? 'en-GB' : tag;
}

/** A heading stays on the page of what follows it. */
function heading(text: string, level: (typeof headings)[number]): Paragraph {
  return new Paragraph({ text, heading: level, keepNext: true });
}

function small(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ children, style: 'Header' });
}

function childrenOf(block: Block, width: number, numbering: { next: number }): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, headings[block.level - 1] ?? headings[2])];
    case 'paragraph':
      return [paragraph(block.line)];
    case 'list': {
      const instance = (numbering.next += 1);
      const style = block.numbered
        ? { numbering: { reference: listName, level: 0, instance } }
        : { bullet: { level: 0 } };
      return block.lines.map((one) => new Paragraph({ children: runs(one), ...style }));
    }
    case 'table':
      return isTooWide(block) ? rowByRow(block, width) : [table(block, width), new Paragraph('')];
  }
}

function isTooWide(block: Block): boolean {
  return block.kind === 'table' && block.columns.length > mostColumns;
}

/** A table that is too wide for a page: each row becomes a small table of its own, under the name of the row. */
function rowByRow({ columns, rows }: Table, width: number): readonly FileChild[] {
  const [first, ...others] = columns;
  const sides: readonly Column[] = [
    { title: first?.title ?? '', width: 30 },
    { title: '', width: 70 },
  ];
  return rows.flatMap(([name, ...cells]) => [
    heading(plain(name ?? []), HeadingLevel.HEADING_1),
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths(sides, width),
      rows: others.map(
        (column, index) =>
          new TableRow({
            cantSplit: true,
            children: [cell(line(titleOf(column)), true), cell(cells[index] ?? [], false)],
          }),
      ),
    }),
  ]);
}

function table({ columns, rows }: Table, width: number): WordTable {
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths(columns, width),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(line(titleOf(column)), true)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((one) => cell(one, false)) })),
    ],
  });
}

function titleOf({ title, required }: Column): string {
  return required ? `${title} *` : title;
}

/** The widths of the columns, so that together they fill the page. */
function widths(columns: readonly Column[], width: number): readonly number[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.floor((column.width / all) * width));
}

function cell(text: Line, head: boolean): TableCell {
  return new TableCell({
    children: [
      new Paragraph({
        children: runs(head ? text.map((run) => ({ ...run, strong: true })) : text, cellSize),
        spacing: { after: 0 },
      }),
    ],
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(head && { shading: { type: ShadingType.CLEAR, fill: 'E6E9EF' } }),
  });
}

function paragraph(text: Line): Paragraph {
  return new Paragraph({ children: runs(text) });
}

/** What is still to be filled in is marked, so that nobody overlooks it. */
function runs(text: Line, size?: number): TextRun[] {
  return text.flatMap(({ text: said, strong, missing }) =>
    said.split('\n').map(
      (part, index) =>
        new TextRun({
          text: part,
          ...(size !== undefined && { size }),
          ...(index > 0 && { break: 1 }),
          ...(strong && { bold: true }),
          ...(missing && { shading: { type: ShadingType.CLEAR, fill: 'FFF3C4' } }),
        }),
    ),
  );
}
