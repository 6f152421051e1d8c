import type { Answer, Questionnaire, Response } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { offeredOptions } from '../asking/offered.ts';
import { allRight } from '../questionnaire/options.ts';
import { withAnswer } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { openSteps, route } from '../asking/route.ts';

/** More rounds are never needed: each answers at least one question, and a question is answered once. */
const mostRounds = 10_000;

/**
 * The response with an answer to all that is still open, any answer, and without answers that do not count. Undefined
 * when it cannot be completed.
 */
export function completed(questionnaire: Questionnaire, start: Response): Response | undefined {
  let response = start;
  for (let round = 0; round < mostRounds; round += 1) {
    const evaluation = evaluate(questionnaire, response);
    const open = openSteps(evaluation);
    if (open.length === 0) return withoutHidden(questionnaire, response);
    for (const step of open) {
      const answer = someAnswer(questionnaire, response, step);
      if (answer === undefined) return undefined;
      response = withAnswer(response, step, answer);
    }
  }
  return undefined;
}

function someAnswer(questionnaire: Questionnaire, response: Response, step: Step): Answer | undefined {
  const evaluation = evaluate(questionnaire, response);
  const { question: id, ...at } = step;
  const known = evaluation.scope(at)?.known(id);
  if (!known) return undefined;
  const { question, options } = known.place;
  switch (question.kind) {
    case 'text':
      return 'Text';
    case 'number': {
      const { min = -Infinity, max = Infinity, whole } = question;
      const number = min > -Infinity ? min : Math.min(max, 0);
      return whole ? (min > -Infinity ? Math.ceil(number) : Math.floor(number)) : number;
    }
    case 'proposal':
      return [allRight];
    case 'which':
      return offeredOptions(evaluation, step)
        .slice(0, 1)
        .map((option) => option.id);
    case 'choices': {
      const none = options.find(({ exclusive, unknown }) => exclusive && !unknown) ?? options[0];
      return none && [none.id];
    }
    default:
      return options[0]?.id;
  }
}

function withoutHidden(questionnaire: Questionnaire, response: Response): Response {
  const evaluation = evaluate(questionnaire, response);
  const asked = new Set(route(evaluation).map((step) => JSON.stringify(step)));
  let left = response;
  for (const scope of evaluation.scopes) {
    for (const question of questionnaire.sections.flatMap(({ questions }) => questions)) {
      const step = { question: question.id, ...scope.at };
      if (scope.knows(question.id) && !asked.has(JSON.stringify(step)))
        left = withAnswer(left, step, undefined);
    }
  }
  return left;
}
