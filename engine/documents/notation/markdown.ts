import type { Block, Line, Paper, Table } from '../paper.ts';

/** A paper as Markdown. */
export function markdown({ title, about, blocks }: Paper): string {
  const head = [
    `# ${inOneLine(escapedText(title))}`,
    about.map((one) => broken(escapedText(one), '')).join('  \n'),
  ];
  return `${[...head, ...blocks.map(block)].join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level + 1)} ${inOneLine(escapedText(one.text))}`;
    case 'paragraph':
      return broken(written(one.line), '');
    case 'list':
      return one.lines
        .map((line, index) => {
          const mark = one.numbered ? `${index + 1}.` : '-';
          return `${mark} ${broken(written(line), ' '.repeat(mark.length + 1))}`;
        })
        .join('\n');
    case 'table':
      return table(one);
  }
}

function table({ columns, rows }: Table): string {
  return [
    row(columns.map(({ title, required }) => escapedText(required ? `${title} *` : title))),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell) => inOneLine(written(cell))))),
  ].join('\n');
}

function written(line: Line): string {
  return line
    .map(({ text, strong, missing }) => (strong || missing ? `**${escapedText(text)}**` : escapedText(text)))
    .join('');
}

/** Lines that stay lines; an empty one would end what they belong to. */
function broken(text: string, indent: string): string {
  return text
    .split('\n')
    .filter((one, index) => index === 0 || one.trim() !== '')
    .map((one) => one.trim().replace(/^([-+=])|^(\d{1,9})([.)])/, beginsNothing))
    .join(`  \n${indent}`);
}

/** What begins a list or a rule at the beginning of a line, written so that it begins none. */
function beginsNothing(_: string, sign: string | undefined, number = '', after = ''): string {
  return sign === undefined ? `${number}\\${after}` : `\\${sign}`;
}

function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ').trim();
}

/** Signs that Markdown would read as more than text. */
function escapedText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`).replaceAll('&', '&amp;');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
