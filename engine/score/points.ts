import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { type AnswerOption, takesSeveral } from '../questionnaire/options.ts';
import type { Interval } from '../condition/result.ts';
import { orZero, plus, zero } from './interval.ts';

const reaches = new WeakMap<QuestionPlace, Interval>();

/** The fewest and the most points that an answer to this question can give. */
export function reachablePoints(place: QuestionPlace): Interval {
  const known = reaches.get(place);
  if (known) return known;
  const reach = findReach(place);
  reaches.set(place, reach);
  return reach;
}

function findReach({ question, options }: QuestionPlace): Interval {
  const single = options.map((option) => option.points ?? 0);
  if (single.length === 0) return zero;
  const one: Interval = [Math.min(...single), Math.max(...single)];
  // A number gives nothing; only "I do not know" is an option.
  if (question.kind === 'number') return orZero(one);
  if (!takesSeveral(question)) return one;
  const together = options.filter((option) => !option.exclusive);
  return [
    Math.min(...single, totalPoints(together.filter(({ points = 0 }) => points < 0))),
    Math.max(...single, totalPoints(together.filter(({ points = 0 }) => points > 0))),
  ];
}

/** The points of options that are chosen together. */
export function totalPoints(chosen: readonly AnswerOption[]): number {
  return chosen.reduce<Interval>((sum, { points = 0 }) => plus(sum, [points, points]), zero)[0];
}
