import type { QuestionnaireDocument, Text } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote, quoteAll } from '../diagnostics/show.ts';
import { choices, didYouMean, error } from '../diagnostics/report.ts';
import { textsOf } from '../texts/texts-of.ts';

/** Texts are there in every language of the questionnaire, and are plain text. */
export function* checkTexts(
  questionnaire: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  const { languages } = questionnaire;
  const whole = languages.filter((language) => !isVariant(language, languages));
  for (const { text, pointer: at, name } of textsOf(questionnaire, catalogue)) {
    if (typeof text === 'string') yield* checkPlain(text, at, name ? [] : whole.slice(1));
    else yield* checkByLanguage(text, at, languages, whole);
  }
}

/** A variant, such as `nl-x-u` beside `nl`, has only the texts that differ. */
function isVariant(language: string, languages: readonly string[]): boolean {
  return languages.some((other) => language.startsWith(`${other}-`));
}

/** A plain string is in the source language; a name is the same in all of them. */
function* checkPlain(text: string, at: string, missing: readonly string[]): Iterable<Diagnostic> {
  if (missing.length > 0) yield missingLanguages(missing, at);
  yield* checkHtml(text, at);
}

function* checkByLanguage(
  text: Exclude<Text, string>,
  at: string,
  languages: readonly string[],
  whole: readonly string[],
): Iterable<Diagnostic> {
  const missing = new Set(whole.filter((language) => !Object.hasOwn(text, language)));
  for (const [language, words] of Object.entries(text)) {
    const here = pointer(at, language);
    yield* checkHtml(words, here);
    if (languages.includes(language)) continue;
    const meant = nearest(language, missing);
    if (meant !== undefined) missing.delete(meant);
    yield error('unknown-language', here, `${quote(language)} is not one of the languages of this file.`, {
      atKey: true,
      expected: choices(languages),
      ...didYouMean(meant),
    });
  }
  if (missing.size > 0) yield missingLanguages([...missing], at);
}

function missingLanguages(missing: readonly string[], at: string): Diagnostic {
  return error('missing-language', at, `This text is missing in ${quoteAll(missing, 'and')}.`, {
    expected: missing.map(quote),
  });
}

function* checkHtml(text: string, at: string): Iterable<Diagnostic> {
  const [tag] = /<[a-z/!][^>]{0,30}>?/i.exec(text) ?? [];
  if (tag === undefined) return;
  yield error('html-in-text', at, `Texts are plain text: ${quote(tag)} would be shown as it stands.`, {
    actual: quote(tag),
  });
}
