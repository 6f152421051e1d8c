import { readPreference, writePreference } from './preference.ts';

const preferenceKey = 'pqs-contrast';

/** Takes up the contrast that the person chose here before, else what the device asks for. */
export function openContrast(): void {
  const chosen = readPreference(preferenceKey);
  show(chosen === null ? matchMedia('(prefers-contrast: more)').matches : chosen === 'more');
}

export function contrastIsMore(): boolean {
  return document.documentElement.dataset['contrast'] === 'more';
}

/** Switches the tokens of the page to more contrast or back, and remembers it. */
export function setContrast(more: boolean): void {
  show(more);
  writePreference(preferenceKey, more ? 'more' : 'normal');
}

function show(more: boolean): void {
  document.documentElement.dataset['contrast'] = more ? 'more' : 'normal';
}
