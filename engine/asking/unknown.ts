import type { Answer } from '../format/format.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import type { Step } from '../questionnaire/scope.ts';
import { route } from './route.ts';

/** Whether an answer says that something is not known. */
export function isUnknownAnswer({ options }: QuestionPlace, answer: Answer | undefined): boolean {
  const chosen = Array.isArray(answer) ? answer : [answer];
  return options.some((option) => option.unknown && chosen.includes(option.id));
}

/** The steps of the route that were answered with "I do not know": still to be found out. */
export function unknownSteps(evaluation: Evaluation): readonly Step[] {
  return route(evaluation).filter(({ question, ...at }) => {
    const known = evaluation.scope(at)?.known(question);
    return known !== undefined && isUnknownAnswer(known.place, known.answer);
  });
}
