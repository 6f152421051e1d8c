import type { QuestionnaireDocument, Text } from '../format/format.ts';
import type { PlacedText } from '../texts/texts-of.ts';
import type { Code } from '../diagnostics/codes.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';

/** A text in one language, and where it stands. */
export interface Saying {
  readonly words: string;
  readonly language: string;
  readonly pointer: string;
}

/** All texts in all their languages; names are not ours to improve. */
export function sayings(
  { languages }: Pick<QuestionnaireDocument, 'languages'>,
  texts: Iterable<PlacedText>,
): readonly Saying[] {
  return [...texts].flatMap(({ text, pointer: at, name }) => (name ? [] : sayingsOf(text, at, languages)));
}

/** One text in all its languages; a plain string is in the first. */
export function sayingsOf(text: Text, at: string, languages: readonly string[]): readonly Saying[] {
  if (typeof text === 'string') return [{ words: text, language: languages[0] ?? '', pointer: at }];
  return Object.entries(text).map(([language, words]) => ({
    words,
    language,
    pointer: pointer(at, language),
  }));
}

/** Whether a text is in this language or a form of it. */
export function isIn(language: string, { language: tag }: Pick<Saying, 'language'>): boolean {
  return tag === language || tag.startsWith(`${language}-`);
}

/** Something that could be better, and works as it is. */
export function hint(code: Code, at: string, message: string, advice: string): Diagnostic {
  return { severity: 'hint', code, pointer: at, message, hint: advice };
}
