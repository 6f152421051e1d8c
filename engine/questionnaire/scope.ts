import type { Per } from '../format/format.ts';

/** One place where questions are asked and scores are given: the organisation (neither), a process, or a subject of it. */
export interface ScopeRef {
  readonly process?: string;
  readonly subject?: string;
}

/** One question in one scope: a place on the route. */
export interface Step extends ScopeRef {
  readonly question: string;
}

const depths: Record<Per, number> = { organisation: 0, process: 1, subject: 2 };

/** How deep a scope lies: the organisation 0, a process 1, a subject 2. A scope sees itself and what is less deep. */
export function depth(per: Per): number {
  return depths[per];
}

export function perOf(scope: ScopeRef): Per {
  if (scope.process === undefined) return 'organisation';
  return scope.subject === undefined ? 'process' : 'subject';
}

/** The part of this scope's address that a question or score of that depth has. */
export function outward(scope: ScopeRef, per: Per): ScopeRef {
  return {
    ...(depth(per) >= 1 && scope.process !== undefined && { process: scope.process }),
    ...(depth(per) >= 2 && scope.subject !== undefined && { subject: scope.subject }),
  };
}

export function sameScope(one: ScopeRef, other: ScopeRef): boolean {
  return one.process === other.process && one.subject === other.subject;
}
