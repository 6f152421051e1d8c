import type { QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { hint, isIn, sayingsOf } from './saying.ts';

const optional = { nl: /\boptione(el|le)\b/i, en: /\boptional(ly)?\b/i } as const;
const twoInOne = { nl: /\ben\/of\b/i, en: /\band\/or\b/i } as const;
const languages = ['nl', 'en'] as const;

/** A question asks one thing, and does not say itself that it may be left empty: the page says so. */
export function* lintQuestions(
  { languages: all }: QuestionnaireDocument,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  for (const { question, pointer: at } of questions.values()) {
    const { text, help } = question;
    const asked = sayingsOf(text, pointer(at, 'text'), all);
    const helping = help === undefined ? [] : sayingsOf(help, pointer(at, 'help'), all);
    for (const saying of [...asked, ...helping]) {
      const language = languages.find((one) => isIn(one, saying));
      if (language === undefined) continue;
      const [said] = optional[language].exec(saying.words) ?? [];
      if (said !== undefined) {
        const advice = 'Write "optional": true at the question; the page tells that it may be left empty.';
        yield hint('says-optional', saying.pointer, `The question says "${said}" itself.`, advice);
      }
      const [both] = asked.includes(saying) ? (twoInOne[language].exec(saying.words) ?? []) : [];
      if (both === undefined) continue;
      const message = `This asks two things at once: "${both}".`;
      yield hint('double-question', saying.pointer, message, 'Ask one thing, or make two questions of it.');
    }
  }
}
