import type { Result, ScopeRef } from '../../../engine/index.ts';

/** Finds where a score came out in a scope. */
export type FindResult = (score: string, at: ScopeRef) => Result | undefined;

export function findResultIn(results: readonly Result[]): FindResult {
  const byPlace = new Map(results.map((result) => [placeOfScore(result.score, result.at), result]));
  return (score, at) => byPlace.get(placeOfScore(score, at));
}

/** A name for a score in a scope, unlike that of any other. */
export function placeOfScore(score: string, { process = '', subject = '' }: ScopeRef): string {
  return `${score} ${process} ${subject}`;
}
