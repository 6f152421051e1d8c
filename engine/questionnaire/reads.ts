import type { Condition } from '../format/format.ts';
import type { Catalogue, ScorePlace } from './catalogue.ts';
import { clausesOf } from './clause.ts';
import { pointer } from '../diagnostics/diagnostic.ts';

/** What an id reads directly: the conditions, and the ids named outside conditions. */
export function readsOf(catalogue: Catalogue, id: string): Reads {
  const fact = catalogue.facts.get(id);
  if (fact) return { conditions: [{ condition: fact.condition, pointer: fact.pointer }], reads: [] };
  const score = catalogue.scores.get(id);
  if (score) return readsOfScore(score);
  const place = catalogue.questions.get(id);
  if (!place) return { conditions: [], reads: [] };
  const sectionPointer = pointer('', 'sections', place.sectionIndex, 'when');
  return {
    conditions: [
      ...(place.section.when ? [{ condition: place.section.when, pointer: sectionPointer }] : []),
      ...(place.question.when
        ? [{ condition: place.question.when, pointer: pointer(place.pointer, 'when') }]
        : []),
    ],
    reads:
      place.question.kind === 'which'
        ? [{ id: place.question.of, pointer: pointer(place.pointer, 'of') }]
        : [],
  };
}

/** What a question, fact or score reads: conditions, and ids named outside conditions. */
export interface Reads {
  readonly conditions: readonly { readonly condition: Condition; readonly pointer: string }[];
  readonly reads: readonly {
    readonly id: string;
    readonly pointer: string;
    readonly over?: 'processes' | 'subjects';
  }[];
}

function readsOfScore({ score, pointer: at }: ScorePlace): Reads {
  if ('matrix' in score) {
    return {
      conditions: [],
      reads: [
        { id: score.matrix.rows, pointer: pointer(at, 'matrix', 'rows') },
        { id: score.matrix.columns, pointer: pointer(at, 'matrix', 'columns') },
      ],
    };
  }
  const [way, entries] =
    'worst' in score
      ? (['worst', score.worst] as const)
      : 'sum' in score
        ? (['sum', score.sum] as const)
        : (['first', score.first] as const);
  const conditions: Reads['conditions'][number][] = [];
  const reads: Reads['reads'][number][] = [];
  for (const [index, entry] of entries.entries()) {
    const here = pointer(at, way, index);
    if ('question' in entry) reads.push({ id: entry.question, pointer: pointer(here, 'question') });
    else if ('score' in entry) {
      reads.push({
        id: entry.score,
        pointer: pointer(here, 'score'),
        ...(entry.over && { over: entry.over }),
      });
    } else if (entry.when) conditions.push({ condition: entry.when, pointer: pointer(here, 'when') });
  }
  return { conditions, reads };
}

const found = new WeakMap<Catalogue, ReadonlySet<string>>();

/** Ids of the questions, facts and scores that read narrower scopes (`over`), themselves or through what they read. */
export function narrowReaders(catalogue: Catalogue): ReadonlySet<string> {
  const known = found.get(catalogue);
  if (known) return known;
  const made = findNarrowReaders(catalogue);
  found.set(catalogue, made);
  return made;
}

function findNarrowReaders(catalogue: Catalogue): ReadonlySet<string> {
  const direct: string[] = [];
  for (const id of allIds(catalogue)) {
    const { conditions, reads } = readsOf(catalogue, id);
    const clauses = conditions.flatMap(({ condition, pointer: at }) => clausesOf(condition, at));
    if (
      reads.some((read) => read.over) ||
      clauses.some(({ clause }) => 'over' in clause && clause.over !== undefined)
    ) {
      direct.push(id);
    }
  }
  return withReaders(catalogue, direct);
}

/** These questions, facts and scores, and all that read them, themselves or through what they read. */
export function withReaders(catalogue: Catalogue, ids: Iterable<string>): ReadonlySet<string> {
  const readers = readersIn(catalogue);
  return reachedFrom(ids, (id) => readers.get(id) ?? []);
}

/** These questions, facts and scores, and all that they read, themselves or through what they read. */
export function readBy(catalogue: Catalogue, ids: Iterable<string>): ReadonlySet<string> {
  return reachedFrom(ids, (id) => readDirectly(catalogue, id));
}

function reachedFrom(ids: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const left = [...ids];
  const reached = new Set<string>();
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    left.push(...next(id));
  }
  return reached;
}

function readDirectly(catalogue: Catalogue, id: string): readonly string[] {
  const { conditions, reads } = readsOf(catalogue, id);
  const clauses = conditions.flatMap(({ condition, pointer: at }) => clausesOf(condition, at));
  return [...reads.map((one) => one.id), ...clauses.flatMap(({ reads: ids }) => ids)];
}

const knownReaders = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>();

/** Which questions, facts and scores read each of them directly. */
function readersIn(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const known = knownReaders.get(catalogue);
  if (known) return known;
  const readers = new Map<string, string[]>();
  for (const id of allIds(catalogue)) {
    for (const read of readDirectly(catalogue, id)) {
      const list = readers.get(read);
      if (list) list.push(id);
      else readers.set(read, [id]);
    }
  }
  knownReaders.set(catalogue, readers);
  return readers;
}

function allIds({ facts, questions, scores }: Catalogue): readonly string[] {
  return [...facts.keys(), ...questions.keys(), ...scores.keys()];
}
