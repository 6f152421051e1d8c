import type { Questionnaire } from '../format/format.ts';
import { pointerSteps } from '../diagnostics/diagnostic.ts';
import { inside } from '../json/record.ts';
import { textsIn } from './texts-in.ts';

/** The texts that are read up to the first question, by their pointers. */
const readFirst = [
  /^\/(title|intro|disclaimer|prepare|publisher|subjects)(\/|$)/,
  /^\/processes\/\d+\/(label|text|group|about)(\/|$)/,
  /^\/sections\/\d+\/title/,
  /^\/sections\/0\/intro/,
  /^\/sections\/0\/questions\/0\//,
  /^\/incidents\/\d+\/name/, // in the menu at the foot of every screen
];

/** Texts that may be left out; others must be there, and are empty. */
const optional = new Set(['help', 'why', 'because', 'intro', 'note']);

/**
 * A questionnaire with no more texts than are read up to its first question: a third of it, for a page that wants to
 * show something soon. The questions, conditions and scores are all there, so that a scan can be begun with it; the whole
 * questionnaire is needed to go on.
 */
export function beginningOf(questionnaire: Questionnaire): Questionnaire {
  const copy = structuredClone(questionnaire);
  const { source } = questionnaire.sections[0]?.questions[0] ?? {};
  for (const { pointer } of textsIn(questionnaire)) {
    const read =
      readFirst.some((kept) => kept.test(pointer)) || pointer.startsWith(`/sources/${source ?? ''}/`);
    if (!read) empty(copy, pointerSteps(pointer));
  }
  return copy;
}

function empty(whole: object, steps: readonly string[]): void {
  const last = steps.at(-1) ?? '';
  let around: unknown = whole;
  for (const step of steps.slice(0, -1)) around = inside(around, step);
  if (typeof around !== 'object' || around === null)
    throw new Error(`no place for a text: ${steps.join('/')}`);
  if (optional.has(last)) Reflect.deleteProperty(around, last);
  else Reflect.set(around, last, '');
}
