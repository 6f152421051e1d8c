import type { SumScore } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { type AnswerOption, takesSeveral } from '../questionnaire/options.ts';
import { alwaysThere } from './always-there.ts';

/** The fewest and the most points that are possible, whatever is answered, and the step in which points go. */
export interface Reach {
  readonly low: number;
  readonly high: number;
  /** All totals are a multiple of this; 0 when there are no points at all. */
  readonly step: number;
}

type Entry = SumScore['sum'][number];

const nothing: Reach = { low: 0, high: 0, step: 0 };

/** What the points of a sum can come to. There are no circles among scores, and not too many levels. */
export function reachOf(score: SumScore, catalogue: Catalogue, known = new Map<string, Reach>()): Reach {
  const before = known.get(score.id);
  if (before) return before;
  const reach = score.sum.map((entry) => ofEntry(entry, catalogue, known)).reduce(plus, nothing);
  known.set(score.id, reach);
  return reach;
}

function ofEntry(entry: Entry, catalogue: Catalogue, known: Map<string, Reach>): Reach {
  const times = entry.times ?? 1;
  if ('question' in entry) {
    const place = catalogue.questions.get(entry.question);
    return place ? timesOf(ofQuestion(place), times) : nothing;
  }
  if ('score' in entry) {
    const place = catalogue.scores.get(entry.score);
    if (!place) return nothing;
    const sum = entry.as === 'points' && 'sum' in place.score ? place.score : undefined;
    if (sum) return timesOf(reachOf(sum, catalogue, known), times);
    const sure = entry.over === undefined && alwaysThere(place.score, catalogue);
    return timesOf({ low: sure ? 1 : 0, high: place.levels.length, step: 1 }, times);
  }
  const points = { low: entry.points, high: entry.points, step: stepOf([entry.points]) };
  return timesOf(entry.when ? orNothing(points) : points, times);
}

/** What an answer to a question can give. When it may not apply, or takes a number, nothing is possible too. */
function ofQuestion({ question, section, options }: QuestionPlace): Reach {
  const reach = {
    low: -mostPoints(takesSeveral(question), options, -1),
    high: mostPoints(takesSeveral(question), options, 1),
    step: stepOf(options.map(({ points = 0 }) => points)),
  };
  return question.when || section.when || question.kind === 'number' ? orNothing(reach) : reach;
}

/** The most points, each counted so many times, that choosing one of these options gives, or several that go together. */
export function mostPoints(several: boolean, options: readonly AnswerOption[], times: number): number {
  const each = options.map(({ points = 0, exclusive = false }) => ({ points: points * times, exclusive }));
  const one = each.reduce((most, { points }) => Math.max(most, points), each.length === 0 ? 0 : -Infinity);
  if (!several) return one;
  const free = each.filter(({ points, exclusive }) => !exclusive && points > 0);
  const together = round(free.reduce((sum, { points }) => sum + points, 0));
  return free.length === 0 ? one : Math.max(one, together);
}

function plus(one: Reach, other: Reach): Reach {
  return {
    low: round(one.low + other.low),
    high: round(one.high + other.high),
    step: stepOf([one.step, other.step]),
  };
}

function timesOf({ low, high, step }: Reach, times: number): Reach {
  const ends = [round(low * times), round(high * times)];
  return { low: Math.min(...ends), high: Math.max(...ends), step: stepOf([round(step * times)]) };
}

function orNothing({ low, high, step }: Reach): Reach {
  return { low: Math.min(0, low), high: Math.max(0, high), step };
}

const parts = 1e6;

/** The greatest number that all of these are a multiple of, to a millionth of a point. */
function stepOf(points: readonly number[]): number {
  const whole = points.map((one) => Math.abs(Math.round(one * parts)));
  return whole.reduce(greatestDivisor, 0) / parts;
}

function greatestDivisor(one: number, other: number): number {
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}

/** Tenths do not add up exactly in binary; a millionth of a point decides nothing. */
function round(points: number): number {
  return Math.round(points * parts) / parts;
}
