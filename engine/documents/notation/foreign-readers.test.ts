import { Parser, type Node } from 'commonmark';
import { parse as readCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type DefaultTreeAdapterTypes, parse as readHtml } from 'parse5';
import { readSheet } from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { describe, expect, it, test } from 'vitest';
import type { Notation, Paper } from '../paper.ts';
import { writePaper } from '../write.ts';
import { mostInCell } from './spreadsheet-limits.ts';
import { readable } from './writable.ts';

/*
 * Whatever is pasted into a field comes out in every notation, as readers that were made elsewhere read it: the same
 * words, less the signs that no notation holds.
 */

const spreadsheets = ['xlsx', 'ods', 'csv'] as const;

/** A paper that says this everywhere where a text can stand. */
function saying(text: string): Paper {
  return {
    id: 'sample',
    kind: 'register',
    title: 'Sample',
    language: 'nl',
    about: [text],
    blocks: [
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', line: [{ text }] },
      { kind: 'list', lines: [[{ text }], [{ text }]] },
      {
        kind: 'table',
        title: text,
        columns: [
          { title: text, width: 20 },
          { title: 'Name', width: 20 },
        ],
        rows: [[[{ text: 'name' }], [{ text }]]],
      },
    ],
    missing: [],
    notations: [],
    reminders: [{ uid: 'a@b', on: '2027-01-15', title: text, text }],
    made: new Date('2026-11-25T10:00:00Z'),
  };
}

async function written(text: string, notation: Notation): Promise<Uint8Array> {
  return (await writePaper(saying(text), notation)).bytes;
}

/** The text in the elements of one name, where other elements stand for signs. Throws where the XML is not well formed. */
function textsOf(xml: string, within: string, signs: (name: string, count: number) => string | undefined) {
  const found: string[] = [];
  let depth = 0;
  let said = '';
  const parser = new SaxesParser();
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === within) {
      depth += 1;
      if (depth === 1) said = '';
    }
    said += signs(name, Number(attributes['text:c'] ?? 1)) ?? '';
  });
  parser.on('text', (text) => {
    said += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== within) return;
    depth -= 1;
    if (depth === 0) found.push(said);
  });
  parser.write(xml).close();
  return found;
}

/** What a reader of each notation finds in the cell, or in what takes its place. */
const found: Readonly<Record<Notation, (bytes: Uint8Array) => string | Promise<string>>> = {
  xlsx: async (bytes) => {
    const [, row = []] = await readSheet(Buffer.from(bytes), { trim: false });
    return String(row[1] ?? '');
  },
  ods: (bytes) => {
    const xml = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
    let lines = 0;
    const cells = textsOf(xml, 'table:table-cell', (name, count) => {
      if (name === 'table:table-cell') lines = 0;
      if (name === 'text:s') return ' '.repeat(count);
      if (name === 'text:tab') return '\t';
      if (name !== 'text:p') return undefined;
      lines += 1;
      return lines > 1 ? '\n' : '';
    });
    return cells.at(-1) ?? '';
  },
  csv: (bytes) => {
    const rows: string[][] = readCsv(Buffer.from(bytes), { delimiter: ';', bom: true });
    return rows.at(-1)?.[1] ?? '';
  },
  docx: (bytes) => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const cells = textsOf(xml, 'w:tc', (name) =>
      name === 'w:br' ? '\n' : name === 'w:tab' ? '\t' : undefined,
    );
    return cells.at(-1) ?? '';
  },
  html: (bytes) => {
    const texts: string[] = [];
    const walk = (node: DefaultTreeAdapterTypes.Node, inCell: boolean): void => {
      if (node.nodeName === '#text' && 'value' in node && inCell) texts.push(node.value);
      if (node.nodeName === 'br' && inCell) texts.push('\n');
      if (node.nodeName === 'td') texts.length = 0;
      if ('childNodes' in node) {
        for (const child of node.childNodes) walk(child, inCell || node.nodeName === 'td');
      }
    };
    walk(readHtml(strFromU8(bytes)), false);
    return texts.join('');
  },
  md: (bytes) => {
    const walker = new Parser().parse(strFromU8(bytes)).walker();
    let said = '';
    for (let step = walker.next(); step; step = walker.next()) {
      const { node, entering }: { node: Node; entering: boolean } = step;
      if (!entering && (node.type === 'list' || node.type === 'thematic_break')) return said;
      if (!entering) continue;
      if (node.type === 'item') said = '';
      if (node.type === 'text' || node.type === 'code' || node.type === 'html_inline')
        said += node.literal ?? '';
      if (node.type === 'softbreak' || node.type === 'linebreak') said += '\n';
    }
    return said;
  },
  ics: (bytes) => {
    const [event] = new ICAL.Component(ICAL.parse(strFromU8(bytes))).getAllSubcomponents('vevent');
    return String(event?.getFirstPropertyValue('description') ?? '');
  },
};

/** A text of so many signs, of which most take two places in UTF-16. */
function long(length: number): string {
  return '😀'.repeat(length / 2).padEnd(length, 'x');
}

/** What counts as the same: spaces are collapsed where a notation shows them so, and an apostrophe disarms a formula. */
function told(text: string, notation: Notation): string {
  if (notation === 'csv') return text.replaceAll("'", '');
  if (notation === 'html') return text.replace(/^\n/, ''); // an HTML reader drops a first line end nowhere but here
  if (notation !== 'md') return text;
  return text
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

const notations = ['xlsx', 'ods', 'csv', 'docx', 'html', 'md', 'ics'] as const satisfies readonly Notation[];

/** One of each kind of sign that has made trouble somewhere. */
const troubled: Readonly<Record<string, string>> = {
  'NUL, BEL and VT': 'a\u0000b\u0007c\u000Bd',
  'all controls': Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('x'),
  'half signs': 'a\uD800b\uDC00c\uDC00\uD800',
  'what is no character': 'a\uFFFEb\uFFFFc\uFDD0d',
  'ends of lines': 'a\r\nb\rc\u0085d\u2028e\u2029f\n\n\ng',
  'written right to left': 'a \u202Eb\u202C שלום עולם',
  'signs of several parts': '👩‍👩‍👧‍👦 🇳🇱 e\u0301 ﷽ \u{1F3F4}\u{E0067}\u{E0062}',
  'other scripts': '漢字 かな 한글 Кирилица ไทย हिन्दी',
  'signs of markup': `<b>&amp;</b> ]]> <!-- --> <?x?> "q" 'q' \\ \` * _ # | ~ [a](b)`,
  'what a spreadsheet calculates': '=1+1',
  'white space': '  two  spaces \t and a tab  ',
  'what begins a list': '- a\n+ b\n1. c\n# d\n> e\n=== \n---',
  'only white space': ' \n ',
  nothing: '',
};

describe.each(notations)('%s', (notation) => {
  it.each(Object.entries(troubled))('holds %s', async (_, text) => {
    const read = await found[notation](await written(text, notation));
    expect(told(read, notation)).toBe(told(readable(text), notation));
  });

  it('holds whatever a person may paste', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.nat(0xffff).map((code) => String.fromCharCode(code)),
        fc.constantFrom('a', 'b', ' ', '=', ',', ';', '|', '\n', '\t', '"', "'"),
      ),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const read = await found[notation](await written(one, notation));
        expect(told(read, notation)).toBe(told(readable(one), notation));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe.each(spreadsheets)('%s', (notation) => {
  test.each([mostInCell - 1, mostInCell])('a text of %i signs fits in a cell', async (length) => {
    expect(await found[notation](await written(long(length), notation))).toBe(long(length));
  });

  test.each([mostInCell + 1, 36_000, 200_000])(
    'a cell says that a text of %i signs is too long',
    async (length) => {
      const read = await found[notation](await written(long(length), notation));
      expect(read.length).toBeLessThanOrEqual(mostInCell);
      expect(read).toMatch(/^(😀)+… \[te lang voor één cel\]$/u);
    },
  );
});

test('a cell can be no formula, whichever sign another spreadsheet separates cells by', async () => {
  for (const text of [
    'x,=1+1',
    'x;=1+1',
    'x\t=1+1',
    'x\n=1+1',
    'a,@b',
    'a,+b',
    'a,-b(1)',
    'a, =1+1',
    '＝1',
    "a,'=b",
  ]) {
    const bytes = Buffer.from(await written(text, 'csv'));
    for (const delimiter of [',', ';', '\t', '|']) {
      const rows: string[][] = readCsv(bytes, {
        delimiter,
        bom: true,
        relax_quotes: true,
        relax_column_count: true,
      });
      for (const cell of rows.flat())
        expect({ text, delimiter, cell }).not.toMatchObject({
          cell: expect.stringMatching(/^\s*[=+@＝]|^\s*-[a-z(]/),
        });
    }
  }
  const read = await found.csv(await written('€ 5,- en 2, -3', 'csv'));
  expect(read).toBe('€ 5,- en 2, -3');
});

test('a workbook is packed without a worker, however large: the policy of a page refuses those', async () => {
  const { Worker } = globalThis;
  Reflect.set(globalThis, 'Worker', undefined);
  try {
    const read = await found.xlsx(
      await written(Array.from({ length: 30_000 }, (_, one) => one % 7).join(''), 'xlsx'),
    );
    expect(read.length).toBe(30_000);
  } finally {
    Reflect.set(globalThis, 'Worker', Worker);
  }
});
