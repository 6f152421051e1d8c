import { type Formula, type Formulas, type Total, greatestDivisor, plus, times } from './formula.ts';
import { NotExact, type Outcome } from './standing.ts';

/** Points are counted in millionths: a smaller part of a point decides nothing. */
export const millionths = 1e6;

/** A number of points in millionths; a smaller fraction is rounded by the engine step by step, and cannot be followed. */
export function inMillionths(points: number): number {
  const whole = Math.round(points * millionths);
  if (Math.abs(whole - points * millionths) > 1e-3) throw new NotExact('points in less than millionths');
  return whole;
}

/** A total so many times. */
export function timesOf(total: Total, number: number): Total {
  if (Number.isInteger(number)) return times(total, number);
  const numbers = [total.constant, ...total.terms.map(({ weight }) => weight)];
  const exact = numbers.every((one) => Math.abs(Math.round(one * number) - one * number) < 1e-3);
  if (!exact) throw new NotExact('points in less than millionths');
  return {
    constant: Math.round(total.constant * number),
    terms: total.terms.map(({ weight, part }) => ({ weight: Math.round(weight * number), part })),
  };
}

/** Whether a sum comes to at least a number of points, or to more than it. */
export function pointsAtLeast(
  { points }: Outcome,
  least: number,
  formulas: Formulas,
  how: 'atLeast' | 'more' = 'atLeast',
): Formula {
  if (!points) return formulas.false;
  const bound = least * millionths;
  const whole = Math.round(bound);
  const exact = Math.abs(whole - bound) < 1e-3;
  if (exact) return formulas.atLeast(points, how === 'more' ? whole + 1 : whole);
  return formulas.atLeast(points, Math.ceil(bound));
}

/** Whether a sum comes to at least a share of what could be reached, or to more than it. Of nothing there is no share. */
export function shareAtLeast(
  { points, maximum }: Outcome,
  least: number,
  formulas: Formulas,
  how: 'atLeast' | 'more' = 'atLeast',
): Formula {
  if (!points || !maximum) return formulas.false;
  const numerator = inMillionths(least);
  const divisor = greatestDivisor(Math.abs(numerator), millionths) || 1;
  const above = plus(times(points, millionths / divisor), times(maximum, -numerator / divisor));
  return formulas.and(hasShare({ maximum }, formulas), formulas.atLeast(above, how === 'more' ? 1 : 0));
}

/** Whether anything can be reached: of nothing there is no share. */
export function hasShare({ maximum }: Pick<Outcome, 'maximum'>, formulas: Formulas): Formula {
  return maximum ? formulas.atLeast(maximum, 1) : formulas.false;
}
