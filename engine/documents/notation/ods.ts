import { strToU8, zipSync } from 'fflate';
import { type Line, type Paper, plain, type Table, tablesOf } from '../paper.ts';
import { sheetNames } from './spreadsheet-limits.ts';
import { escaped } from './xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

/** The tables of a paper as an OpenDocument spreadsheet, a sheet for each. The type comes first, unpacked, as the standard asks. */
export function ods(paper: Paper): Uint8Array<ArrayBuffer> {
  return zipSync({
    mimetype: [strToU8(mediaType), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content(paper)),
    'styles.xml': strToU8(styles(paper)),
  });
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const spaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'office:version="1.3"',
].join(' ');

const manifest = `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

function content(paper: Paper): string {
  const tables = tablesOf(paper);
  const names = sheetNames(tables.map(({ title }) => title));
  const widths = [...new Set(tables.flatMap(({ columns }) => columns.map(({ width }) => width)))];
  const automatic = [
    ...widths.map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(1)}cm"/></style:style>`,
    ),
    cellStyle('head', 'fo:background-color="#e6e9ef"', '<style:text-properties fo:font-weight="bold"/>'),
    cellStyle('cell', ''),
    cellStyle('missing', 'fo:background-color="#fff3c4"'),
  ].join('');
  return `${declaration}<office:document-content ${spaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:spreadsheet>${tables.map((table, index) => sheet(table, names[index] ?? table.title)).join('')}</office:spreadsheet></office:body></office:document-content>`;
}

function cellStyle(name: string, more: string, text = ''): string {
  return `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" ${more}/>${text}</style:style>`;
}

function sheet({ columns, rows }: Table, name: string): string {
  const head = columns.map((column) => cell(column.required ? `${column.title} *` : column.title, 'head'));
  return [
    `<table:table table:name="${escaped(name)}">`,
    ...columns.map(({ width }) => `<table:table-column table:style-name="w${width}"/>`),
    `<table:table-header-rows><table:table-row>${head.join('')}</table:table-row></table:table-header-rows>`,
    ...rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`),
    '</table:table>',
  ].join('');
}

function cellOf(line: Line): string {
  return cell(plain(line), line.some(({ missing }) => missing) ? 'missing' : 'cell');
}

function cell(text: string, style: string): string {
  const paragraphs = text.split('\n').map((one) => `<text:p>${spaced(escaped(one))}</text:p>`);
  return text === ''
    ? `<table:table-cell table:style-name="${style}"/>`
    : `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

/** Several spaces, a space at the edge, or a tab are elements of their own there: in a row they would count as one. */
function spaced(text: string): string {
  return text
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ +| +$| {2,}/g, (run) => `<text:s text:c="${run.length}"/>`);
}

/** The page: across when the tables are wide, with what the paper is about above it. */
function styles({ about, wide }: Paper): string {
  const [width, height] = wide ? ['29.7cm', '21cm'] : ['21cm', '29.7cm'];
  const page = `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${wide ? 'landscape' : 'portrait'}" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style></style:page-layout>`;
  const head = `<style:header><text:p>${escaped(about.join(' · '))}</text:p></style:header>`;
  return `${declaration}<office:document-styles ${spaces}><office:automatic-styles>${page}</office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page">${head}</style:master-page></office:master-styles></office:document-styles>`;
}
