import type { Block, Line, Paper, Table } from '../paper.ts';
import { tagOf } from './language-tag.ts';
import { escaped } from './xml.ts';

/**
 * A paper as HTML to paste into a site: no styles and no scripts, so that it takes the looks of the page around it.
 * Its headings start at the second level, under the title of that page.
 */
export function html({ title, language, blocks }: Paper): string {
  const inside = [`<h2>${escaped(title)}</h2>`, ...blocks.map(block)];
  return `<section lang="${escaped(tagOf(language))}">\n${inside.join('\n')}\n</section>\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level + 2}>${escaped(one.text)}</h${one.level + 2}>`;
    case 'paragraph':
      return `<p>${written(one.line)}</p>`;
    case 'list': {
      const tag = one.numbered ? 'ol' : 'ul';
      return `<${tag}>\n${one.lines.map((line) => `<li>${written(line)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return table(one);
  }
}

function table({ title, columns, rows }: Table): string {
  const head = columns.map(
    (column) => `<th scope="col">${escaped(column.required ? `${column.title} *` : column.title)}</th>`,
  );
  return [
    `<table>\n<caption>${escaped(title)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>\n<tbody>`,
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${written(cell)}</td>`).join('')}</tr>`),
    '</tbody>\n</table>',
  ].join('\n');
}

function written(line: Line): string {
  return line
    .map(({ text, strong, missing }) => {
      const said = escaped(text).replaceAll('\n', '<br>');
      if (missing) return `<mark>${said}</mark>`;
      return strong ? `<strong>${said}</strong>` : said;
    })
    .join('');
}
