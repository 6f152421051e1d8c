import type { Questionnaire } from '../format/format.ts';
import { answerFits } from '../condition/condition.ts';
import { numberCases } from '../condition/number-cases.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { takesSeveral } from '../questionnaire/options.ts';
import type { Diagram, Diagrams } from './diagram.ts';
import { type SupposedAnswer, answerOfOptions, fixedAnswer } from './supposed-answer.ts';
import { whichesOf } from './whiches.ts';

/** How many changes, at most, tell apart all that an answer to this question may turn out to be. */
export function countOfAlternatives(questionnaire: Questionnaire, { question, options }: QuestionPlace) {
  return question.kind === 'number' ? numberCases(questionnaire, question).length : options.length;
}

/**
 * All that the answer to a question may turn out to be once it is known, told apart by changes from this number on. Of a
 * list only what was said not to be known is left to turn out; of numbers there is one for each way in which conditions
 * see them. Undefined when there is no answer that is known.
 */
export function alternativesOf(
  questionnaire: Questionnaire,
  scope: EvaluatedScope,
  id: string,
  firstNumber: number,
  diagrams: Diagrams,
): SupposedAnswer | undefined {
  const { place } = scope.known(id);
  const { question } = place;
  if (question.kind === 'note') return undefined;
  if (question.kind === 'text') return fixedAnswer(diagrams, 'Text');
  if (question.kind === 'number')
    return numbersOf(numberCases(questionnaire, question), firstNumber, diagrams);
  const known = place.options.filter(({ unknown }) => !unknown).map((option) => option.id);
  if (known.length === 0) return undefined;
  const chosen = takesSeveral(question)
    ? listOf(scope, place, firstNumber, diagrams)
    : oneOf(known, firstNumber, diagrams);
  return answerOfOptions(diagrams, place, (option) => chosen.get(option) ?? diagrams.leaf(false));
}

function numbersOf(cases: readonly number[], firstNumber: number, diagrams: Diagrams): SupposedAnswer {
  const is = oneOf(cases, firstNumber, diagrams);
  return {
    answered: diagrams.leaf(true),
    chosen: () => diagrams.leaf(false),
    fits: (clause) =>
      [...is]
        .filter(([number]) => answerFits(clause, number))
        .reduce<Diagram<boolean>>(
          (any, [, one]) => diagrams.combine(any, one, (before, so) => before || so),
          diagrams.leaf(false),
        ),
  };
}

type Chosen<Value> = ReadonlyMap<Value, Diagram<boolean>>;

/** What was chosen stays; what was not known turns out to be so or not; when nothing is so, what stands for nothing. */
function listOf(
  scope: EvaluatedScope,
  place: QuestionPlace,
  firstNumber: number,
  diagrams: Diagrams,
): Chosen<string> {
  const { answer } = scope.known(place.question.id);
  const given = new Set(Array.isArray(answer) ? answer : []);
  const asked = whichesOf(scope.catalogue, place.question.id).flatMap((which) => {
    const { answer: doubted } = scope.known(which);
    return Array.isArray(doubted) ? doubted : [];
  });
  const ordinary = place.options.filter(({ unknown, exclusive }) => !unknown && !exclusive);
  const alone = place.options.filter(({ unknown, exclusive }) => !unknown && exclusive).map(({ id }) => id);
  const isFree = ({ id }: { id: string }) => !given.has(id) && (asked.length === 0 || asked.includes(id));
  const free = ordinary.filter(isFree);
  const chosen = new Map<string, Diagram<boolean>>();
  let number = firstNumber;
  let nothing: Diagram<boolean> = diagrams.leaf(!ordinary.some(({ id }) => given.has(id)));
  for (const option of ordinary) {
    const { id } = option;
    const mustBe = alone.length === 0 && option === free.at(-1);
    const itself: Diagram<boolean> = isFree(option)
      ? diagrams.branch(number++, diagrams.leaf(false), diagrams.leaf(true))
      : diagrams.leaf(given.has(id));
    // where nothing stands for nothing, something is so
    const so: Diagram<boolean> = mustBe
      ? diagrams.combine(nothing, itself, (none, is) => none || is)
      : itself;
    chosen.set(id, so);
    nothing = diagrams.combine(nothing, so, (none, is) => none && !is);
  }
  for (const [option, one] of oneOf(alone, number, diagrams)) {
    chosen.set(
      option,
      diagrams.combine(nothing, one, (none, is) => none && is),
    );
  }
  return chosen;
}

/** Exactly one of these, each told from the next ones by a change of its own. */
function oneOf<Value>(values: readonly Value[], firstNumber: number, diagrams: Diagrams): Chosen<Value> {
  const chosen = new Map<Value, Diagram<boolean>>();
  let before: Diagram<boolean> = diagrams.leaf(true);
  for (const [index, value] of values.entries()) {
    const last = index === values.length - 1;
    const itself: Diagram<boolean> = last
      ? diagrams.leaf(true)
      : diagrams.branch(firstNumber + index, diagrams.leaf(false), diagrams.leaf(true));
    chosen.set(
      value,
      diagrams.combine(before, itself, (left, is) => left && is),
    );
    before = diagrams.combine(before, itself, (left, is) => left && !is);
  }
  return chosen;
}
