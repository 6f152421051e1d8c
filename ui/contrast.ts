import { readPreference, writePreference } from './preference.ts';
import type { Surroundings } from './surroundings/surroundings.ts';

/** Where the contrast is remembered: `more` or `normal`. */
export const contrastKey = 'pqs-contrast';

/** Takes up the contrast that the person chose here before, else what the device asks for. */
export function openContrast(surroundings: Surroundings): void {
  const chosen = surroundings.ownPage ? readPreference(contrastKey) : null;
  show(surroundings, chosen === null ? matchMedia('(prefers-contrast: more)').matches : chosen === 'more');
}

export function contrastIsMore({ frame }: Surroundings): boolean {
  return frame.dataset['contrast'] === 'more';
}

/** Switches the colours to more contrast or back. It is remembered on a page of the scan's own, and nowhere else. */
export function setContrast(surroundings: Surroundings, more: boolean): void {
  show(surroundings, more);
  if (surroundings.ownPage) writePreference(contrastKey, more ? 'more' : 'normal');
}

function show({ frame }: Surroundings, more: boolean): void {
  frame.dataset['contrast'] = more ? 'more' : 'normal';
}
