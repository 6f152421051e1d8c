import type { Evaluation } from '../evaluation/evaluation.ts';
import { type AnswerOption, allRight } from '../questionnaire/options.ts';
import { presetAnswer } from './proposal.ts';
import type { Step } from '../questionnaire/scope.ts';

/**
 * The options that are offered at this step. A `which` question offers what was not chosen before it, a proposal what
 * the process proposes; every other question all that it has.
 */
export function offeredOptions(evaluation: Evaluation, step: Step): readonly AnswerOption[] {
  const { question: id, ...at } = step;
  const scope = evaluation.scope(at);
  if (!scope) return [];
  const { question, options } = scope.known(id).place;
  if (question.kind === 'which') {
    const { answer } = scope.known(question.of);
    return options.filter((option) => !(Array.isArray(answer) && answer.includes(option.id)));
  }
  if (question.kind !== 'proposal') return options;
  const { questionnaire, response } = evaluation;
  return options.filter(
    (option) =>
      option.id === allRight || presetAnswer(questionnaire, response, step.process, option.id) !== undefined,
  );
}
