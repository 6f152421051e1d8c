import type { Questionnaire, Response, Text } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { Profile } from '../profile/profile.ts';
import { tally } from '../profile/tally.ts';
import type { Interval, Result } from '../condition/result.ts';
import { processName } from '../texts/process-name.ts';
import type { ScopeRef, Step } from '../questionnaire/scope.ts';
import { localize } from '../texts/text.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { type WhenKnown, whenKnown } from '../whatif/when-known.ts';
import { harmless } from './terminal.ts';

/** The words of a questionnaire in its source language, for one response. */
export class Words {
  readonly #questionnaire: Questionnaire;
  readonly #response: Response;
  readonly #evaluation: Evaluation | undefined;

  /** With the evaluation, levels are told with what is not known. */
  constructor(questionnaire: Questionnaire, response: Response, evaluation?: Evaluation) {
    this.#questionnaire = questionnaire;
    this.#response = response;
    this.#evaluation = evaluation;
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

  /** A column goes by its own title, or by that of its score and its subject. */
  column({ score, title, subject }: Profile['columns'][number]): string {
    const name = this.text(title);
    return subject === undefined || name !== this.score(score) ? name : `${name} (${this.subject(subject)})`;
  }

  levelName(score: string, id: string): string {
    const scale = catalogue(this.#questionnaire).scores.get(score)?.score.scale ?? '';
    const level = this.#questionnaire.scales[scale]?.find((one) => one.id === id);
    return level ? this.text(level.label) : id;
  }

  /**
   * The level, or while it is provisional the best and the worst still possible; with what it may turn out to be by what
   * is not known.
   */
  level(result: Result): string {
    const { score, level, range, adjusted } = result;
    const known = this.#evaluation && whenKnown(this.#evaluation, result);
    if (known) return this.#whenKnown(score, known);
    if (level !== null) {
      const by = adjusted ? ` (set by hand: ${harmless(adjusted.reason)})` : '';
      return this.levelName(score, level) + by;
    }
    return range ? `${range.map((one) => this.levelName(score, one)).join('–')}?` : '–';
  }

  /** What stands under a level: " (serious gap 1, gap 3)"; nothing where nothing is counted. */
  counted(profile: Profile, result: Result): string {
    const counts = tally(this.#questionnaire, profile, result).map(
      ({ score, level, count }) => `${this.levelName(score, level).toLowerCase()} ${count}`,
    );
    return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  }

  #whenKnown(score: string, { range, unknown, exact }: WhenKnown): string {
    const levels = range.map((one) => this.levelName(score, one)).join('–');
    return `${levels}? (${unknown.length} unknown${exact ? '' : ', not exact'})`;
  }

  /** The points of a sum and the most that could be reached, in brackets; nothing for what has no points or no level. */
  points({ points, maximum, absent }: Result): string {
    if (!points || absent === 'holds') return '';
    const of = maximum && maximum[1] > 0 ? ` of ${interval(maximum)}` : '';
    return ` (${interval(points)}${of} points)`;
  }

  step(step: Step): string {
    return this.place(step, step.question);
  }

  place({ process, subject }: ScopeRef, what: string): string {
    const found = this.#response.processes.find(({ id }) => id === process);
    const around = [
      ...(found ? [this.text(processName(this.#questionnaire, found))] : []),
      ...(subject === undefined ? [] : [this.subject(subject)]),
    ];
    return around.length === 0 ? what : `${what} (${around.join(', ')})`;
  }
}

/** A number, or the lowest and the highest that are still possible. */
function interval([low, high]: Interval): string {
  return low === high ? String(low) : `${low} to ${high}`;
}
