import type { Details, Planned } from '../format/format.ts';
import { isDay } from '../format/day.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { takesSeveral } from '../questionnaire/options.ts';

/*
 * What a response may hold. These are the rules that the reader keeps to what it reads, and the machine to what a person
 * sends: whatever is taken in can be read back.
 */

/** The most signs (UTF-16) that a text may have that a person writes. */
export const longestText = 50_000;

/** The most signs (UTF-16) that a name may have that a person gives. */
export const longestName = 5000;

/** Whether there is nothing in a text but space: then nothing was written. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Whether this is a text with something in it, and no longer than is kept. */
export function isText(text: unknown, longest = longestText): text is string {
  return typeof text === 'string' && !isBlank(text) && text.trim().length <= longest;
}

/** The same for what a person calls something. */
export function isName(name: unknown): name is string {
  return isText(name, longestName);
}

/** Whether this can be the name of a property of a response, as ids are. */
export function isKey(id: unknown): id is string {
  return typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id) && id !== 'constructor' && id !== 'prototype';
}

/** Whether each part may be what it is. */
export type Fitting<Parts> = Readonly<Record<keyof Required<Parts>, (value: unknown) => value is string>>;

/** What may be planned for a measure. */
export const plannedParts: Fitting<Planned> = { on: isDay, person: isSaid, note: isSaid };

/** What the company may tell about itself. */
export const detailParts: Fitting<Details> = {
  name: isSaid,
  address: isSaid,
  email: isSaid,
  phone: isSaid,
  dpo: isSaid,
  joint: isSaid,
};

function isSaid(text: unknown): text is string {
  return isText(text);
}

/** What is wrong with an answer, by its code; with the option that it is about. */
export type AnswerProblem =
  | { readonly code: 'wrong-answer' | 'empty-answer' | 'too-long' | 'out-of-range' | 'not-whole' }
  | { readonly code: 'exclusive-option'; readonly option: string }
  | {
      readonly code: 'unknown-option' | 'duplicate-value';
      readonly option: unknown;
      /** Its number in a list of options. */
      readonly index?: number;
    };

/** Whether this is an answer to the question. */
export function fitsAnswer(place: QuestionPlace, answer: unknown): boolean {
  return problemsOfAnswer(place, answer).next().done === true;
}

/** All that is wrong with an answer to the question. */
export function* problemsOfAnswer(place: QuestionPlace, answer: unknown): Generator<AnswerProblem, void> {
  const { question, options } = place;
  if (question.kind === 'text' && typeof answer === 'string') {
    if (isBlank(answer)) yield { code: 'empty-answer' };
    else if (!isText(answer)) yield { code: 'too-long' };
  } else if (question.kind === 'number' && Number.isFinite(answer)) {
    const { min = -Infinity, max = Infinity, whole } = question;
    const number = Number(answer);
    if (number < min || number > max) yield { code: 'out-of-range' };
    if (whole && !Number.isInteger(number)) yield { code: 'not-whole' };
  } else if (takesSeveral(question) && Array.isArray(answer)) {
    yield* problemsOfOptions(place, answer);
  } else if (options.length > 0 && !takesSeveral(question) && typeof answer === 'string') {
    if (!options.some(({ id }) => id === answer)) yield { code: 'unknown-option', option: answer };
  } else yield { code: 'wrong-answer' };
}

function* problemsOfOptions(
  { options }: QuestionPlace,
  answer: readonly unknown[],
): Generator<AnswerProblem, void> {
  if (answer.length === 0) yield { code: 'empty-answer' };
  for (const [index, option] of answer.entries()) {
    if (!options.some(({ id }) => id === option)) yield { code: 'unknown-option', option, index };
    else if (answer.indexOf(option) < index) yield { code: 'duplicate-value', option, index };
  }
  const alone = options.find(({ id, exclusive }) => exclusive && answer.includes(id));
  if (alone && answer.length > 1) yield { code: 'exclusive-option', option: alone.id };
}
