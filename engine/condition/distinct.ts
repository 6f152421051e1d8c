import type { ScopeRef } from '../questionnaire/scope.ts';

/** A question or a score in its scope. */
type Place = ScopeRef & ({ readonly question: string } | { readonly score: string });

/** Each place once, the first time that it occurs. */
export function distinct<One extends Place>(places: readonly One[]): readonly One[] {
  if (places.length < 2) return places;
  const found = new Map<string, One>();
  for (const place of places) {
    const id = 'question' in place ? place.question : place.score;
    const key = `${place.process ?? ''} ${place.subject ?? ''} ${id}`;
    if (!found.has(key)) found.set(key, place);
  }
  return [...found.values()];
}
