import type { Adjustment, Answers, ProcessResponse, Questionnaire, Response } from '../format/format.ts';
import { type Became, activitiesFor } from './activities.ts';
import { misfitsOfAnswer } from './answer-fits.ts';
import { type Catalogue, catalogue } from '../questionnaire/catalogue.ts';
import { choices, error, unknownName, warning } from '../diagnostics/report.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { readJson } from '../json/json.ts';
import { type AdjustmentProblem, problemsOfAdjustment } from './fits-adjustment.ts';
import { longestText } from './fits.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { perOf } from '../questionnaire/scope.ts';
import { atMost } from '../format/shape.ts';
import { type ShapedResponse, isKeepable, shapedResponse } from './shaped-response.ts';
import { quote } from '../diagnostics/show.ts';

/** A response that belongs to its questionnaire, or what is wrong with it. With a response there may be warnings. */
export interface ReadResponse {
  readonly response?: Response;
  /** The response as it was given, as far as it had the shape of one. */
  readonly given?: Response;
  /** The version of the questionnaire that it was given to. */
  readonly version?: string;
  /** What was one process in the version that was answered, and is several activities now. */
  readonly became?: readonly Became[];
  readonly diagnostics: readonly Diagnostic[];
}

const mostDiagnostics = 1000;

/**
 * Reads a response from JSON text. What it holds that cannot be, or that no longer fits the questionnaire, is set aside
 * with a warning: kept as an orphan, under the place where it stood, as far as an answer can hold it. All else is as it
 * was. Only what is no response, or one to another questionnaire, is refused. Never throws.
 */
export function readResponse(questionnaire: Questionnaire, text: string): ReadResponse {
  return read(questionnaire, text, ({ questionnaire: { id } }) => id === questionnaire.id);
}

/**
 * Reads a response for a questionnaire that it was not given to: another version, or one that extends it. What does not
 * fit is set aside in the same way; only a file that is no response is refused.
 */
export function carryOver(questionnaire: Questionnaire, text: string): ReadResponse {
  return read(questionnaire, text, () => true);
}

function read(
  questionnaire: Questionnaire,
  text: string,
  isWanted: (response: Response) => boolean,
): ReadResponse {
  const json = readJson(text);
  if (json.value === undefined) return { diagnostics: json.diagnostics };
  const shaped = shapedResponse(json.value);
  if (!('response' in shaped)) return { diagnostics: [...json.diagnostics, ...shaped.diagnostics] };
  const { response: given } = shaped;
  if (!isWanted(given)) return { diagnostics: [otherQuestionnaire(questionnaire, given)] };
  const reading = new Reading(questionnaire, shaped);
  const response = reading.response();
  const told = [...json.diagnostics, ...shaped.diagnostics].map((one) =>
    asWarning(one, 'It was left out; all else is kept.'),
  );
  const diagnostics = atMost(mostDiagnostics, [...told, ...reading.diagnostics]);
  const { became } = reading;
  return {
    response,
    given,
    version: given.questionnaire.version,
    ...(became.length > 0 && { became }),
    diagnostics,
  };
}

/** What is wrong with a part stops nothing: the part is set aside, and the hint says what became of it. */
function asWarning(problem: Diagnostic, hint: string): Diagnostic {
  return { ...problem, severity: 'warning', hint };
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
  /** The processes as they are read, for what is said about them. */
  #kept: readonly ProcessResponse[] = [];
  readonly #questionnaire: Questionnaire;
  readonly #catalogue: Catalogue;
  readonly #shaped: ShapedResponse;
  readonly #given: Response;
  readonly #orphans: Record<string, Answers[string]>;

  constructor(questionnaire: Questionnaire, shaped: ShapedResponse) {
    this.#questionnaire = questionnaire;
    this.#catalogue = catalogue(questionnaire);
    this.#shaped = shaped;
    this.#given = shaped.response;
    this.#orphans = { ...shaped.response.orphans };
    for (const [place, value] of Object.entries(shaped.setAside)) this.#keep(place, value);
  }

  response(): Response {
    const { id, version } = this.#questionnaire;
    this.diagnostics.push(...this.#misfitsOfLanguage());
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

  #report(problems: readonly Diagnostic[], hint: string): void {
    this.diagnostics.push(...problems.map((problem) => asWarning(problem, hint)));
  }

  #processes(): ProcessResponse[] {
    const seen = new Set<string>();
    const kept: ProcessResponse[] = [];
    for (const [number, process] of this.#given.processes.entries()) {
      const place = pointer('', 'processes', this.#shaped.processes[number] ?? number);
      const problem = this.#misfitOfProcess(process, seen, place);
      seen.add(process.id);
      if (problem?.code === 'unknown-process' && this.#becomesActivities(process, place, kept)) continue;
      if (problem) {
        this.#report([problem], 'Its answers are kept, but do not count.');
        this.#setAside(process, place);
      } else kept.push(this.#process(process, place));
    }
    return kept;
  }

  /** Opens what was one process as the activities that it has become; false when it has become none. */
  #becomesActivities(process: ProcessResponse, place: string, kept: ProcessResponse[]): boolean {
    const found = activitiesFor(this.#questionnaire, process);
    if (!found) return false;
    const there = new Set([...kept, ...this.#given.processes].map(({ id }) => id));
    const opened = found.activities.filter(({ id }) => !there.has(id));
    for (const activity of opened) kept.push(this.#process(activity, place));
    const activities = opened.map(({ id }) => id);
    this.became.push({ process: process.id, activities });
    const message = `The process ${quote(process.id)} is now a group, and this scan has its ${activities.map(quote).join(', ')}.`;
    this.#report(
      [error('now-activities', pointer(place, 'id'), message)],
      'What the questionnaire proposes for each of them is to be confirmed anew.',
    );
    this.#setAside(found.left, place);
    return true;
  }

  #misfitOfProcess(
    { id }: ProcessResponse,
    seen: ReadonlySet<string>,
    place: string,
  ): Diagnostic | undefined {
    const at = pointer(place, 'id');
    const known = this.#questionnaire.processes.map((process) => process.id);
    if (seen.has(id)) return error('duplicate-id', at, `The process ${quote(id)} occurs twice.`);
    if (isOwn(id) || known.includes(id)) return undefined;
    return unknownName('process', id, known, at, { expected: choices(known) });
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
    if (Object.keys(process.subjects).length === 0) {
      const message = 'This process is about nobody.';
      this.#report(
        [error('too-few', pointer(place, 'subjects'), message)],
        'It is about its usual subjects.',
      );
    }
    if (Object.keys(subjects).length === 0) {
      // A process is always about somebody: whoever it was about is gone, so it is asked again of all that it may be about.
      for (const subject of this.#usualSubjects(process.id)) subjects[subject] = { answers: {} };
    }
    const answers = this.#answers(process.answers, at, pointer(place, 'answers'));
    const { confirmed, group, ...rest } = this.#named(process, place);
    const card = group !== undefined && this.#isGroup(process, place) ? { group } : {};
    const kept = confirmed?.filter((id, index) => this.#isProposed(id, pointer(place, 'confirmed', index)));
    return { ...rest, ...card, answers, subjects, ...(kept && kept.length > 0 && { confirmed: kept }) };
  }

  /** Whether a process says rightly which group it stands in: one of a person's own, and a group that there is. */
  #isGroup({ id, group = '' }: ProcessResponse, place: string): boolean {
    const at = pointer(place, 'group');
    const known = groupsOf(this.#questionnaire).map((one) => one.id);
    if (isOwn(id) && known.includes(group)) return true;
    if (isOwn(id)) {
      const problem = unknownName('group', group, known, at, { expected: choices(known) });
      this.#report([problem], 'It stands in no group now.');
    } else {
      const message = `The questionnaire says which group ${quote(id)} stands in; only a process of one's own says so itself.`;
      this.#report([error('unknown-property', at, message, { atKey: true })], 'It is left out.');
    }
    this.#keep(at, group);
    return false;
  }

  /** A process of one's own always has a name: without one it goes by its id, until it gets another. */
  #named(process: ProcessResponse, place: string): ProcessResponse {
    const { id, name, ...rest } = process;
    if (name !== undefined || !isOwn(id)) return process;
    const message = "A process of one's own needs a name.";
    const problem = error('missing-name', place, message, { expected: ['"name"'] });
    this.#report([problem], `It is called ${quote(id)} until it gets another name.`);
    return { id, name: id, ...rest };
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
    if (!isKeepable(answer)) return;
    let free = place;
    for (let number = 2; Object.hasOwn(this.#orphans, free); number += 1) free = `${place} (${number})`;
    this.#orphans[free] = answer;
  }

  #orphan(answers: Answers, place: string): void {
    for (const [id, answer] of Object.entries(answers)) this.#keep(pointer(place, id), answer);
  }

  #adjustments(adjustments: readonly Adjustment[]): Adjustment[] {
    const seen = new Set<string>();
    const placed = adjustments.flatMap((given, number) => {
      const here = pointer('', 'adjustments', this.#shaped.adjustments[number] ?? number);
      return this.#ofActivities(given).map((adjustment) => ({ adjustment, here }));
    });
    const fitting = placed.filter(({ adjustment, here }) => {
      const { score, process, subject } = adjustment;
      const place = JSON.stringify([score, process, subject]);
      const problems = seen.has(place)
        ? [error('duplicate-value', here, `The level of ${quote(score)} is set by hand twice in this place.`)]
        : [...this.#misfitsOfAdjustment(adjustment, here)];
      seen.add(place);
      this.#report(problems, 'The level is no longer set by hand.');
      if (problems.length > 0) this.#keep(pointer(here, 'reason'), adjustment.reason);
      return problems.length === 0;
    });
    return fitting.map(({ adjustment }) => adjustment);
  }

  /** A level set by hand for what has become several activities is set for each of them. */
  #ofActivities(adjustment: Adjustment): readonly Adjustment[] {
    const became = this.became.find(({ process }) => process === adjustment.process);
    return became ? became.activities.map((process) => ({ ...adjustment, process })) : [adjustment];
  }

  *#misfitsOfAdjustment(adjustment: Adjustment, place: string): Iterable<Diagnostic> {
    const response = { ...this.#given, processes: [...this.#kept] };
    for (const problem of problemsOfAdjustment(this.#questionnaire, response, adjustment)) {
      yield this.#adjustmentInWords(problem, adjustment, place);
    }
  }

  #adjustmentInWords(
    problem: AdjustmentProblem,
    { score, level, process = '', subject = '' }: Adjustment,
    place: string,
  ): Diagnostic {
    const { scores } = this.#catalogue;
    const found = scores.get(score);
    switch (problem) {
      case 'unknown-score':
        return unknownName('score', score, scores.keys(), pointer(place, 'score'));
      case 'not-adjustable': {
        const message = `The level of ${quote(score)} cannot be set by hand.`;
        return error('not-adjustable', pointer(place, 'score'), message);
      }
      case 'unknown-level': {
        const levels = found?.levels ?? [];
        const message = `${quote(level)} is no level of ${quote(score)}.`;
        return unknownName('level', level, levels, pointer(place, 'level'), {
          message,
          expected: choices(levels),
        });
      }
      case 'too-long': {
        const expected = [`at most ${longestText} characters`];
        return error('too-long', pointer(place, 'reason'), 'This text is too long.', { expected });
      }
      case 'out-of-scope': {
        const message = `${quote(score)} is scored per ${found?.score.per}: this level is set for another place.`;
        return error('out-of-scope', place, message);
      }
      case 'unknown-process': {
        const message = `This response has no process ${quote(process)}.`;
        return unknownName('process', process, [], pointer(place, 'process'), { message });
      }
      case 'unknown-subject': {
        const message = `${quote(process)} does not touch the subject ${quote(subject)} in this response.`;
        return unknownName('subject', subject, [], pointer(place, 'subject'), { message });
      }
    }
  }
}

/** Whether this is the id of a process that the person added. */
function isOwn(id: string): boolean {
  return id.startsWith('own-');
}
