import type { QuestionnaireDocument } from '../format/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { type Saying, hint, sayingsOf } from './saying.ts';

/** These are words by now. */
const known: ReadonlySet<string> = new Set(
  'BV CV DNA EU GPS ICT ID IT NL OK PDF PIN SMS TV UK US USB VS'.split(' '),
);

const abbreviation = /(?<![\p{L}\p{N}.-])\p{Lu}{2,6}(?![\p{L}\p{N}]|-\p{Lu})/gu;

/**
 * Abbreviations are explained: in the glossary, or in brackets where they stand. Each is told once for each language, at
 * the first text that has it.
 */
export function* lintAbbreviations(
  { glossary = [], languages }: QuestionnaireDocument,
  all: readonly Saying[],
): Iterable<Diagnostic> {
  const terms = glossary.flatMap(({ term }) => sayingsOf(term, '', languages));
  const explained = new Set(terms.flatMap(({ words }) => words.match(abbreviation) ?? []));
  const found = new Map<string, Saying[]>();
  for (const saying of all) {
    for (const short of new Set(saying.words.match(abbreviation))) {
      if (known.has(short) || explained.has(short) || isShouted(saying.words)) continue;
      const key = `${saying.language} ${short}`;
      found.set(key, [...(found.get(key) ?? []), saying]);
    }
  }
  for (const [key, places] of found) {
    const short = key.slice(key.indexOf(' ') + 1);
    const [first] = places;
    if (!first || places.some(({ words }) => inBrackets(short, words))) continue;
    const message = `${quote(short)} is not explained.`;
    const advice = 'Write it out, explain it in brackets, or put it in the glossary.';
    yield hint('unexplained-abbreviation', first.pointer, message, advice);
  }
}

/** "the data protection officer (DPO)", or "DPO (data protection officer)". */
function inBrackets(short: string, words: string): boolean {
  return words.includes(`(${short})`) || words.includes(`${short} (`);
}

/** A text in capitals has no abbreviations. */
function isShouted(words: string): boolean {
  return words.length > 12 && words === words.toUpperCase();
}
