import { pointerSteps } from '../diagnostics/diagnostic.ts';

/** A change to a JSON document: a value put in a place, or without one what is there taken out. */
export interface Change {
  readonly pointer: string;
  readonly value?: unknown;
}

/** A JSON text with these changes, one after another. */
export function changed(text: string, changes: readonly Change[]): string {
  const value: unknown = JSON.parse(text);
  for (const change of changes) {
    const steps = [...pointerSteps(change.pointer)];
    const last = steps.pop() ?? '';
    const holder = steps.reduce((at: unknown, step) => Reflect.get(Object(at), step), value);
    if ('value' in change && last === '-' && Array.isArray(holder)) holder.push(change.value);
    else if ('value' in change) Reflect.set(Object(holder), last, change.value);
    else if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(Object(holder), last);
  }
  return JSON.stringify(value);
}
