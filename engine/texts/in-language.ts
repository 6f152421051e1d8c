import type { Questionnaire, Text } from '../format/format.ts';
import { pointerSteps } from '../diagnostics/diagnostic.ts';
import { inside } from '../json/record.ts';
import { localize } from './text.ts';
import { textsIn } from './texts-in.ts';

/**
 * A questionnaire with each text in one language alone: about half of it, for who reads no other. A text that is not
 * there in that language keeps the mark of the one it is in. Proposed answers stay in all languages: a scan that goes on
 * in another language still proposes them in that one.
 */
export function inLanguage(questionnaire: Questionnaire, language: string): Questionnaire {
  const copy = structuredClone(questionnaire);
  for (const { pointer, text } of textsIn(questionnaire)) {
    const steps = pointerSteps(pointer);
    if (typeof text === 'string' || isProposed(steps)) continue;
    put(copy, steps, resolved(text, language));
  }
  return copy;
}

/** `/processes/0/preset/…` */
function isProposed([first, , third]: readonly string[]): boolean {
  return first === 'processes' && third === 'preset';
}

function resolved(text: Text, language: string): Text {
  const local = localize(text, language);
  return local.language === undefined ? local.text : { [local.language]: local.text };
}

function put(whole: object, steps: readonly string[], text: Text): void {
  const last = steps.at(-1) ?? '';
  let around: unknown = whole;
  for (const step of steps.slice(0, -1)) around = inside(around, step);
  if (typeof around !== 'object' || around === null)
    throw new Error(`no place for a text: ${steps.join('/')}`);
  Reflect.set(around, last, text);
}
