import type {
  Answer,
  Clause,
  Condition,
  CountClause,
  PlainClause,
  QuestionClause,
  ScoreClause,
} from '../format/format.ts';
import { type Truth, allHold, anyHolds, countHolds, not, truthOf } from './truth.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { Interval, Result, Standing } from './result.ts';
import type { Known, View } from './view.ts';

/** Whether a condition holds in a scope. Open: an answer that decides it is still to come. */
export function holds(condition: Condition, view: View): Truth {
  if ('all' in condition) return allHold(condition.all.map((member) => holds(member, view)));
  if ('any' in condition) return anyHolds(condition.any.map((member) => holds(member, view)));
  return clauseHolds(condition, view);
}

function clauseHolds(clause: Clause, view: View): Truth {
  if ('count' in clause) return countClauseHolds(clause, view);
  if (!('over' in clause) || clause.over === undefined) return plainHolds(clause, view);
  const truths = view.narrower(clause.over, onlySubject(clause)).map((inner) => plainHolds(clause, inner));
  return clause.every ? allHold(truths) : anyHolds(truths);
}

/** The subject that an `over` is narrowed to. In a clause about subjects, `subject` is the question itself. */
export function onlySubject(clause: PlainClause): string | undefined {
  if ('question' in clause || 'fact' in clause || 'score' in clause) return clause.subject;
  return undefined;
}

function countClauseHolds({ count, atLeast, atMost }: CountClause, view: View): Truth {
  const truths = count.map((clause) => clauseHolds(clause, view));
  return countHolds(truths, atLeast ?? 0, atMost ?? truths.length);
}

/** Whether a clause holds in this very scope, whatever narrower scopes it is said to be about. */
export function plainHolds(clause: PlainClause, view: View): Truth {
  if ('question' in clause)
    return view.clause?.(clause) ?? questionHolds(clause, view.known(clause.question));
  if ('fact' in clause) return clause.is === false ? not(view.fact(clause.fact)) : view.fact(clause.fact);
  if ('score' in clause) return scoreHolds(clause, view.score(clause.score), view);
  if ('process' in clause) return truthOf(isOneOf(view.at.process, clause.process));
  if ('group' in clause) return truthOf(isOneOf(view.group, clause.group));
  return truthOf(isOneOf(view.at.subject, clause.subject));
}

function isOneOf(value: string | undefined, wanted: string | readonly string[]): boolean {
  return value !== undefined && listOf(wanted).includes(value);
}

export function listOf(wanted: string | readonly string[]): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : wanted;
}

/** A question that does not apply has no answer: nothing is, includes or reaches anything there. */
export function questionHolds(clause: QuestionClause, { applies, answer }: Known): Truth {
  return fitHolds(clause, applies, answer === undefined ? undefined : answerFits(clause, answer));
}

/** Whether a clause about a question holds, told from whether its answer fits; undefined when there is none yet. */
export function fitHolds(clause: QuestionClause, applies: Truth, fits: boolean | undefined): Truth {
  const without = truthOf(answerFits(clause, undefined));
  if (applies === 'fails') return without;
  if (fits === undefined) return 'open';
  return applies === 'holds' || truthOf(fits) === without ? truthOf(fits) : 'open';
}

/** Whether an answer, or the lack of one, is what a clause asks for. */
export function answerFits(clause: QuestionClause, answer: Answer | undefined): boolean {
  const chosen = Array.isArray(answer) ? answer : answer === undefined ? [] : [String(answer)];
  const among = (wanted: string | readonly string[]) =>
    listOf(wanted).some((option) => chosen.includes(option));
  if (clause.is !== undefined) return among(clause.is);
  if (clause.isNot !== undefined) return !among(clause.isNot);
  if (clause.includes !== undefined) return among(clause.includes);
  if (clause.excludes !== undefined) return !among(clause.excludes);
  if (clause.answered !== undefined) return clause.answered === (answer !== undefined);
  if (typeof answer !== 'number') return false;
  return answer >= (clause.atLeast ?? -Infinity) && answer <= (clause.atMost ?? Infinity);
}

function scoreHolds(clause: ScoreClause, result: Result, { catalogue }: View): Truth {
  return clause.points || clause.share ? totalHolds(clause, result) : levelHolds(clause, result, catalogue);
}

/** Whether a clause about the points of a score, or their share, holds. */
export function totalHolds({ points, share }: ScoreClause, total: Pick<Result, 'points' | 'maximum'>): Truth {
  if (points) return within(total.points, points);
  const truth = within(shareOf(total), share ?? {});
  return truth === 'holds' ? not(isOfNothing(total)) : truth;
}

/** Whether what could be reached comes to nothing: then there is no share of it, and no level by shares. */
export function isOfNothing({ maximum }: Pick<Result, 'maximum'>): Truth {
  if (!maximum || maximum[1] <= 0) return 'holds';
  return maximum[0] <= 0 ? 'open' : 'fails';
}

/** Whether a clause about the level of a score holds. */
export function levelHolds(clause: ScoreClause, result: Standing, catalogue: Catalogue): Truth {
  if (!result.range || result.absent === 'holds') return 'fails';
  const levels = catalogue.scores.get(clause.score)?.levels ?? [];
  const [best, worst] = result.range.map((level) => levels.indexOf(level));
  const possible = levels.slice(best, (worst ?? 0) + 1);
  const wanted = clause.is !== undefined ? listOf(clause.is) : between(levels, clause.atLeast, clause.atMost);
  const fitting = possible.filter((level) => wanted.includes(level)).length;
  if (fitting === 0) return 'fails';
  return fitting === possible.length && result.absent === 'fails' ? 'holds' : 'open';
}

function between(levels: readonly string[], atLeast = levels[0], atMost = levels.at(-1)): readonly string[] {
  return levels.slice(levels.indexOf(atLeast ?? ''), levels.indexOf(atMost ?? '') + 1);
}

function within(possible: Interval | undefined, { atLeast = -Infinity, atMost = Infinity }: Bounds): Truth {
  if (!possible) return 'fails';
  const [low, high] = possible;
  if (low >= atLeast && high <= atMost) return 'holds';
  return high < atLeast || low > atMost ? 'fails' : 'open';
}

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** The share (up to 1) of the maximum that a sum reaches: the lowest and the highest still possible. Of nothing there is none. */
export function shareOf({ points, maximum }: Pick<Result, 'points' | 'maximum'>): Interval | undefined {
  if (!points || !maximum) return undefined;
  const [fewest, most] = points;
  const [smallest, largest] = maximum;
  if (largest <= 0) return undefined;
  const low = fewest >= 0 ? shareIn(fewest, largest) : smallest > 0 ? shareIn(fewest, smallest) : -Infinity;
  const high =
    most <= 0 ? (smallest > 0 ? shareIn(most, largest) : 0) : smallest > 0 ? shareIn(most, smallest) : 1;
  return [low, Math.min(1, high)];
}

/** Whole millionths are divided, for in binary 0.3 of 3 is less than a tenth. */
function shareIn(points: number, maximum: number): number {
  return Math.round(points * 1e6) / Math.round(maximum * 1e6);
}
