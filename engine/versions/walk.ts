import { memberOf, wayOf } from '../format/schema/changeable.ts';
import { questions } from '../format/schema/sector.ts';
import { nameOf } from '../format/members.ts';
import type { Shape } from '../format/misfits.ts';
import { inside, isList, isRecord } from '../json/record.ts';
import { lineDiff } from '../diagnostics/line-diff.ts';
import { type Change, placeInWords } from './change.ts';

/** Properties that change nothing that is asked or scored, though they are no texts. */
const asWords: ReadonlySet<string> = new Set(['languages', 'url', 'price', 'own', 'ref', 'tone']);

const days: ReadonlySet<string> = new Set(['on', 'from', 'until']);

/** Where days say from when and until when something can be read, and nothing is asked or scored by it. */
const readOnly: ReadonlySet<string> = new Set([
  'reviewed',
  'sources',
  'checklists',
  'tools',
  'glossary',
  'about',
]);

function isWords(place: readonly string[]): boolean {
  const last = place.at(-1) ?? '';
  return asWords.has(last) || (days.has(last) && readOnly.has(place[0] ?? ''));
}

/** In what two values of the same shape differ, part by part. Members of lists are told apart by their names. */
export function* walk(
  shape: Shape,
  before: unknown,
  after: unknown,
  place: readonly string[],
): Iterable<Change> {
  if (same(before, after)) return;
  const way = wayOf(shape);
  if (way === 'parts') {
    for (const [name, part] of Object.entries(shape.properties ?? {})) {
      if (place.length === 2 && place[0] === questions.inside && name === questions.name) continue;
      yield* walk(part, inside(before, name), inside(after, name), [...place, name]);
    }
  } else if (way === 'keyed' && !isWhole(before, after)) {
    yield* named(memberOf(shape), entriesOf(before), entriesOf(after), place);
  } else if (way === 'list' && !isWhole(before, after)) {
    yield* members(memberOf(shape), listOf(before), listOf(after), place);
  } else {
    const words = way === 'words' || isWords(place);
    yield differing(words ? 'words' : 'meaning', place, before, after);
  }
}

/** A list or object that is written where another form is allowed has no members to compare. */
function isWhole(before: unknown, after: unknown): boolean {
  return [before, after].some((value) => value !== undefined && !isList(value) && !isRecord(value));
}

/** Members by their names; those without one are compared by what they say. */
export function* members(
  shape: Shape,
  before: readonly unknown[],
  after: readonly unknown[],
  place: readonly string[],
): Iterable<Change> {
  if (!allNamed(before) || !allNamed(after)) return yield* nameless(shape, before, after, place);
  yield* named(shape, byName(before), byName(after), place);
}

/** Whether each member has a name of its own. */
function allNamed(list: readonly unknown[]): boolean {
  const names = new Set(list.flatMap((member) => nameOf(member) ?? []));
  return names.size === list.length;
}

function byName(list: readonly unknown[]): readonly (readonly [string, unknown])[] {
  return list.map((member) => [nameOf(member) ?? '', member]);
}

function* named(
  shape: Shape,
  before: readonly (readonly [string, unknown])[],
  after: readonly (readonly [string, unknown])[],
  place: readonly string[],
): Iterable<Change> {
  const old = new Map(before);
  const now = new Map(after);
  for (const [name, member] of before) {
    if (now.has(name)) continue;
    const at = [...place, name];
    yield { change: 'removed', of: placeInWords(at), place: at, before: member, breaksSectors: true };
  }
  for (const [name, member] of after) {
    const at = [...place, name];
    if (old.has(name)) yield* walk(shape, old.get(name), member, at);
    else yield { change: 'added', of: placeInWords(at), place: at, after: member };
  }
  const kept = before.map(([name]) => name).filter((name) => now.has(name));
  const ordered = after.map(([name]) => name).filter((name) => old.has(name));
  for (const { sign, text: name } of lineDiff(kept, ordered)) {
    const at = [...place, name];
    if (sign === '+') yield { change: 'moved', of: placeInWords(at), place: at };
  }
}

/** Rules without an id: those that still say the same are paired, with or without other reasons. */
function* nameless(
  shape: Shape,
  before: readonly unknown[],
  after: readonly unknown[],
  place: readonly string[],
): Iterable<Change> {
  let old = 0;
  let now = 0;
  for (const { sign } of lineDiff(before.map(withoutReason), after.map(withoutReason))) {
    const at = [...place, String((sign === '-' ? old : now) + 1)];
    if (sign === ' ') yield* walk(shape, before[old], after[now], at);
    else if (sign === '-') {
      yield { change: 'meaning', of: placeInWords(at), place: at, before: before[old] };
    } else yield { change: 'meaning', of: placeInWords(at), place: at, after: after[now] };
    if (sign !== '+') old += 1;
    if (sign !== '-') now += 1;
  }
}

function withoutReason(member: unknown): string {
  return JSON.stringify(isRecord(member) ? { ...member, because: undefined } : member);
}

function differing(
  change: Change['change'],
  place: readonly string[],
  before: unknown,
  after: unknown,
): Change {
  return {
    change,
    of: placeInWords(place),
    place,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
