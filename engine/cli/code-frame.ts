import { harmless } from './terminal.ts';

const widest = 100;

/** The line, the one before it and the one after it, with a mark under the column. Long lines are cut around it. */
export function codeFrame(
  text: string,
  line: number,
  column: number,
  mark: (text: string) => string,
): readonly string[] {
  const lines = linesAround(text, line);
  const start = Math.max(0, column - Math.ceil(widest / 2));
  const width = String(line + 1).length;
  return lines.flatMap(({ number, content }) => {
    const from = number === line ? start : 0;
    const shown = harmless(content.slice(from, from + widest).replaceAll('\t', ' '));
    const gutter = String(number).padStart(width);
    if (number !== line) return [`    ${gutter} | ${shown}`];
    const caret = `${' '.repeat(column - 1 - start)}${mark('^')}`;
    return [`  ${mark('>')} ${gutter} | ${shown}`, `    ${' '.repeat(width)} | ${caret}`];
  });
}

/** The lines from the one before to the one after, without splitting the whole text. */
function linesAround(text: string, line: number): readonly { number: number; content: string }[] {
  const found: { number: number; content: string }[] = [];
  const end = /\r\n|\n|\r/g;
  let start = 0;
  for (let number = 1; number <= line + 1 && start <= text.length; number += 1) {
    end.lastIndex = start;
    const stop = end.exec(text);
    if (number >= line - 1) found.push({ number, content: text.slice(start, stop?.index) });
    start = stop ? end.lastIndex : text.length + 1;
  }
  return found;
}
