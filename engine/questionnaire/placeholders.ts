import type { Text } from '../format/format.ts';

/** The placeholder, in the phrase of a filling, that stands for what was answered. */
export const answerPlaceholder = 'answer';

const placeholder = /\{([a-z][a-z0-9-]*)\}/g;

/** The placeholders in a sentence, by id: "We are {company}" has one. */
export function placeholdersIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(placeholder)].map((match) => match[1] ?? '');
}

/** A sentence cut at its placeholders: what is said as it stands, and ids of what is filled in. */
export function cutAtPlaceholders(
  sentence: string,
): readonly ({ readonly text: string } | { readonly id: string })[] {
  return sentence
    .split(placeholder)
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : { id: piece }))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}

/** All placeholders in a sentence of a questionnaire, whatever the language that has them; each once. */
export function namedIn(text: Text): readonly string[] {
  const sentences = typeof text === 'string' ? [text] : Object.values(text);
  return [...new Set(sentences.flatMap(placeholdersIn))];
}
