import type { Block, Line, Paper, Table } from '../paper.ts';

/** A paper as Markdown. */
export function markdown({ title, about, blocks }: Paper): string {
  const head = [`# ${escapedText(title)}`, about.map(escapedText).join('  \n')];
  return `${[...head, ...blocks.map(block)].join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level + 1)} ${escapedText(one.text)}`;
    case 'paragraph':
      return written(one.line);
    case 'list':
      return one.lines
        .map((line, index) => `${one.numbered ? `${index + 1}.` : '-'} ${written(line)}`)
        .join('\n');
    case 'table':
      return table(one);
  }
}

function table({ columns, rows }: Table): string {
  return [
    row(columns.map(({ title, required }) => escapedText(required ? `${title} *` : title))),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell) => written(cell).replaceAll('\n', ' ')))),
  ].join('\n');
}

function written(line: Line): string {
  return line
    .map(({ text, strong, missing }) => (strong || missing ? `**${escapedText(text)}**` : escapedText(text)))
    .join('');
}

/** Signs that Markdown would read as more than text. */
function escapedText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`).replaceAll('&', '&amp;');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
