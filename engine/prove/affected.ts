import { type Catalogue } from '../catalogue.ts';
import { readingsOf } from '../check/circles.ts';

const readers = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>();

/** The questions, facts and scores that may come out differently when this question has another answer, itself too. */
export function affectedBy(catalogue: Catalogue, questions: readonly string[]): ReadonlySet<string> {
  const byRead = readersIn(catalogue);
  const found = new Set<string>();
  const waiting = [...questions];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(byRead.get(id) ?? []));
  }
  return found;
}

function readersIn(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const known = readers.get(catalogue);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const id of [...catalogue.facts.keys(), ...catalogue.questions.keys(), ...catalogue.scores.keys()]) {
    for (const { id: read } of readingsOf(catalogue, id)) {
      const list = made.get(read);
      if (list) list.push(id);
      else made.set(read, [id]);
    }
  }
  readers.set(catalogue, made);
  return made;
}
