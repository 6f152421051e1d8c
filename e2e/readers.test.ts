import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate, load, loadPapers, type Notation, type Paper, readResponse } from '../engine/index.ts';
import { questionnaireFile, responseOf } from './answers.ts';

/** Whether a command is here. */
function isHere(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const asked = process.env['READERS'] !== undefined;
const readers = asked && ['soffice', 'pdftotext'].every(isHere);
if (asked && !readers) {
  console.log(
    'The papers are not read by LibreOffice: install libreoffice-writer, libreoffice-calc and poppler-utils.',
  );
}

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
const { papers, writePaper } = await loadPapers();
const made = papers({
  evaluation: answered(),
  language: 'nl',
  now: new Date('2026-11-25T10:00:00Z'),
  scan: 'a1b2',
});

function answered() {
  const { questionnaire } = load(readFileSync(questionnaireFile, 'utf8'));
  if (!questionnaire) throw new Error('The questionnaire has errors.');
  const details = {
    name: 'De Korst & Zn',
    address: 'Dorpsstraat 1\n1234 AB Dorp',
    email: '=privacy@korst.example',
  };
  const planned = { 'do-house-rules': { on: '2027-01-15', person: 'Ans' } };
  const text = JSON.stringify({ ...responseOf('group-practice'), details, planned });
  const { response, diagnostics } = readResponse(questionnaire, text);
  if (!response) throw new Error(JSON.stringify(diagnostics));
  return evaluate(questionnaire, response);
}

/** Writes a paper down, has LibreOffice convert it, and gives the path of what comes of it. */
async function converted(paper: Paper, notation: Notation, to: string, filter = to): Promise<string> {
  const { name, bytes } = await writePaper(paper, notation);
  const file = join(folder, name);
  writeFileSync(file, bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return file.replace(/\.\w+$/, `.${to}`);
}

/** The words in a text, one after the other: lines are broken, and words cut, wherever a page wants that. */
function wordsOf(text: string): string {
  return text.replaceAll(/[\s\u00AD]+/g, '');
}

/** The cells of the tables of a paper, row by row. */
function cellsOf({ blocks }: Paper): readonly (readonly string[])[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.columns.map(({ title, required }) => (required ? `${title} *` : title)),
          ...block.rows.map((row) => row.map((line) => line.map(({ text }) => text).join(''))),
        ]
      : [],
  );
}

/** CSV with tabs, as LibreOffice writes it: a cell with a line break or a tab stands in quotes. */
function readTabs(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n"]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.join('') !== '');
}

const withTables = made.filter(({ notations }) => notations.includes('xlsx'));

describe.skipIf(!readers)('LibreOffice', () => {
  for (const paper of made.filter(({ notations }) => notations.includes('docx'))) {
    test(`shows all that ${paper.id} says, as a document of pages`, { timeout: 180_000 }, async () => {
      const pdf = await converted(paper, 'docx', 'pdf');
      const shown = wordsOf(execFileSync('pdftotext', ['-raw', pdf, '-']).toString());
      const said = paper.blocks.flatMap((block): readonly string[] => {
        if (block.kind === 'heading') return [block.text];
        if (block.kind === 'paragraph') return [block.line.map(({ text }) => text).join('')];
        if (block.kind === 'list') return block.lines.map((line) => line.map(({ text }) => text).join(''));
        return [];
      });
      // a page may end in the middle of what is said; then its foot and the head of the next page stand in between
      const inBetween = new RegExp(
        `${escapedPattern(wordsOf(`${paper.title} · `))}\\d+/\\d+\\f?(${escapedPattern(wordsOf(paper.about.join(' · ')))})?`,
        'g',
      );
      const flowing = shown.replaceAll(wordsOf(paper.about.join(' · ')), '').replaceAll(inBetween, '');
      expect(shown).toContain(wordsOf(paper.about.join(' · ')));
      for (const text of said) expect(flowing).toContain(wordsOf(text));
      // where a row is a table of its own, its name stands above it, without the title of that column
      for (const cell of cellsOf(paper).flatMap(([, ...cells]) => cells)) {
        for (const word of cell.split(/\s+/)) expect(flowing).toContain(wordsOf(word));
      }
    });
  }

  for (const notation of ['xlsx', 'ods'] as const) {
    for (const paper of withTables) {
      test(`reads the cells of ${paper.id} in ${notation}`, { timeout: 180_000 }, async () => {
        const csv = await converted(
          paper,
          notation,
          'csv',
          'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false',
        );
        const wanted = cellsOf(paper).filter((row) => row.join('') !== '');
        expect(
          readTabs(
            readFileSync(csv, 'utf8')
              .replace(/^\uFEFF/, '')
              .replaceAll('\r', ''),
          ),
        ).toEqual(wanted);
      });
    }
  }
});

function escapedPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
