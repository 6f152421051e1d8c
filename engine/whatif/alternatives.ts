import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { takesSeveral } from '../questionnaire/options.ts';
import { type Step, sameScope } from '../questionnaire/scope.ts';
import type { Diagram, Diagrams } from './diagram.ts';
import { type SupposedAnswer, answerOfOptions, fixedAnswer } from './supposed-answer.ts';
import { type Suppose, supposing } from './supposition.ts';
import { whichesOf } from './whiches.ts';

/**
 * The answers as they would be once this one is known, for everything that it may turn out to be. Of a list only what
 * was said not to be known is left to turn out. A number may be anything: it is taken as open.
 */
export function supposingAlternatives(evaluation: Evaluation, step: Step, diagrams: Diagrams): Suppose {
  const others = supposing(evaluation, [], diagrams);
  const { question: id, ...at } = step;
  return (scope, question) => {
    if (!sameScope(scope.real.at, at)) return others(scope, question);
    if (question === id) return alternativesOf(scope.real, id, diagrams);
    return whichesOf(scope.real.catalogue, id).includes(question)
      ? fixedAnswer(diagrams, undefined)
      : others(scope, question);
  };
}

function alternativesOf(scope: EvaluatedScope, id: string, diagrams: Diagrams): SupposedAnswer {
  const { place } = scope.known(id);
  if (place.question.kind === 'number') return fixedAnswer(diagrams, undefined);
  const chosen = takesSeveral(place.question)
    ? listOf(scope, place, diagrams)
    : oneOf(
        place.options.filter(({ unknown }) => !unknown).map((option) => option.id),
        0,
        diagrams,
      );
  return answerOfOptions(diagrams, place, (option) => chosen.get(option) ?? diagrams.leaf(false));
}

type Chosen = ReadonlyMap<string, Diagram<boolean>>;

/** What was chosen stays; what was not known turns out to be so or not; when nothing is so, what stands for nothing. */
function listOf(scope: EvaluatedScope, place: QuestionPlace, diagrams: Diagrams): Chosen {
  const { answer } = scope.known(place.question.id);
  const given = new Set(Array.isArray(answer) ? answer : []);
  const asked = whichesOf(scope.catalogue, place.question.id).flatMap((which) => {
    const { answer: doubted } = scope.known(which);
    return Array.isArray(doubted) ? doubted : [];
  });
  const ordinary = place.options.filter(({ unknown, exclusive }) => !unknown && !exclusive);
  const alone = place.options.filter(({ unknown, exclusive }) => !unknown && exclusive);
  const chosen = new Map<string, Diagram<boolean>>();
  let number = 0;
  let nothing: Diagram<boolean> = diagrams.leaf(true);
  for (const { id } of ordinary) {
    const fixed = given.has(id) || (asked.length > 0 && !asked.includes(id));
    const so: Diagram<boolean> = fixed
      ? diagrams.leaf(given.has(id))
      : diagrams.branch(number++, diagrams.leaf(false), diagrams.leaf(true));
    chosen.set(id, so);
    nothing = diagrams.combine(nothing, so, (none, is) => none && !is);
  }
  for (const [option, one] of oneOf(
    alone.map(({ id }) => id),
    number,
    diagrams,
  )) {
    chosen.set(
      option,
      diagrams.combine(nothing, one, (none, is) => none && is),
    );
  }
  return chosen;
}

/** Exactly one of these, each told from the next ones by a change of its own. */
function oneOf(ids: readonly string[], firstNumber: number, diagrams: Diagrams): Chosen {
  const chosen = new Map<string, Diagram<boolean>>();
  let before: Diagram<boolean> = diagrams.leaf(true);
  for (const [index, id] of ids.entries()) {
    const last = index === ids.length - 1;
    const itself: Diagram<boolean> = last
      ? diagrams.leaf(true)
      : diagrams.branch(firstNumber + index, diagrams.leaf(false), diagrams.leaf(true));
    chosen.set(
      id,
      diagrams.combine(before, itself, (left, is) => left && is),
    );
    before = diagrams.combine(before, itself, (left, is) => left && !is);
  }
  return chosen;
}
