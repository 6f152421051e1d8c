import type { Block, Line, Notation, Paper, Reminder, Table } from '../paper.ts';
import { sayIn } from '../words.ts';
import { mostInCell, whole } from './spreadsheet-limits.ts';

/*
 * What a text may hold in each notation, in one place. People paste anything into a field; what they pasted must come
 * out as a file that every reader opens, with all that can be read of it.
 */

/** The most signs of UTF-16 in a cell, where a notation has such a limit. */
const mostIn: Readonly<Partial<Record<Notation, number>>> = {
  xlsx: mostInCell,
  ods: mostInCell,
  csv: mostInCell,
};

/** All that ends a line, in Unicode (UAX 14, BK, CR, LF and NL). */
// oxlint-disable-next-line no-control-regex -- these are what is made one
const lineEnds = /\r\n|[\r\u000B\u000C\u0085\u2028\u2029]/g;

/** Signs that stand for nothing that can be read: controls, and code points that are no characters. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unreadable = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** Half of a sign: UTF-8 cannot hold it. */
const half = /\p{Surrogate}/gu;

/** A text as every notation can hold it: the same words, with one way to end a line. */
export function readable(text: string): string {
  return text.replaceAll(lineEnds, '\n').replaceAll(unreadable, '').replaceAll(half, '\uFFFD');
}

/** A paper of which this notation can hold every text. A cell that is too long ends with a word that says so. */
export function writable(paper: Paper, notation: Notation): Paper {
  const most = mostIn[notation];
  const tooLong = sayIn(paper.language)('cellTooLong');
  const cell = (line: Line) => cut(lineOf(line), most, tooLong);
  const table = ({ title, columns, rows, ...rest }: Table): Table => ({
    ...rest,
    title: readable(title),
    columns: columns.map((column) => ({ ...column, title: readable(column.title) })),
    rows: rows.map((row) => row.map(cell)),
  });
  return {
    ...paper,
    title: readable(paper.title),
    about: paper.about.map(readable),
    blocks: paper.blocks.map((block) => (block.kind === 'table' ? table(block) : blockOf(block))),
    ...(paper.reminders && { reminders: paper.reminders.map(reminderOf) }),
  };
}

function blockOf(block: Exclude<Block, Table>): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: readable(block.text) };
    case 'paragraph':
      return { ...block, line: lineOf(block.line) };
    case 'list':
      return { ...block, lines: block.lines.map(lineOf) };
  }
}

function lineOf(line: Line): Line {
  return line.map((run) => ({ ...run, text: readable(run.text) }));
}

function reminderOf(reminder: Reminder): Reminder {
  return { ...reminder, title: readable(reminder.title), text: readable(reminder.text) };
}

function cut(line: Line, most: number | undefined, tooLong: string): Line {
  const length = line.reduce((sum, { text }) => sum + text.length, 0);
  if (most === undefined || length <= most) return line;
  let room = most - tooLong.length;
  const kept = line.map((run) => {
    const text = whole(run.text, room);
    room -= text.length;
    return { ...run, text };
  });
  return [...kept, { text: tooLong, missing: true }];
}
