import type { Question, QuestionnaireDocument } from '../format/format.ts';
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
    yield* lintChoices(question, at);
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

/** Who finds no option fitting must be able to say so: nothing ticked is no answer. */
function* lintChoices(question: Question, at: string): Iterable<Diagnostic> {
  if (question.kind !== 'choices') return;
  const ways = question.options.filter(
    ({ exclusive, unknown, notApplicable }) => exclusive || unknown || notApplicable,
  );
  if (ways.length > 0) return;
  const message = 'Who finds none of these fitting has no answer to give: nothing ticked is no answer.';
  const advice = 'Add an option such as "none of these", with "exclusive": true.';
  yield hint('none-of-these', pointer(at, 'options'), message, advice);
}
