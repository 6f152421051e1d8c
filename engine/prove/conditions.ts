import type {
  Clause,
  Condition,
  CountClause,
  PlainClause,
  QuestionClause,
  ScoreClause,
} from '../format/format.ts';
import { answerFits, onlySubject } from '../condition/condition.ts';
import type { Formula } from './formula.ts';
import type { Standing } from './standing.ts';
import type { Scope } from './scopes.ts';
import { hasShare, pointsAtLeast, shareAtLeast } from './totals.ts';

/** Whether a condition holds in a scope, for all complete responses at once: with all answers there, nothing is open. */
export function conditionHolds(condition: Condition, scope: Scope): Formula {
  const { formulas } = scope;
  if ('all' in condition) return formulas.and(...condition.all.map((one) => conditionHolds(one, scope)));
  if ('any' in condition) return formulas.or(...condition.any.map((one) => conditionHolds(one, scope)));
  return clauseHolds(condition, scope);
}

function clauseHolds(clause: Clause, scope: Scope): Formula {
  if ('count' in clause) return countHolds(clause, scope);
  if (!('over' in clause) || clause.over === undefined) return plainHolds(clause, scope);
  const { formulas } = scope;
  if (!clause.every) {
    return scope.some(clause.over, onlySubject(clause), (inner) => plainHolds(clause, inner));
  }
  const exception = scope.some(clause.over, onlySubject(clause), (inner) =>
    formulas.not(plainHolds(clause, inner)),
  );
  return formulas.not(exception);
}

function countHolds({ count, atLeast = 0, atMost }: CountClause, scope: Scope): Formula {
  const { formulas } = scope;
  const parts = count.map((clause) => clauseHolds(clause, scope));
  const enough = formulas.countAtLeast(parts, atLeast);
  if (atMost === undefined) return enough;
  return formulas.and(enough, formulas.not(formulas.countAtLeast(parts, atMost + 1)));
}

function plainHolds(clause: PlainClause, scope: Scope): Formula {
  const { formulas } = scope;
  if ('question' in clause) return questionHolds(clause, scope.question(clause.question), scope);
  if ('fact' in clause) {
    const holds = scope.fact(clause.fact);
    return clause.is === false ? formulas.not(holds) : holds;
  }
  if ('score' in clause) return scoreHolds(clause, scope);
  if ('process' in clause) return scope.isProcess(listOf(clause.process));
  if ('group' in clause) return scope.isInGroup(listOf(clause.group));
  return formulas.constant(scope.subject !== undefined && listOf(clause.subject).includes(scope.subject));
}

function listOf(wanted: string | readonly string[]): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : wanted;
}

/** A question that does not apply has no answer. */
function questionHolds(clause: QuestionClause, { applies, given }: Standing, { formulas }: Scope): Formula {
  const without = formulas.constant(answerFits(clause, undefined));
  if ('alternatives' in given) {
    const fitting = given.alternatives.filter(({ answer }) => answerFits(clause, answer));
    return formulas.either(applies, formulas.or(...fitting.map(({ when }) => when)), without);
  }
  const among = (wanted: string | readonly string[]) =>
    formulas.or(...listOf(wanted).flatMap((option) => given.chosen.get(option) ?? []));
  if (clause.includes !== undefined) return formulas.and(applies, among(clause.includes));
  if (clause.excludes !== undefined) return formulas.not(formulas.and(applies, among(clause.excludes)));
  const answered = formulas.and(applies, given.answered);
  return clause.answered === false ? formulas.not(answered) : answered;
}

function scoreHolds(clause: ScoreClause, scope: Scope): Formula {
  const { formulas, catalogue } = scope;
  const outcome = scope.score(clause.score);
  const { reach } = outcome;
  if (clause.points) {
    const { atLeast, atMost } = clause.points;
    return formulas.and(
      atLeast === undefined ? formulas.true : pointsAtLeast(outcome, atLeast, formulas),
      atMost === undefined ? formulas.true : formulas.not(pointsAtLeast(outcome, atMost, formulas, 'more')),
    );
  }
  if (clause.share) {
    const { atLeast, atMost } = clause.share;
    return formulas.and(
      hasShare(outcome, formulas),
      atLeast === undefined ? formulas.true : shareAtLeast(outcome, atLeast, formulas),
      // What is more than everything is shown as everything.
      atMost === undefined || atMost >= 1
        ? formulas.true
        : formulas.not(shareAtLeast(outcome, atMost, formulas, 'more')),
    );
  }
  const levels = catalogue.scores.get(clause.score)?.levels ?? [];
  const wanted = clause.is === undefined ? between(levels, clause.atLeast, clause.atMost) : listOf(clause.is);
  const at = (level: string) => levelIs(reach, levels.indexOf(level), scope);
  return formulas.or(...wanted.map(at));
}

/** Whether a score comes out at exactly the level of this rank. */
export function levelIs(
  reach: readonly Formula[],
  rank: number,
  { formulas }: Pick<Scope, 'formulas'>,
): Formula {
  const here = reach[rank] ?? formulas.false;
  return formulas.and(here, formulas.not(reach[rank + 1] ?? formulas.false));
}

function between(levels: readonly string[], atLeast = levels[0], atMost = levels.at(-1)): readonly string[] {
  return levels.slice(levels.indexOf(atLeast ?? ''), levels.indexOf(atMost ?? '') + 1);
}
