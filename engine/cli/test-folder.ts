import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Questionnaire } from '../format/format.ts';
import { accepted } from '../scenario/accept.ts';
import { coverage } from '../scenario/coverage.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { type Difference, differences } from '../scenario/differences.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { load } from '../load/load.ts';
import { readScenario } from '../scenario/scenario.ts';
import type { Line } from './command.ts';
import { coverageTable } from './coverage-table.ts';
import { differenceLines } from './difference-lines.ts';
import { givenDay } from './given-day.ts';
import { givenBase } from './given-base.ts';
import { readText, reasonOf } from './read-text.ts';
import { replaceFile } from './replace-file.ts';
import { type PlacedDiagnostic, placed, report, tally } from './report.ts';
import { type ExitCode, type Terminal, harmless } from './terminal.ts';

/** A scenario, what is wrong with its file, and in what it comes out other than expected. */
interface Tried {
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly differences: readonly Difference[];
  readonly evaluation?: Evaluation;
  /** The day on which it was looked at. */
  readonly on?: string;
}

/** `pqs test`: whether the scenarios of a questionnaire come out as expected, and what of it they touch. */
export async function testFolder({ files, values }: Line, terminal: Terminal): Promise<ExitCode> {
  const [folder = '.'] = files;
  const { out, err, paint } = terminal;
  const bases = givenBase(values, terminal);
  const day = givenDay(values, terminal);
  if (!bases || day === undefined) return 2;
  const file = join(folder, 'questionnaire.json');
  const read = readText(file);
  if ('unreadable' in read) return unreadable(file, read.unreadable, values.json ?? false, terminal);
  const { questionnaire, diagnostics } = load(read.text, bases(file));
  if (!questionnaire) {
    const found = placed(read.text, diagnostics);
    if (values.json) out(json({ file, diagnostics: found, scenarios: [] }));
    else for (const diagnostic of found) out(report(file, read.text, diagnostic, paint));
    err(`${file}: ${tally(found)}\n`);
    return 1;
  }
  const listed = scenariosIn(join(folder, 'scenarios'));
  if (typeof listed === 'string') {
    return unreadable(join(folder, 'scenarios'), listed, values.json ?? false, terminal);
  }
  const tried: Tried[] = [];
  for (const scenario of listed) {
    const text = readText(scenario);
    if ('unreadable' in text) return unreadable(scenario, text.unreadable, values.json ?? false, terminal);
    tried.push(tryScenario(questionnaire, day, scenario, text.text));
  }
  const covered = coverage(
    questionnaire,
    tried.flatMap(({ evaluation, on }) => (evaluation && on !== undefined ? [{ evaluation, on }] : [])),
  );
  if (values.json) {
    const scenarios = tried.map(({ text: _text, evaluation: _evaluation, ...told }) => told);
    out(json({ file, diagnostics: [], scenarios, coverage: covered }));
  } else {
    for (const one of tried) out(triedText(one, terminal));
    out(`\n${coverageTable(covered, paint)}`);
  }
  const wrong = tried.filter(isWrong);
  err(`${tried.length - wrong.length} of ${tried.length} scenarios come out as expected\n`);
  if (wrong.length === 0) return 0;
  return values.update ? update(wrong, values.yes ?? false, terminal) : 1;
}

function tryScenario(whole: Questionnaire, today: string, file: string, text: string): Tried {
  const { read, diagnostics } = readScenario(whole, text, today);
  const found = placed(text, diagnostics);
  if (!read) return { file, text, title: '', diagnostics: found, differences: [] };
  const { questionnaire, scenario, response, on } = read;
  return {
    file,
    text,
    title: scenario.title,
    diagnostics: found,
    differences: differences(questionnaire, scenario, response),
    evaluation: evaluate(questionnaire, response),
    on,
  };
}

function isWrong({ diagnostics, differences: found }: Tried): boolean {
  return hasErrors(diagnostics) || found.length > 0;
}

function triedText(tried: Tried, { paint }: Terminal): string {
  const { file, text, title, diagnostics, differences: found } = tried;
  const mark = isWrong(tried) ? paint('red', 'differs') : paint('green', 'as expected');
  const about = title === '' ? '' : `: ${harmless(title)}`;
  return [
    `${hasErrors(diagnostics) ? paint('red', 'wrong') : mark}  ${harmless(file)}${about}\n`,
    ...diagnostics.map((diagnostic) => report(file, text, diagnostic, paint)),
    ...differenceLines(found, paint).map((line) => `${line}\n`),
  ].join('');
}

/** Writes what came out into the scenarios that differ, when a person or the line says so. */
async function update(wrong: readonly Tried[], yes: boolean, { err, ask }: Terminal): Promise<ExitCode> {
  const differing = wrong.filter(({ differences: found }) => found.length > 0);
  if (differing.length === 0) return 1;
  const many = differing.length === 1 ? 'this scenario' : `these ${differing.length} scenarios`;
  const sure = yes || (await ask(`Write what came out into ${many} as what is expected?`));
  if (sure === undefined) {
    err('There is nobody to ask whether this may be written: add --yes.\n');
    return 2;
  }
  if (!sure) return 1;
  for (const { file, text, differences: found } of differing) {
    try {
      replaceFile(file, accepted(text, found));
    } catch (problem) {
      err(`${file}: cannot be written: ${reasonOf(problem)}.\n`);
      return 2;
    }
    err(`${file}: written\n`);
  }
  return differing.length === wrong.length ? 0 : 1;
}

/** The scenarios in a folder, in the order of their names; or why there are none. */
function scenariosIn(folder: string): readonly string[] | string {
  try {
    const names = readdirSync(folder).filter(
      (name) => name.endsWith('.json') && !name.endsWith('.schema.json'),
    );
    return names.length === 0
      ? 'there are no scenarios in it'
      : names.sort().map((name) => join(folder, name));
  } catch (problem) {
    return reasonOf(problem);
  }
}

function unreadable(file: string, reason: string, asJson: boolean, { out, err }: Terminal): ExitCode {
  err(`${file}: cannot be read: ${reason}.\n`);
  if (asJson) out(json({ file, unreadable: reason, diagnostics: [], scenarios: [] }));
  return 2;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
