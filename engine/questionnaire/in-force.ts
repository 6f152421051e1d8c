import type { QuestionnaireDocument } from '../format/format.ts';
import { pointer, pointerSteps } from '../diagnostics/diagnostic.ts';
import { dayAfter, isDay } from '../format/day.ts';
import { isList, isRecord } from '../json/record.ts';

/** From when and until when something is in force: plain days, which both count. Without one there is no such bound. */
interface Dates {
  readonly from?: string;
  readonly until?: string;
}

/** Something that is in force for a time alone, and where it stands. */
export interface Dated extends Dates {
  readonly pointer: string;
}

const versions = new WeakMap<object, Map<string, unknown>>();

/**
 * A questionnaire as it is in force on a plain day, such as `2026-12-02`: of what has dates (members of lists, and
 * sources) only that which is in force then. All that is asked, scored and written is worked out from this, so nothing
 * else needs to know what day it is. What has no dates is the very same questionnaire.
 */
export function inForce<Document extends QuestionnaireDocument>(
  questionnaire: Document,
  day: string,
): Document {
  const known = versions.get(questionnaire) ?? new Map<string, unknown>();
  versions.set(questionnaire, known);
  const found = known.get(day) ?? partOn(questionnaire, day, '');
  known.set(day, found);
  return isOfThatKind(questionnaire, found) ? found : questionnaire;
}

/** Members were left out of lists, and nothing else: what it is stays the same. */
function isOfThatKind<Document>(_: Document, found: unknown): found is Document {
  return isRecord(found);
}

/** The places where everything by its id is in force for a time, not only the members of lists. */
const keyed: ReadonlySet<string> = new Set(['/sources']);

function partOn(value: unknown, day: string, at: string): unknown {
  if (isList(value)) {
    const kept = value.filter((member) => isOn(member, day));
    const parts = kept.map((member) => partOn(member, day, `${at}/0`));
    return parts.length === value.length && parts.every((part, index) => part === value[index])
      ? value
      : parts;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const kept = keyed.has(at) ? entries.filter(([, member]) => isOn(member, day)) : entries;
  const parts = kept.map(([name, part]) => [name, partOn(part, day, pointer(at, name))] as const);
  return parts.length === entries.length && parts.every(([name, part]) => part === value[name])
    ? value
    : Object.fromEntries(parts);
}

/** Plain days in text compare as the days do. */
function isOn(member: unknown, day: string): boolean {
  const { from = day, until = day } = datesOf(member);
  return from <= day && day <= until;
}

/** The dates of something; a band starts `from` a number, and a column is filled `from` a list: those are no dates. */
function datesOf(member: unknown): Dates {
  if (!isRecord(member)) return {};
  const { from, until } = member;
  return {
    ...(typeof from === 'string' && { from }),
    ...(typeof until === 'string' && { until }),
  };
}

/** All that is in force for a time alone. */
export function* datedIn(questionnaire: QuestionnaireDocument): Iterable<Dated> {
  yield* datedWithin(questionnaire, '');
}

function* datedWithin(value: unknown, at: string): Iterable<Dated> {
  if (!isList(value) && !isRecord(value)) return;
  const hasDates = isList(value) || keyed.has(at);
  for (const [name, member] of Object.entries(value)) {
    const here = pointer(at, name);
    const dates = hasDates ? datesOf(member) : {};
    if (dates.from !== undefined || dates.until !== undefined) yield { pointer: here, ...dates };
    yield* datedWithin(member, here);
  }
}

/** The days on which a questionnaire changes, in order: what is in force on such a day is not what was the day before. */
export function daysOfChange(questionnaire: QuestionnaireDocument): readonly string[] {
  const days = [...datedIn(questionnaire)].flatMap(({ from, until }) => [
    ...(isDay(from) ? [from] : []),
    ...(isDay(until) ? [dayAfter(until)] : []),
  ]);
  return [...new Set(days)].sort();
}

/** Where something stands in the whole questionnaire, that stands at this place of what is in force on a day. */
export function placeInWhole(questionnaire: QuestionnaireDocument, day: string, place: string): string {
  let value: unknown = questionnaire;
  let at = '';
  for (const step of pointerSteps(place)) {
    const name = isList(value) ? indexInWhole(value, day, Number(step)) : step;
    at = pointer(at, name);
    value = isList(value) || isRecord(value) ? Reflect.get(value, name) : undefined;
  }
  return at;
}

function indexInWhole(list: readonly unknown[], day: string, index: number): string {
  const kept = [...list.entries()].filter(([, member]) => isOn(member, day));
  // a place behind the last one is where something is missing
  return String(kept[index]?.[0] ?? list.length + index - kept.length);
}

/** Whether what stands at this place of the whole questionnaire is in force on a day. */
export function isThereOn(questionnaire: QuestionnaireDocument, day: string, place: string): boolean {
  let value: unknown = questionnaire;
  let at = '';
  for (const step of pointerSteps(place)) {
    const hasDates = isList(value) || keyed.has(at);
    value = isList(value) || isRecord(value) ? Reflect.get(value, step) : undefined;
    at = pointer(at, step);
    if (hasDates && !isOn(value, day)) return false;
  }
  return true;
}
