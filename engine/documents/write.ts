import { writable } from './notation/writable.ts';
import { dayOf } from '../format/day.ts';
import type { Notation, Paper } from './paper.ts';

/** A paper written down: a file to save. */
export interface PaperFile {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<Notation, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
};

/** Writes a paper down. What writes a notation is loaded only when it is asked for. */
export async function writePaper(paper: Paper, notation: Notation): Promise<PaperFile> {
  const day = dayOf(paper.made);
  return {
    name: `${paper.id}-${day}.${notation}`,
    type: types[notation],
    bytes: await bytesOf(writable(paper, notation), notation),
  };
}

async function bytesOf(paper: Paper, notation: Notation): Promise<Uint8Array<ArrayBuffer>> {
  switch (notation) {
    case 'docx':
      return (await import('./notation/docx.ts')).docx(paper);
    case 'xlsx':
      return (await import('./notation/xlsx.ts')).xlsx(paper);
    case 'ods':
      return (await import('./notation/ods.ts')).ods(paper);
    case 'csv':
      return encoded((await import('./notation/csv.ts')).csv(paper));
    case 'html':
      return encoded((await import('./notation/html.ts')).html(paper));
    case 'md':
      return encoded((await import('./notation/markdown.ts')).markdown(paper));
    case 'ics':
      return encoded((await import('./notation/calendar.ts')).calendar(paper));
  }
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
