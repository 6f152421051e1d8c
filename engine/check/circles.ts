import { type Catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readsOf } from '../questionnaire/reads.ts';
import { quote } from '../diagnostics/show.ts';
import { error } from '../diagnostics/report.ts';

/** The most levels that facts and scores may stand on each other; more would be hard to follow, for machines too. */
const deepest = 64;

/** The most names of a circle that are told. */
const mostTold = 8;

/** Something that reads another question, fact or score, and where it does so. */
export interface Reading {
  readonly id: string;
  readonly pointer: string;
}

/** What a question, fact or score reads directly, inside conditions and outside. */
export function readingsOf(catalogue: Catalogue, id: string): readonly Reading[] {
  const { conditions, reads } = readsOf(catalogue, id);
  const inConditions = conditions.flatMap(({ condition, pointer: at }) =>
    clausesOf(condition, at).flatMap(({ reads: ids, pointer: place }) =>
      ids.map((read) => ({ id: read, pointer: place })),
    ),
  );
  return [...reads, ...inConditions];
}

/** An id on the way down, what it reads, and how far that has been gone through. */
interface Visit {
  readonly id: string;
  readonly readings: readonly Reading[];
  next: number;
}

/**
 * Nothing reads itself, along no way, and facts and scores do not stand on each other too deep. Goes down along what
 * is read with a stack of its own, because a questionnaire may be a long chain.
 */
export function* checkCircles(catalogue: Catalogue): Iterable<Diagnostic> {
  const depths = new Map<string, number>();
  const told = new Set<string>();
  for (const start of [
    ...catalogue.facts.keys(),
    ...catalogue.scores.keys(),
    ...catalogue.questions.keys(),
  ]) {
    if (!depths.has(start)) yield* goDown(start, catalogue, depths, told);
  }
}

function* goDown(
  start: string,
  catalogue: Catalogue,
  depths: Map<string, number>,
  told: Set<string>,
): Iterable<Diagnostic> {
  const visit = (id: string): Visit => ({ id, readings: readingsOf(catalogue, id), next: 0 });
  const way = [visit(start)];
  const onTheWay = new Set([start]);
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const reading = here.readings[here.next];
    here.next += 1;
    if (!reading) {
      way.pop();
      onTheWay.delete(here.id);
      const depth = depthOf(here, catalogue, depths);
      depths.set(here.id, depth);
      if (depth === deepest + 1) yield tooDeep(here, catalogue);
    } else if (onTheWay.has(reading.id)) {
      const all = way.map(({ id }) => id);
      const ids = all.slice(all.indexOf(reading.id));
      // Another way round through the same place is most often the same mistake.
      if (!ids.some((id) => told.has(id))) yield circle([...ids, reading.id], reading);
      for (const id of ids) told.add(id);
    } else if (!depths.has(reading.id)) {
      way.push(visit(reading.id));
      onTheWay.add(reading.id);
    }
  }
}

/** On how many levels of facts and scores this one stands. A question is remembered, so it starts anew. */
function depthOf(
  { id, readings }: Visit,
  { questions }: Catalogue,
  depths: ReadonlyMap<string, number>,
): number {
  if (questions.has(id)) return 0;
  return readings.reduce((most, { id: read }) => Math.max(most, (depths.get(read) ?? 0) + 1), 0);
}

function circle(ids: readonly string[], { pointer }: Reading): Diagnostic {
  const told =
    ids.length > mostTold
      ? [...ids.slice(0, mostTold - 1).map(quote), '…', quote(ids.at(-1) ?? '')]
      : ids.map(quote);
  return error('circular', pointer, `This goes round in a circle: ${told.join(' reads ')}.`, {
    hint: 'Take one of these readings away.',
  });
}

function tooDeep({ id }: Visit, { facts, scores }: Catalogue): Diagnostic {
  const at = facts.get(id)?.pointer ?? scores.get(id)?.pointer ?? '';
  return error(
    'nested-too-deep',
    at,
    `${quote(id)} stands on more than ${deepest} levels of facts and scores.`,
    {
      expected: [`at most ${deepest} levels`],
    },
  );
}
