import type { Answer, ProcessResponse, Questionnaire, Response } from '../format/format.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { fitsAnswer } from '../response/fits.ts';
import { answerAt, isEmpty, withAnswer } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { localize } from '../texts/text.ts';

/**
 * What is proposed as the answer at this step: the preset of the process, or the option with the level of the score that
 * the question `proposes`. A proposal is never an answer before the person gives it. Undefined when there is none, and
 * when the person said that the preset is different here.
 */
export function proposedAnswer(evaluation: Evaluation, step: Step): Answer | undefined {
  const { questionnaire, response } = evaluation;
  const place = catalogue(questionnaire).questions.get(step.question);
  if (!place) return undefined;
  const { question } = place;
  if (question.kind === 'choice' && question.proposes !== undefined) {
    const { question: _question, ...at } = step;
    const level = evaluation.scope(at)?.score(question.proposes).level;
    return place.options.find((option) => option.level === level && level !== null)?.id;
  }
  if (isDifferent(place, response, step.process)) return undefined;
  return presetAnswer(questionnaire, response, step.process, step.question);
}

/** What the preset of a process says about a question, whatever the person said; a text in the language of the scan. */
export function presetAnswer(
  questionnaire: Questionnaire,
  { language }: Response,
  process: string | undefined,
  question: string,
): Answer | undefined {
  const preset = catalogue(questionnaire).presets.get(process ?? '');
  if (!preset || !Object.hasOwn(preset, question)) return undefined;
  const proposed = preset[question];
  if (typeof proposed !== 'object' || Array.isArray(proposed)) return proposed;
  return localize(proposed, language ?? questionnaire.languages[0] ?? '').text;
}

function isDifferent(place: QuestionPlace, response: Response, process: string | undefined): boolean {
  if (place.proposal === undefined || process === undefined) return false;
  return saidDifferent(response, { question: place.proposal, process }).includes(place.question.id);
}

function saidDifferent(response: Response, proposal: Step): readonly string[] {
  const said = answerAt(response, proposal);
  return Array.isArray(said) ? said : [];
}

/** Whether the answer to this question is what the process proposed, confirmed by the person and not changed since. */
export function isConfirmed({ processes }: Response, { question, process }: Step): boolean {
  return processes.some(({ id, confirmed }) => id === process && confirmed?.includes(question));
}

/**
 * The response with an answer as a person gives it. Confirming a proposal gives the questions that it covers the answers
 * of the preset; those that are different lose them again. An answer given to one of those questions itself is the
 * person's own from then on: confirming the rest does not touch it. What can be no answer changes nothing.
 */
export function withGivenAnswer(
  questionnaire: Questionnaire,
  response: Response,
  step: Step,
  answer: Answer | undefined,
): Response {
  const place = catalogue(questionnaire).questions.get(step.question);
  const { process } = step;
  if (!place || (!isEmpty(answer) && !fitsAnswer(place, answer))) return response;
  if (place.question.kind !== 'proposal' || process === undefined) {
    return withAnswer(withConfirmed(response, step, false), step, answer);
  }
  const before = saidDifferent(response, step);
  const now = Array.isArray(answer) ? answer : undefined;
  let given = withAnswer(response, step, answer);
  for (const question of place.question.covers) {
    const preset = presetAnswer(questionnaire, response, process, question);
    const steps = stepsOf(questionnaire, response, { question, process });
    if (preset === undefined) continue;
    if (isConfirmed(response, { question, process })) {
      if (now && !now.includes(question)) continue;
      given = withConfirmed(withAnswers(given, steps, undefined), { question, process }, false);
    } else if (now && !now.includes(question)) {
      const own = steps.some((one) => answerAt(response, one) !== undefined);
      if (own && !before.includes(question)) continue;
      given = withConfirmed(withAnswers(given, steps, preset), { question, process }, true);
    }
  }
  return given;
}

/** Where a question about a process is asked: in the process, or for each of its subjects. */
function stepsOf(
  questionnaire: Questionnaire,
  { processes }: Response,
  { question, process }: Step,
): readonly Step[] {
  const at = { question, ...(process !== undefined && { process }) };
  if (catalogue(questionnaire).questions.get(question)?.per !== 'subject') return [at];
  const subjects = processes.find(({ id }) => id === process)?.subjects ?? {};
  return Object.keys(subjects).map((subject) => ({ ...at, subject }));
}

function withAnswers(response: Response, steps: readonly Step[], answer: Answer | undefined): Response {
  return steps.reduce((changed, step) => withAnswer(changed, step, answer), response);
}

/** The response with a question marked as confirmed, or not. */
function withConfirmed(response: Response, { question, process }: Step, confirmed: boolean): Response {
  if (isConfirmed(response, { question, ...(process !== undefined && { process }) }) === confirmed)
    return response;
  const change = ({ confirmed: before = [], ...one }: ProcessResponse): ProcessResponse => {
    const after = [...before.filter((id) => id !== question), ...(confirmed ? [question] : [])];
    return after.length > 0 ? { ...one, confirmed: after } : one;
  };
  return {
    ...response,
    processes: response.processes.map((one) => (one.id === process ? change(one) : one)),
  };
}
