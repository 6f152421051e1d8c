import type { Clause, Condition, PlainClause } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';

/** A clause, where it stands, and the questions, facts or scores it names. */
export interface PlacedClause {
  readonly clause: PlainClause;
  readonly pointer: string;
  readonly reads: readonly string[];
}

/** All plain clauses of a condition, in order, those inside `all`, `any` and `count` included. */
export function clausesOf(condition: Condition, at: string): readonly PlacedClause[] {
  if ('all' in condition) return within(condition.all, pointer(at, 'all'));
  if ('any' in condition) return within(condition.any, pointer(at, 'any'));
  if ('count' in condition) return within(condition.count, pointer(at, 'count'));
  return [{ clause: condition, pointer: at, reads: readsOfClause(condition) }];
}

function within(members: readonly Condition[], at: string): readonly PlacedClause[] {
  return members.flatMap((member, index) => clausesOf(member, pointer(at, index)));
}

function readsOfClause(clause: Clause): readonly string[] {
  if ('question' in clause) return [clause.question];
  if ('fact' in clause) return [clause.fact];
  if ('score' in clause) return [clause.score];
  return [];
}
