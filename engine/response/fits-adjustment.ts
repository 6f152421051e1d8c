import type { Adjustment, Questionnaire, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { perOf } from '../questionnaire/scope.ts';
import { isText } from './fits.ts';

/** What is wrong with a level that was set by hand. */
export type AdjustmentProblem =
  | 'unknown-score'
  | 'not-adjustable'
  | 'unknown-level'
  | 'out-of-scope'
  | 'unknown-process'
  | 'unknown-subject'
  | 'too-long';

/** All that is wrong with a level that was set by hand in this response: of what, to which level, where, and why. */
export function* problemsOfAdjustment(
  questionnaire: Questionnaire,
  { processes }: Response,
  { score: id, level, process, subject, reason }: Adjustment,
): Generator<AdjustmentProblem, void> {
  const found = catalogue(questionnaire).scores.get(id);
  if (!found) return yield 'unknown-score';
  const { score, levels } = found;
  if (!score.adjustable) yield 'not-adjustable';
  if (!levels.includes(level)) yield 'unknown-level';
  if (!isText(reason)) yield 'too-long';
  const place = { ...(process !== undefined && { process }), ...(subject !== undefined && { subject }) };
  if (perOf(place) !== score.per || (process === undefined && subject !== undefined))
    return yield 'out-of-scope';
  const there = processes.find((one) => one.id === process);
  if (process !== undefined && !there) yield 'unknown-process';
  else if (there && subject !== undefined && !Object.hasOwn(there.subjects, subject)) yield 'unknown-subject';
  return undefined;
}
