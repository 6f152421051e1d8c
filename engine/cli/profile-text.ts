import type { Questionnaire, Response, Text } from '../format.ts';
import { catalogue } from '../catalogue.ts';
import type { Profile, Row } from '../profile.ts';
import type { Contribution, Result, Step } from '../result.ts';
import { processName } from '../response.ts';
import { localize } from '../text.ts';
import { type Paint, harmless } from './terminal.ts';

/** The profile for people to read: the table, the levels of the organisation, why, and what is still to be answered. */
export function profileText(
  questionnaire: Questionnaire,
  response: Response,
  profile: Profile,
  paint: Paint,
): string {
  const words = new Words(questionnaire, response);
  const heading = (text: string) => ['', paint('bold', text)];
  const cells = profile.rows.flatMap((row) => row.cells.map((result) => ({ row, result })));
  return `${[
    paint('bold', `${words.text(questionnaire.title)} ${questionnaire.version}`),
    profile.complete ? 'complete' : `not complete: ${profile.open.length} still to be answered`,
    '',
    ...profile.organisation.map((result) => `${words.score(result.score)}: ${words.level(result)}`),
    '',
    ...table(profile, words, paint),
    ...heading('Why'),
    ...profile.organisation.flatMap((result) => why(words.score(result.score), result, words)),
    ...cells.flatMap(({ row, result }) => (result ? why(title(row, result, words), result, words) : [])),
    ...(profile.measures.length === 0 ? [] : heading('What helps')),
    ...profile.measures.map(({ measure }) => `  ${words.text(measure.title)} (${measure.effort})`),
    ...(profile.unknown.length === 0 ? [] : heading('Still to be found out')),
    ...profile.unknown.map((step) => `  ${words.step(step)}`),
    ...(profile.open.length === 0 ? [] : heading('Still to be answered')),
    ...profile.open.map((step) => `  ${words.step(step)}`),
  ]
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
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

function title({ name }: Row, { score, at }: Result, words: Words): string {
  const subject = at.subject === undefined ? [] : [words.subject(at.subject)];
  return [words.text(name), ...subject, words.score(score)].join(' · ');
}

function why(name: string, result: Result, words: Words): readonly string[] {
  return [
    `  ${name}: ${words.level(result)}`,
    ...result.because.map((one) => `    - ${reason(one, result, words)}`),
  ];
}

function reason(
  { text, answers, scores, level, points, source }: Contribution,
  { score }: Result,
  words: Words,
): string {
  const rests = [
    ...(text === undefined ? [] : [words.text(text)]),
    ...answers.map((answer) => `${words.step(answer)} = ${[answer.answer].flat().join(', ')}`),
    ...scores.map((one) => words.place(one, words.score(one.score))),
  ];
  const gave = [
    ...(level === undefined ? [] : [words.levelName(scores[0]?.score ?? score, level)]),
    ...(points === undefined ? [] : [`${points > 0 ? '+' : ''}${points}`]),
  ];
  const from = source === undefined ? '' : ` [${source}]`;
  return `${rests.join('; ') || 'always'}${gave.length === 0 ? '' : `: ${gave.join(', ')}`}${from}`;
}

/** The words of a questionnaire in its source language, for one response. */
class Words {
  readonly #questionnaire: Questionnaire;
  readonly #response: Response;

  constructor(questionnaire: Questionnaire, response: Response) {
    this.#questionnaire = questionnaire;
    this.#response = response;
  }

  text(text: Text): string {
    return harmless(localize(text, this.#questionnaire.languages[0] ?? '').text);
  }

  score(id: string): string {
    const place = catalogue(this.#questionnaire).scores.get(id);
    return place ? this.text(place.score.title) : id;
  }

  subject(id: string): string {
    const found = this.#questionnaire.subjects.find((subject) => subject.id === id);
    return found ? this.text(found.label) : id;
  }

  column({ title, subject }: Profile['columns'][number]): string {
    return subject === undefined ? this.text(title) : `${this.text(title)} (${this.subject(subject)})`;
  }

  levelName(score: string, id: string): string {
    const scale = catalogue(this.#questionnaire).scores.get(score)?.score.scale ?? '';
    const level = this.#questionnaire.scales[scale]?.find((one) => one.id === id);
    return level ? this.text(level.label) : id;
  }

  /** The level, or while it is provisional the best and the worst still possible. */
  level({ score, level, range, adjusted }: Result): string {
    if (level !== null) {
      const by = adjusted ? ` (set by hand: ${harmless(adjusted.reason)})` : '';
      return this.levelName(score, level) + by;
    }
    return range ? `${range.map((one) => this.levelName(score, one)).join('–')}?` : '–';
  }

  step(step: Step): string {
    return this.place(step, step.question);
  }

  place({ process, subject }: { process?: string; subject?: string }, what: string): string {
    const found = this.#response.processes.find(({ id }) => id === process);
    const around = [
      ...(found ? [this.text(processName(this.#questionnaire, found))] : []),
      ...(subject === undefined ? [] : [this.subject(subject)]),
    ];
    return around.length === 0 ? what : `${what} (${around.join(', ')})`;
  }
}
