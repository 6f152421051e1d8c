import type { Inconsistency } from '../consistency/inconsistencies.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Profile, profile } from '../profile/profile.ts';
import { verdictSentences } from '../profile/verdict-sentences.ts';
import { reasonsOf } from './reasons.ts';
import { harmless, type Paint } from './terminal.ts';
import { Words } from './words.ts';

/** The profile for people to read: the verdict, the table, the levels of the organisation, why, and what is still to be answered. */
export function profileText(evaluation: Evaluation, paint: Paint): string {
  const { questionnaire, response } = evaluation;
  const made = profile(evaluation);
  const words = new Words(questionnaire, response, evaluation);
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', heading), ...lines.map((line) => `  ${line}`)];
  const { complete, open, organisation, rows, inconsistencies, measures, unknown } = made;
  const shown = [...organisation, ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))];
  return `${[
    paint('bold', `${words.text(questionnaire.title)} ${questionnaire.version}`),
    complete ? 'complete' : `not complete: ${open.length} still to be answered`,
    '',
    ...verdictSentences(evaluation, questionnaire.languages[0] ?? '').map((one) => harmless(one)),
    '',
    ...organisation.map(
      (result) =>
        `${words.score(result.score)}: ${words.level(result)}${words.points(result)}${words.counted(made, result)}`,
    ),
    '',
    ...(made.rows.length > 0 ? table(made, words, paint) : []),
    ...part('Why', reasonsOf(shown, made.results, words)),
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

function table(made: Profile, words: Words, paint: Paint): readonly string[] {
  const { columns, rows } = made;
  const head = ['', ...columns.map((column) => words.column(column))];
  const body = rows.map((row) => [
    words.text(row.name),
    ...row.cells.map((result) => (result ? words.level(result) + words.counted(made, result) : '–')),
  ]);
  const widths = head.map((cell, index) =>
    Math.max(cell.length, ...body.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
  return [paint('bold', line(head)), ...body.map(line)];
}
