import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import type { Paper, Reminder } from './paper.ts';
import { calendar } from './notation/calendar.ts';
import { csv } from './notation/csv.ts';
import { html } from './notation/html.ts';
import { markdown } from './notation/markdown.ts';
import { writePaper } from './write.ts';

const base: Paper = {
  id: 'sample',
  kind: 'register',
  title: 'A <b>title</b>',
  language: 'nl-x-u',
  about: ['Smit & Zn', 'Scan 1.0.0'],
  blocks: [
    { kind: 'heading', level: 1, text: 'First' },
    {
      kind: 'paragraph',
      line: [{ text: 'We are ' }, { text: '[fill in: name]', missing: true }, { text: '.' }],
    },
    { kind: 'list', lines: [[{ text: 'one' }], [{ text: 'two' }]], numbered: true },
    {
      kind: 'table',
      title: 'Rows',
      columns: [
        { title: 'Name', width: 20, required: true },
        { title: 'Note', width: 30 },
      ],
      rows: [
        [[{ text: '=1+1' }], [{ text: 'a; "b"' }]],
        [[{ text: 'twee\nregels' }], []],
      ],
    },
  ],
  missing: [],
  notations: [],
  made: new Date('2026-11-25T10:00:00Z'),
};

describe('CSV', () => {
  it('begins with a byte order mark, is cut by semicolons, and ends its lines as Windows does', () => {
    expect(csv(base)).toBe('\uFEFFName *;Note\r\n\'=1+1;"a; ""b"""\r\n"twee\nregels";\r\n');
  });

  it.each(['=a', '+a', '-a', '@a', '\ta', '\ra', '＝a'])(
    'a cell that begins like a formula stays a text: %j',
    (text) => {
      const [table] = [
        {
          ...base,
          blocks: [
            { kind: 'table' as const, title: '', columns: [{ title: 'x', width: 1 }], rows: [[[{ text }]]] },
          ],
        },
      ];
      const cell = csv(table)
        .split('\r\n')
        .slice(1)
        .join('\r\n')
        .replace(/^"|"?\r\n$/g, '');
      expect(cell.startsWith("'")).toBe(true);
    },
  );
});

test('HTML is escaped, has its language without the form of address, and marks what is missing', () => {
  const written = html(base);
  expect(written).toContain('<section lang="nl">');
  expect(written).toContain('<h2>A &lt;b&gt;title&lt;/b&gt;</h2>');
  expect(written).toContain('<p>We are <mark>[fill in: name]</mark>.</p>');
  expect(written).toContain('<ol>\n<li>one</li>\n<li>two</li>\n</ol>');
  expect(written).toContain('<th scope="col">Name *</th>');
  expect(written).not.toMatch(/style=|<script/);
});

test('Markdown escapes what would be more than text', () => {
  const written = markdown({
    ...base,
    blocks: [...base.blocks, { kind: 'paragraph', line: [{ text: '*a* [b](c) | d' }] }],
  });
  expect(written).toContain('# A \\<b\\>title\\</b\\>');
  expect(written).toContain('We are **\\[fill in: name\\]**.');
  expect(written).toContain('1. one\n2. two');
  expect(written).toContain('| =1+1 | a; "b" |');
  expect(written).toContain('\\*a\\* \\[b\\](c) \\| d');
});

describe('the calendar', () => {
  const reminder: Reminder = {
    uid: 'do-it@scan',
    on: '2027-01-15',
    title: 'Maak één lijst; nu, en straks',
    text: `Regel één\nen \\ nog ${'een heel lange zin met é en € '.repeat(8)}`,
  };
  const written = calendar({ ...base, title: 'Actielijst', reminders: [reminder] });
  const lines = written.split('\r\n');

  it('has lines of at most 75 bytes, and ends each as the standard asks', () => {
    expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('counts a later export as a later revision of the same event', () => {
    const sequence = (made: Date) =>
      Number(/SEQUENCE:(\d+)/.exec(calendar({ ...base, made, reminders: [reminder] }))?.[1]);
    expect(sequence(new Date('2026-11-25T10:01:00Z'))).toBe(sequence(base.made) + 1);
    expect(written).toContain('LAST-MODIFIED:20261125T100000Z\r\n');
  });

  it('gives back, unfolded and unescaped, what was put in', () => {
    const unfolded = written.replaceAll('\r\n ', '').split('\r\n');
    const property = (name: string) =>
      unfolded
        .find((line) => line.startsWith(name))
        ?.slice(name.length)
        .replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
    expect(property('SUMMARY:')).toBe(reminder.title);
    expect(property('DESCRIPTION:')).toBe(reminder.text);
    expect(property('UID:')).toBe(reminder.uid);
    expect(property('DTSTART;VALUE=DATE:')).toBe('20270115');
    expect(property('DTSTAMP:')).toBe('20261125T100000Z');
  });
});

test('a workbook has its cells as texts, and its head stays in sight', async () => {
  const files = await unzipped('xlsx');
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('ySplit="1"');
  expect(Object.values(files).join('')).toContain('=1+1');
  expect(files['xl/workbook.xml']).toContain('name="Rows"');
});

test('an OpenDocument spreadsheet begins with its type, unpacked, and has its cells as texts', async () => {
  const { bytes, name } = await writePaper(base, 'ods');
  expect(name).toBe('sample-2026-11-25.ods');
  expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype');
  expect(strFromU8(bytes.slice(38, 38 + 46))).toBe('application/vnd.oasis.opendocument.spreadsheet');
  const { 'content.xml': content = '', 'styles.xml': styles = '' } = await unzipped('ods');
  expect(content).toContain('office:value-type="string"><text:p>=1+1</text:p>');
  expect(content).toContain('<text:p>twee</text:p><text:p>regels</text:p>');
  expect(content).toContain('<table:table-header-rows>');
  expect(content).not.toContain('table:formula');
  expect(styles).toContain('Smit &amp; Zn · Scan 1.0.0');
});

test('a Word document has headings, a head that comes back on every page, and says what it is about', async () => {
  const files = await unzipped('docx');
  const document = files['word/document.xml'] ?? '';
  expect(document).toContain('w:val="Heading1"');
  expect(document).toContain('<w:tblHeader/>');
  expect(document).toContain('[fill in: name]');
  const heads = Object.entries(files).filter(([name]) => name.startsWith('word/header'));
  expect(heads.map(([, text]) => text).join('')).toContain('Smit &amp; Zn · Scan 1.0.0');
});

async function unzipped(notation: 'xlsx' | 'ods' | 'docx'): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await writePaper(base, notation);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
}
