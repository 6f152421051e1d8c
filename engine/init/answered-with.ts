import type { Answer, Question, Questionnaire, Response } from '../format/format.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { offeredOptions } from '../asking/offered.ts';
import { type AnswerOption, allRight, takesSeveral } from '../questionnaire/options.ts';
import { withAnswer } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { openSteps } from '../asking/route.ts';

/** Chooses one of the options of a question. */
export type Choose = (options: readonly AnswerOption[]) => AnswerOption | undefined;

/** The first answer of one who knows: "none of these" where that can be said. */
export const firstKnown: Choose = (options) => {
  const known = options.filter(({ unknown, id }) => !unknown && id !== allRight);
  return known.find(({ exclusive }) => exclusive) ?? known[0];
};

/** "I do not know" where that can be said. */
export const unknownIfAny: Choose = (options) =>
  options.find(({ unknown }) => unknown) ?? firstKnown(options);

/** More answers than any questionnaire asks of one company with one process. */
const mostAnswers = 10_000;

/** The response with an answer to every question that is still open, chosen the same way each time. */
export function answeredWith(questionnaire: Questionnaire, response: Response, choose: Choose): Response {
  let answered = response;
  for (let count = 0; count < mostAnswers; count += 1) {
    const evaluation = evaluate(questionnaire, answered);
    const [step] = openSteps(evaluation);
    if (!step) break;
    const after = withAnswer(answered, step, answerTo(evaluation, step, choose));
    if (after === answered) break;
    answered = after;
  }
  return answered;
}

function answerTo(evaluation: Evaluation, step: Step, choose: Choose): Answer | undefined {
  const { question: id, ...at } = step;
  const question = evaluation.scope(at)?.known(id).place.question;
  if (!question) return undefined;
  const chosen = choose(offeredOptions(evaluation, step))?.id ?? allRight;
  if (question.kind === 'number' && chosen !== 'unknown') return numberFor(question);
  if (question.kind === 'text') return 'An answer in a few words.';
  return takesSeveral(question) ? [chosen] : chosen;
}

function numberFor({ min = 0, max = Infinity, whole }: Extract<Question, { kind: 'number' }>): number {
  return Math.min(max, whole ? Math.ceil(min) : min);
}
