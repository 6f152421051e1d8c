import type { Text } from '../format/format.ts';

/** Text in one language. */
export interface LocalText {
  readonly text: string;
  /** The language it is in, when that is not the one asked for: to be marked as such for readers and screen readers. */
  readonly language?: string;
}

/**
 * The text in a language; failing that in a wider form of it (`nl` for `nl-x-u`), and failing that in the first
 * language there is. A plain string is in every language, such as the name that a person gave.
 */
export function localize(text: Text, language: string): LocalText {
  if (typeof text === 'string') return { text };
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = Object.hasOwn(text, tag) ? text[tag] : undefined;
    if (found !== undefined) return { text: found };
  }
  const [first] = Object.entries(text);
  return first ? { text: first[1], language: first[0] } : { text: '' };
}
