import type { Questionnaire, Response } from '../format/format.ts';
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
  const { complete, open, organisation, rows, measures, unknown } = profile;
  const shown = [...organisation, ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))];
  return `${[
    paint('bold', `${words.text(questionnaire.title)} ${questionnaire.version}`),
    complete ? 'complete' : `not complete: ${open.length} still to be answered`,
    '',
    ...organisation.map(
      (result) => `${words.score(result.score)}: ${words.level(result)}${words.counted(profile, result)}`,
    ),
    '',
    ...table(profile, words, paint),
    ...part('Why', reasonsOf(shown, profile.results, words)),
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

function table(profile: Profile, words: Words, paint: Paint): readonly string[] {
  const { columns, rows } = profile;
  const head = ['', ...columns.map((column) => words.column(column))];
  const body = rows.map((row) => [
    words.text(row.name),
    ...row.cells.map((result) => (result ? words.level(result) + words.counted(profile, result) : '–')),
  ]);
  const widths = head.map((cell, index) =>
    Math.max(cell.length, ...body.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
  return [paint('bold', line(head)), ...body.map(line)];
}
