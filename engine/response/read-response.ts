import type { Adjustment, Answers, ProcessResponse, Questionnaire, Response } from '../format/format.ts';
import { type Became, activitiesFor } from './activities.ts';
import { misfitsOfAnswer } from './answer-fits.ts';
import { type Catalogue, catalogue } from '../questionnaire/catalogue.ts';
import { isDay } from '../format/day.ts';
import { choices, error, unknownName, warning } from '../diagnostics/report.ts';
import { type Diagnostic, hasErrors, pointer } from '../diagnostics/diagnostic.ts';
import { readJson } from '../json/json.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { perOf } from '../questionnaire/scope.ts';
import { atMost, shapeOfResponse } from '../format/shape.ts';
import { quote } from '../diagnostics/show.ts';

/** A response that belongs to its questionnaire, or what is wrong with it. With a response there may be warnings. */
export interface ReadResponse {
  readonly response?: Response;
  /** The version of the questionnaire that it was given to. */
  readonly version?: string;
  /** What was one process in the version that was answered, and is several activities now. */
  readonly became?: readonly Became[];
  readonly diagnostics: readonly Diagnostic[];
}

const mostDiagnostics = 1000;

/**
 * Reads a response from JSON text. One that was given to another version of the questionnaire may have answers that no
 * longer fit: those are kept as orphans, under the place where they stood, with a warning. Never throws.
 */
export function readResponse(questionnaire: Questionnaire, text: string): ReadResponse {
  const json = readJson(text);
  if (hasErrors(json.diagnostics)) return { diagnostics: json.diagnostics };
  const { value, diagnostics } = shapeOfResponse(json.value);
  if (!value) return { diagnostics };
  if (value.questionnaire.id !== questionnaire.id)
    return { diagnostics: [otherQuestionnaire(questionnaire, value)] };
  const reading = new Reading(questionnaire, value);
  const response = reading.response();
  const found = atMost(mostDiagnostics, reading.diagnostics);
  return hasErrors(found)
    ? { diagnostics: found }
    : {
        response,
        version: value.questionnaire.version,
        ...(reading.became.length > 0 && { became: reading.became }),
        diagnostics: found,
      };
}

/**
 * Reads a response for a questionnaire that it was not given to: another version, or one that extends it. What does not
 * fit is kept as orphans, with a warning; only a file that is no response is refused.
 */
export function carryOver(questionnaire: Questionnaire, text: string): ReadResponse {
  const json = readJson(text);
  if (hasErrors(json.diagnostics)) return { diagnostics: json.diagnostics };
  const { value, diagnostics } = shapeOfResponse(json.value);
  if (!value) return { diagnostics };
  const reading = new Reading(questionnaire, value, false);
  const response = reading.response();
  const found = atMost(mostDiagnostics, reading.diagnostics);
  if (hasErrors(found)) return { diagnostics: found };
  return { response, ...(reading.became.length > 0 && { became: reading.became }), diagnostics: found };
}

function otherQuestionnaire({ id }: Questionnaire, { questionnaire }: Response): Diagnostic {
  const message = `These are answers to another questionnaire: ${quote(questionnaire.id)}.`;
  return error('other-questionnaire', '/questionnaire/id', message, {
    expected: [quote(id)],
    actual: quote(questionnaire.id),
  });
}

/** Goes through a response once, and keeps what fits. */
class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly became: Became[] = [];
  readonly #questionnaire: Questionnaire;
  readonly #catalogue: Catalogue;
  readonly #given: Response;
  readonly #sameVersion: boolean;
  /** The processes as they are read, for what is said about them. */
  #kept: readonly ProcessResponse[] = [];
  readonly #orphans: Record<string, Answers[string]>;

  constructor(
    questionnaire: Questionnaire,
    given: Response,
    sameVersion = given.questionnaire.version === questionnaire.version,
  ) {
    this.#questionnaire = questionnaire;
    this.#catalogue = catalogue(questionnaire);
    this.#given = given;
    this.#sameVersion = sameVersion;
    this.#orphans = { ...given.orphans };
  }

  response(): Response {
    const { id, version } = this.#questionnaire;
    this.diagnostics.push(...this.#misfitsOfLanguage(), ...this.#misfitsOfDays());
    const organisation = {
      answers: this.#answers(this.#given.organisation.answers, {}, '/organisation/answers'),
    };
    const processes = this.#processes();
    this.#kept = processes;
    const adjustments = this.#given.adjustments && this.#adjustments(this.#given.adjustments);
    return {
      ...this.#given,
      questionnaire: { id, version },
      organisation,
      processes,
      ...(adjustments && { adjustments }),
      ...(Object.keys(this.#orphans).length > 0 && { orphans: this.#orphans }),
    };
  }

  *#misfitsOfLanguage(): Iterable<Diagnostic> {
    const { language } = this.#given;
    const { languages } = this.#questionnaire;
    if (language === undefined || languages.includes(language)) return;
    const message = `The questionnaire is not in the language ${quote(language)}.`;
    yield warning('unknown-language', '/language', message, { expected: choices(languages) });
  }

  *#misfitsOfDays(): Iterable<Diagnostic> {
    for (const [id, { on }] of Object.entries(this.#given.planned ?? {})) {
      if (on === undefined || isDay(on)) continue;
      const message = `There is no day ${quote(on)}.`;
      yield error('no-such-day', pointer('', 'planned', id, 'on'), message, { actual: quote(on) });
    }
  }

  #answers(answers: Answers, at: { process?: string; subject?: string }, place: string): Answers {
    const fitting: [string, Answers[string]][] = [];
    for (const [id, answer] of Object.entries(answers)) {
      const here = pointer(place, id);
      const problems = [...this.#misfits(id, answer, at, here)];
      if (problems.length === 0) fitting.push([id, answer]);
      else {
        this.#report(problems, 'The answer is kept, but does not count.');
        this.#keep(here, answer);
      }
    }
    return Object.fromEntries(fitting);
  }

  *#misfits(
    id: string,
    answer: Answers[string],
    at: { process?: string; subject?: string },
    here: string,
  ): Iterable<Diagnostic> {
    const found = this.#catalogue.questions.get(id);
    if (!found) {
      const known = this.#fullyTold() ? [] : this.#catalogue.questions.keys();
      return yield unknownName('question', id, known, here, { atKey: true });
    }
    if (found.per === perOf(at)) return yield* misfitsOfAnswer(found, answer, here);
    const message = `${quote(id)} is asked per ${found.per}, and this is an answer per ${perOf(at)}.`;
    yield error('out-of-scope', here, message, { atKey: true });
  }

  /** Whether all is told that will be: for what comes after it, no name that was meant is looked for. */
  #fullyTold(): boolean {
    return this.diagnostics.length >= mostDiagnostics;
  }

  /** In the version that was answered a misfit is a mistake; in another one it is to be expected. */
  #report(problems: readonly Diagnostic[], hint: string): void {
    for (const problem of problems) {
      this.diagnostics.push(this.#sameVersion ? problem : { ...problem, severity: 'warning', hint });
    }
  }

  #processes(): ProcessResponse[] {
    const seen = new Set<string>();
    const kept: ProcessResponse[] = [];
    for (const [index, process] of this.#given.processes.entries()) {
      const place = pointer('', 'processes', index);
      const problems = [...this.#misfitsOfProcess(process, seen, place)];
      const gone = problems.some(({ code }) => code === 'unknown-process');
      this.diagnostics.push(...problems.filter(({ code }) => code !== 'unknown-process'));
      seen.add(process.id);
      if (!gone) kept.push(this.#process(process, place));
      else if (!this.#becomesActivities(process, place, kept)) {
        this.#report(problems, 'Its answers are kept, but do not count.');
        this.#setAside(process, place);
      }
    }
    return kept;
  }

  /** Opens a process of an older version as the activities that it has become; false when it has become none. */
  #becomesActivities(process: ProcessResponse, place: string, kept: ProcessResponse[]): boolean {
    const found = this.#sameVersion ? undefined : activitiesFor(this.#questionnaire, process);
    if (!found) return false;
    const there = new Set([...kept, ...this.#given.processes].map(({ id }) => id));
    const opened = found.activities.filter(({ id }) => !there.has(id));
    for (const activity of opened) kept.push(this.#process(activity, place));
    const activities = opened.map(({ id }) => id);
    this.became.push({ process: process.id, activities });
    const message = `The process ${quote(process.id)} is now a group, and this scan has its ${activities.map(quote).join(', ')}.`;
    this.diagnostics.push(
      warning('now-activities', pointer(place, 'id'), message, {
        hint: 'What the questionnaire proposes for each of them is to be confirmed anew.',
      }),
    );
    this.#setAside(found.left, place);
    return true;
  }

  *#misfitsOfProcess(
    { id, name }: ProcessResponse,
    seen: ReadonlySet<string>,
    place: string,
  ): Iterable<Diagnostic> {
    const at = pointer(place, 'id');
    const known = this.#questionnaire.processes.map((process) => process.id);
    if (seen.has(id)) yield error('duplicate-id', at, `The process ${quote(id)} occurs twice.`);
    else if (id.startsWith('own-')) {
      if (name === undefined)
        yield error('missing-name', place, "A process of one's own needs a name.", { expected: ['"name"'] });
    } else if (!known.includes(id)) yield unknownName('process', id, known, at, { expected: choices(known) });
  }

  #process(process: ProcessResponse, place: string): ProcessResponse {
    const at = { process: process.id };
    const known = this.#questionnaire.subjects.map(({ id }) => id);
    const subjects: ProcessResponse['subjects'] = {};
    for (const [subject, { answers }] of Object.entries(process.subjects)) {
      const here = pointer(place, 'subjects', subject);
      if (known.includes(subject)) {
        subjects[subject] = { answers: this.#answers(answers, { ...at, subject }, pointer(here, 'answers')) };
        continue;
      }
      const problem = unknownName('subject', subject, known, here, { atKey: true, expected: choices(known) });
      this.#report([problem], 'Its answers are kept, but do not count.');
      this.#orphan(answers, pointer(here, 'answers'));
    }
    if (Object.keys(subjects).length === 0) {
      // A process is always about somebody: whoever it was about is gone, so it is asked again of all that it may be about.
      for (const subject of this.#usualSubjects(process.id)) subjects[subject] = { answers: {} };
    }
    const answers = this.#answers(process.answers, at, pointer(place, 'answers'));
    const { confirmed, group, ...rest } = process;
    const card = group !== undefined && this.#isGroup(process, place) ? { group } : {};
    const kept = confirmed?.filter((id, index) => this.#isProposed(id, pointer(place, 'confirmed', index)));
    return { ...rest, ...card, answers, subjects, ...(kept && kept.length > 0 && { confirmed: kept }) };
  }

  /** Whether a process says rightly which group it stands in: one of a person's own, and a group that there is. */
  #isGroup({ id, group = '' }: ProcessResponse, place: string): boolean {
    const at = pointer(place, 'group');
    const known = groupsOf(this.#questionnaire).map((one) => one.id);
    const hint = 'It stands in no group now.';
    if (!id.startsWith('own-')) {
      const message = `The questionnaire says which group ${quote(id)} stands in; only a process of one's own says so itself.`;
      this.#report([error('unknown-property', at, message, { atKey: true })], 'It is left out.');
      return false;
    }
    if (known.includes(group)) return true;
    this.#report([unknownName('group', group, known, at, { expected: choices(known) })], hint);
    return false;
  }

  #usualSubjects(process: string): readonly string[] {
    const { processes, subjects } = this.#questionnaire;
    return processes.find(({ id }) => id === process)?.subjects ?? subjects.map(({ id }) => id);
  }

  /** What was confirmed is a question that a proposal covers; one that is no longer there was confirmed for nothing. */
  #isProposed(id: string, at: string): boolean {
    const { questions } = this.#catalogue;
    if (questions.get(id)?.proposal !== undefined) return true;
    const covered = [...questions.values()].filter(({ proposal }) => proposal !== undefined);
    const names = covered.map(({ question }) => question.id);
    this.#report([unknownName('question', id, names, at)], 'It is no longer marked as confirmed.');
    return false;
  }

  #setAside({ answers, subjects }: Pick<ProcessResponse, 'answers' | 'subjects'>, place: string): void {
    this.#orphan(answers, pointer(place, 'answers'));
    for (const [subject, inside] of Object.entries(subjects)) {
      this.#orphan(inside.answers, pointer(place, 'subjects', subject, 'answers'));
    }
  }

  /** Places count processes, so an orphan of an earlier time may have the same: it is not overwritten. */
  #keep(place: string, answer: Answers[string]): void {
    let free = place;
    for (let number = 2; Object.hasOwn(this.#orphans, free); number += 1) free = `${place} (${number})`;
    this.#orphans[free] = answer;
  }

  #orphan(answers: Answers, place: string): void {
    for (const [id, answer] of Object.entries(answers)) this.#keep(pointer(place, id), answer);
  }

  #adjustments(adjustments: readonly Adjustment[]): Adjustment[] {
    const seen = new Set<string>();
    return adjustments
      .flatMap((given) => this.#ofActivities(given))
      .filter((adjustment, index) => {
        const { score, process, subject } = adjustment;
        const place = JSON.stringify([score, process, subject]);
        const here = pointer('', 'adjustments', index);
        const problems = seen.has(place)
          ? [
              error(
                'duplicate-value',
                here,
                `The level of ${quote(score)} is set by hand twice in this place.`,
              ),
            ]
          : [...this.#misfitsOfAdjustment(adjustment, here)];
        seen.add(place);
        this.#report(problems, 'The level is no longer set by hand.');
        return problems.length === 0;
      });
  }

  /** A level set by hand for what has become several activities is set for each of them. */
  #ofActivities(adjustment: Adjustment): readonly Adjustment[] {
    const became = this.became.find(({ process }) => process === adjustment.process);
    return became ? became.activities.map((process) => ({ ...adjustment, process })) : [adjustment];
  }

  *#misfitsOfAdjustment(adjustment: Adjustment, place: string): Iterable<Diagnostic> {
    const { scores } = this.#catalogue;
    const found = scores.get(adjustment.score);
    if (!found) return yield unknownName('score', adjustment.score, scores.keys(), pointer(place, 'score'));
    const { score, levels } = found;
    if (!score.adjustable) {
      const message = `The level of ${quote(score.id)} cannot be set by hand.`;
      yield error('not-adjustable', pointer(place, 'score'), message);
    }
    if (!levels.includes(adjustment.level)) {
      const message = `${quote(adjustment.level)} is no level of ${quote(score.id)}.`;
      const more = { message, expected: choices(levels) };
      yield unknownName('level', adjustment.level, levels, pointer(place, 'level'), more);
    }
    if (
      perOf(adjustment) !== score.per ||
      (adjustment.process === undefined && adjustment.subject !== undefined)
    ) {
      const message = `${quote(score.id)} is scored per ${score.per}: this level is set for another place.`;
      return yield error('out-of-scope', place, message);
    }
    const process = this.#kept.find(({ id }) => id === adjustment.process);
    if (adjustment.process !== undefined && !process) {
      yield unknownName('process', adjustment.process, [], pointer(place, 'process'), {
        message: `This response has no process ${quote(adjustment.process)}.`,
      });
    } else if (
      process &&
      adjustment.subject !== undefined &&
      !Object.hasOwn(process.subjects, adjustment.subject)
    ) {
      yield unknownName('subject', adjustment.subject, [], pointer(place, 'subject'), {
        message: `${quote(process.id)} does not touch the subject ${quote(adjustment.subject)} in this response.`,
      });
    }
  }
}
