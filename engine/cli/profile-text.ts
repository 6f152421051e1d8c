import type { Questionnaire, Response } from '../format/format.ts';
import type { Inconsistency } from '../consistency/inconsistencies.ts';
import type { Profile } from '../profile/profile.ts';
import { reasonsOf } from './reasons.ts';
import type { Paint } from './terminal.ts';
import { Words } from './words.ts';

/** The profile for people to read: the table, the levels of the organisation, why, and what is still to be answered. */
export function profileText(
  questionnaire: Questionnaire,
  response: Response,
  profile: Profile,
  paint: Paint,
): string {
  const words = new Words(questionnaire, response);
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', heading), ...lines.map((line) => `  ${line}`)];
  const { complete, open, organisation, rows, inconsistencies, measures, unknown } = profile;
  const shown = [...organisation, ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))];
  return `${[
    paint('bold', `${words.text(questionnaire.title)} ${questionnaire.version}`),
    complete ? 'complete' : `not complete: ${open.length} still to be answered`,
    '',
    ...organisation.map((result) => `${words.score(result.score)}: ${words.level(result)}`),
    '',
    ...table(profile, words, paint),
    ...part('Why', reasonsOf(shown, profile.results, words)),
    ...part(
      'Answers that rarely go together',
      inconsistencies.flatMap((one) => inconsistencyLines(one, words)),
    ),
    ...part(
      'What helps',
      measures.map(({ measure }) => `${words.text(measure.title)} (${measure.effort})`),
    ),
    ...part(
      'Still to be found out',
      unknown.map((step) => words.step(step)),
    ),
    ...part(
      'Still to be answered',
      open.map((step) => words.step(step)),
    ),
  ]
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

/** Answers that rarely go together, why, and what would fit. */
function inconsistencyLines({ rule, answers }: Inconsistency, words: Words): readonly string[] {
  const given = answers.map((one) => `${words.step(one)} = ${[one.answer].flat().join(', ')}`);
  return [
    `${given.join('; ')}: ${words.text(rule.because)} [${rule.source}]`,
    ...(rule.fits === undefined ? [] : [`  would fit: ${words.text(rule.fits)}`]),
  ];
}

function table({ columns, rows }: Profile, words: Words, paint: Paint): readonly string[] {
  const head = ['', ...columns.map((column) => words.column(column))];
  const body = rows.map((row) => [
    words.text(row.name),
    ...row.cells.map((result) => (result ? words.level(result) : '–')),
  ]);
  const widths = head.map((cell, index) =>
    Math.max(cell.length, ...body.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
  return [paint('bold', line(head)), ...body.map(line)];
}
