import type { Answer } from '../format/format.ts';
import type { Step } from '../questionnaire/scope.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { allRight, takesSeveral } from '../questionnaire/options.ts';
import { whereOf } from './actions.ts';
import type { Desk } from './occasion.ts';

/** A question in few words: what its answer is called, else the question itself. */
export function questionWords({ question }: QuestionPlace, { words }: Desk): string {
  return words(question.name ?? question.text);
}

/** An answer in words; a yes or no, and what has no words of its own, in those of the papers. */
export function answerWords({ question, options }: QuestionPlace, answer: Answer, desk: Desk): string {
  if (options.length === 0 || typeof answer === 'number') return String(answer);
  const chosen = Array.isArray(answer) ? answer : [answer];
  const told = chosen.map((id) => {
    const option = options.find((one) => one.id === id);
    if (option?.label !== undefined) return desk.words(option.label);
    if (option?.unknown) return desk.say('notYet');
    return desk.say(id === 'no' ? 'no' : 'yes');
  });
  return takesSeveral(question) && !chosen.includes(allRight) ? told.join('; ') : told.join('');
}

/** A question and where it is asked. */
export function stepWords(step: Step, place: QuestionPlace, desk: Desk): string {
  const name = questionWords(place, desk);
  return step.process === undefined ? name : `${whereOf([step], desk)}: ${name}`;
}
