import { hasErrors } from '../diagnostics/diagnostic.ts';
import { readJson } from '../json/json.ts';
import { inside, isList } from '../json/record.ts';
import { type NotTaken, takenOver } from '../texts/taken-over.ts';
import { textTable } from '../texts/table.ts';
import type { Line, OptionValues } from './command.ts';
import { type BasesOfFile, givenBase } from './given-base.ts';
import { ended, opened, unreadable } from './opened.ts';
import { readBytes, readText } from './read-text.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { tablesIn, workbookOf } from './workbook.ts';
import { writeFile } from './write-file.ts';

/** `pqs translate export|import`: the texts of a questionnaire as a spreadsheet, and back. */
export async function translateFile({ files, values }: Line, terminal: Terminal): Promise<ExitCode> {
  const [way, file = ''] = files;
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
  if (way === 'export') return exportTexts(file, values, bases, terminal);
  if (way === 'import') return importTexts(file, values, bases, terminal);
  terminal.err('pqs translate needs "export" or "import", and then a questionnaire.\n');
  return 2;
}

async function exportTexts(
  file: string,
  values: OptionValues,
  bases: BasesOfFile,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out: outFile, language: only, since, json = false } = values;
  if (outFile === undefined) {
    terminal.err('pqs translate export needs --out FILE.xlsx: the spreadsheet to write.\n');
    return 2;
  }
  const found = opened(file, bases, terminal);
  if ('exit' in found) return ended(found, json, terminal);
  const old = since === undefined ? undefined : readText(since);
  if (old && 'unreadable' in old)
    return ended(unreadable(since ?? '', old.unreadable, terminal), json, terminal);
  const before = old && readJson(old.text);
  if (before && hasErrors(before.diagnostics)) {
    terminal.err(`${since}: is not JSON.\n`);
    return 1;
  }
  const { languages } = found.questionnaire;
  if (only === languages[0] || (only !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(only))) {
    terminal.err(`--language must be another language than ${languages[0]}, such as "de".\n`);
    return 2;
  }
  const table = textTable(readJson(found.text).value, {
    languages,
    ...(only !== undefined && { only }),
    ...(before && { since: before.value }),
  });
  const made = await workbookOf(table);
  if ('unfit' in made) {
    for (const place of made.unfit)
      terminal.err(`${file}: a spreadsheet cannot hold the text at ${place} as it is.\n`);
    return 1;
  }
  const exit = await writeFile(outFile, made.bytes, values, terminal);
  if (exit !== 0) return exit;
  const targets = table.languages.slice(1);
  const count = (status: string, column: number) =>
    table.rows.filter((row) => row.status[column + 1] === status).length;
  const todo = targets.map((language, column) => ({
    language,
    missing: count('missing', column),
    outdated: count('outdated', column),
  }));
  if (json) terminal.out(`${JSON.stringify({ texts: table.rows.length, languages: todo }, undefined, 2)}\n`);
  else {
    terminal.out(`${table.rows.length} texts\n`);
    for (const { language, missing, outdated } of todo) {
      terminal.out(`  ${language}: ${missing} missing, ${outdated} outdated\n`);
    }
  }
  return 0;
}

const reasons: Readonly<Record<NotTaken['why'], string>> = {
  gone: 'is no longer in the questionnaire',
  outdated: 'was translated from a text that is another by now',
  'changed-here-too': 'was changed in the questionnaire too',
  placeholders: 'does not have the same {placeholders} as its source',
};

async function importTexts(
  file: string,
  values: OptionValues,
  bases: BasesOfFile,
  terminal: Terminal,
): Promise<ExitCode> {
  const { from, out: outFile = file, json = false } = values;
  const { out, err } = terminal;
  if (from === undefined) {
    err('pqs translate import needs --from FILE.xlsx: the spreadsheet to read.\n');
    return 2;
  }
  const found = opened(file, bases, terminal);
  if ('exit' in found) return ended(found, json, terminal);
  const bytes = readBytes(from);
  if ('unreadable' in bytes) return ended(unreadable(from, bytes.unreadable, terminal), json, terminal);
  const tables = await tablesIn(bytes.bytes);
  if (typeof tables === 'string') return ended(unreadable(from, tables, terminal), json, terminal);
  const [source = ''] = found.questionnaire.languages;
  if (tables.table.languages[0] !== source) {
    err(
      `${from}: is translated from "${tables.table.languages[0] ?? ''}", and the questionnaire from "${source}".\n`,
    );
    return 1;
  }
  const { text, taken, notTaken } = takenOver(
    found.text,
    languagesIn(found.text),
    tables.table,
    tables.before,
  );
  for (const { place, language, holds } of tables.noText) {
    err(
      `${from}: ${language} of ${place}: not taken over, the cell holds ${holds} and no text: make it text.\n`,
    );
  }
  for (const { place, language, why } of notTaken) {
    err(`${from}: ${language} of ${place}: not taken over, it ${reasons[why]}.\n`);
  }
  if (taken > 0) {
    const exit = await writeFile(outFile, text, values, terminal);
    if (exit !== 0) return exit;
  }
  const { noText } = tables;
  const left = notTaken.length + noText.length;
  if (json) out(`${JSON.stringify({ taken, notTaken, noText }, undefined, 2)}\n`);
  else out(`${taken} taken over, ${left} not\n`);
  return left === 0 ? 0 : 1;
}

/** The languages that the file itself names; a sector version may leave that to its base. */
function languagesIn(text: string): readonly string[] {
  const languages = inside(readJson(text).value, 'languages');
  return isList(languages) ? languages.map(String) : [];
}
