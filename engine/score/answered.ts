import type { Answer } from '../format/format.ts';
import type { AnswerOption } from '../questionnaire/options.ts';
import type { Contribution } from '../condition/result.ts';
import type { Known } from '../condition/view.ts';
import { pointer } from '../diagnostics/diagnostic.ts';

/** The options that an answer chose. */
export function chosenOptions({ place, answer }: Known): readonly AnswerOption[] {
  return place.options.filter((option) => isChosen(answer, option.id));
}

function isChosen(answer: Answer | undefined, option: string): boolean {
  return Array.isArray(answer) ? answer.includes(option) : answer === option;
}

/** The reason that an answer gives by itself, through the options that it chose. */
export function answerContribution(
  known: Known,
  rule: string,
  chosen: readonly AnswerOption[],
  gave: Pick<Contribution, 'points' | 'level'>,
): Contribution {
  const { place, at, answer } = known;
  const telling = chosen.find((option) => option.because !== undefined);
  return {
    rule: chosen.length === 1 && chosen[0] ? pointer(place.pointer) + chosen[0].pointer : rule,
    ...gave,
    ...(telling?.because !== undefined && { text: telling.because }),
    ...(place.question.source !== undefined && { source: place.question.source }),
    answers: answer === undefined ? [] : [{ question: place.question.id, ...at, answer }],
    scores: [],
    unknown: chosen.some((option) => option.unknown),
  };
}
