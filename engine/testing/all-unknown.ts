import type { Answer, Questionnaire, Response } from '../format/format.ts';
import { offeredOptions } from '../asking/offered.ts';
import { withGivenAnswer } from '../asking/proposal.ts';
import { openSteps } from '../asking/route.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { takesSeveral } from '../questionnaire/options.ts';
import type { Step } from '../questionnaire/scope.ts';
import { emptyResponse, withProcessAdded } from '../response/response.ts';

/** A complete response with so many processes in which nothing is known that may be not known. */
export function allUnknown(questionnaire: Questionnaire, processes: number): Response {
  let response = emptyResponse(questionnaire);
  for (const { id } of questionnaire.processes.slice(0, processes))
    response = withProcessAdded(questionnaire, response, id);
  for (;;) {
    const [step] = openSteps(evaluate(questionnaire, response));
    if (!step) return response;
    response = withGivenAnswer(questionnaire, response, step, answerTo(questionnaire, response, step));
  }
}

function answerTo(questionnaire: Questionnaire, response: Response, step: Step): Answer {
  const question = catalogue(questionnaire).questions.get(step.question)?.question;
  const options = offeredOptions(evaluate(questionnaire, response), step);
  if (question?.kind === 'which') return options.map(({ id }) => id);
  if (question?.kind === 'proposal') return options.slice(-1).map(({ id }) => id);
  const unknown = options.find((option) => option.unknown) ?? options[0];
  if (!unknown || !question) return question?.kind === 'number' ? 1 : 'Text';
  return takesSeveral(question) ? [unknown.id] : unknown.id;
}
