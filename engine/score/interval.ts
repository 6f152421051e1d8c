import type { Interval } from '../condition/result.ts';

export const zero: Interval = [0, 0];

export function plus([low, high]: Interval, [otherLow, otherHigh]: Interval): Interval {
  return [round(low + otherLow), round(high + otherHigh)];
}

export function timesOf([low, high]: Interval, times: number): Interval {
  return times >= 0 ? [round(low * times), round(high * times)] : [round(high * times), round(low * times)];
}

/** The interval, or nothing at all. */
export function orZero([low, high]: Interval): Interval {
  return [Math.min(0, low), Math.max(0, high)];
}

export function isSettled([low, high]: Interval): boolean {
  return low === high;
}

/** Tenths do not add up exactly in binary; a millionth of a point decides nothing. */
function round(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
