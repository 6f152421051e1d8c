import type { QuestionnaireDocument, Text } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { hint, sayingsOf } from './saying.ts';

/** A word of the glossary as it may stand in a text. */
interface Word {
  readonly id: string;
  readonly language: string;
  readonly pattern: RegExp;
  /** In small letters: where this is not in a text, the pattern is not either, and that is found out sooner. */
  readonly plain: string;
}

/** Words of the glossary that a question uses are linked to it, so that they are explained there. */
export function* lintTerms(
  { glossary = [], languages }: QuestionnaireDocument,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  const words = glossary
    .flatMap(({ id, term }) => sayingsOf(term, '', languages).flatMap((one) => wordsOf(id, one)))
    .sort((one, other) => other.plain.length - one.plain.length);
  for (const { question, pointer: at } of questions.values()) {
    const linked = new Set(question.terms);
    const told = new Set<string>();
    for (const { words: text, language, pointer: place } of textsOfQuestion(question, at, languages)) {
      let left = text;
      let leftPlain = text.toLowerCase();
      for (const { id, language: of, pattern, plain } of words) {
        if (of !== language || !leftPlain.includes(plain)) continue;
        const [said] = pattern.exec(left) ?? [];
        if (said === undefined) continue;
        // A word inside a longer one that was found is not used by itself.
        left = left.replaceAll(new RegExp(pattern, `${pattern.flags}g`), ' ');
        leftPlain = left.toLowerCase();
        if (linked.has(id) || told.has(id)) continue;
        told.add(id);
        const message = `${quote(said)} is in the glossary, and not explained with this question.`;
        yield hint('unlinked-term', place, message, `Add "${id}" to the "terms" of the question.`);
      }
    }
  }
}

function textsOfQuestion(
  question: { readonly text: Text; readonly help?: Text },
  at: string,
  languages: readonly string[],
) {
  const { text, help } = question;
  return [
    ...sayingsOf(text, pointer(at, 'text'), languages),
    ...(help === undefined ? [] : sayingsOf(help, pointer(at, 'help'), languages)),
  ];
}

/** "DPO (data protection officer)" and "transfer, EEA" are several words for one thing. */
function wordsOf(id: string, { words, language }: { words: string; language: string }): readonly Word[] {
  return words
    .split(/[,()]|\s(?:en|and)\s/)
    .map((word) => word.trim())
    .filter((word) => word.length > 1)
    .map((word) => {
      const safe = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const flags = word === word.toUpperCase() ? 'u' : 'iu';
      const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])${safe}(?![\p{L}\p{N}-])`, flags);
      return { id, language, pattern, plain: word.toLowerCase() };
    });
}
