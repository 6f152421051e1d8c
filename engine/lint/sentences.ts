import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { show } from '../diagnostics/show.ts';
import { type Saying, hint } from './saying.ts';

/** The most words of a sentence that most people read in one go. */
const longest = 20;

/** Sentences are short. */
export function* lintSentences(all: readonly Saying[]): Iterable<Diagnostic> {
  for (const { words, pointer } of all) {
    for (const sentence of sentencesOf(words)) {
      const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      if (count <= longest) continue;
      const message = `This sentence has ${count} words: ${show(sentence)}.`;
      yield hint('long-sentence', pointer, message, `Make two sentences of it, of ${longest} words at most.`);
    }
  }
}

/** A sentence ends at a full stop, a question mark, a colon or a new line; "art. 5" and "bijv. x" go on. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?:;…])\s+(?=[\p{Lu}"“‘'(\d])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
