import type { Filling, Notice, Per, QuestionnaireDocument, Register, Text } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { checkStated } from './stated.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { type PlacedFilling, fillingsOf } from '../questionnaire/fillings.ts';
import { answerPlaceholder, namedIn, placeholdersIn } from '../questionnaire/placeholders.ts';
import { depth } from '../questionnaire/scope.ts';
import { quote, quoteAll } from '../diagnostics/show.ts';
import { choices, error, unknownName, warning } from '../diagnostics/report.ts';

/** The papers name options that are there and placeholders that are explained, and read what can be seen from where they stand. */
export function* checkPapers(
  questionnaire: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  for (const { filling, pointer: at, per, inRow } of fillingsOf(questionnaire)) {
    if ('question' in filling) {
      yield* checkOptions(filling, at, catalogue);
      if (filling.as !== undefined) yield* checkPhrase(filling.as, pointer(at, 'as'));
    }
    yield* checkScope(filling, at, per, catalogue);
    if ('known' in filling && filling.known === 'row' && !inRow) {
      const message = 'Only a register with "rows" has a row for each line of an answer.';
      yield error('out-of-scope', pointer(at, 'known'), message);
    }
    if ('text' in filling || 'question' in filling) {
      if (filling.when) yield* checkStated(filling.when, pointer(at, 'when'), catalogue);
    } else if ('processes' in filling) {
      yield* checkStated(filling.processes, pointer(at, 'processes'), catalogue);
    }
    if (!('placeholder' in filling)) continue;
    yield* checkPlaceholder(filling.placeholder, pointer(at, 'placeholder'), questionnaire.notice);
  }
  for (const [index, { lines }] of (questionnaire.notice?.parts ?? []).entries()) {
    for (const [number, { when }] of lines.entries()) {
      const at = pointer('', 'notice', 'parts', index, 'lines', number, 'when');
      if (when) yield* checkStated(when, at, catalogue);
    }
  }
  yield* checkRegisters(questionnaire, catalogue);
  if (questionnaire.notice) yield* checkNotice(questionnaire.notice, registersOf(questionnaire));
  const { assessment } = questionnaire;
  const per = assessment && catalogue.scores.get(assessment.score)?.score.per;
  if (per === undefined || per === 'process') return;
  const message = `${quote(assessment?.score ?? '')} is scored per ${per}; the note is about each process.`;
  yield error('column-scope', '/assessment/score', message);
}

function* checkOptions(
  { question, words = {}, missing = [], leaveOut = [], only = [] }: Extract<Filling, { question: string }>,
  at: string,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  const place = questions.get(question);
  if (!place) return;
  if (place.question.kind === 'note') {
    const message = `${quote(question)} is a note: it has no answer.`;
    return yield error('reads-note', pointer(at, 'question'), message);
  }
  const known = place.options.map(({ id }) => id);
  const named = [
    ...Object.keys(words).map((id) => [id, pointer(at, 'words', id), true] as const),
    ...missing.map((id, index) => [id, pointer(at, 'missing', index), false] as const),
    ...leaveOut.map((id, index) => [id, pointer(at, 'leaveOut', index), false] as const),
    ...only.map((id, index) => [id, pointer(at, 'only', index), false] as const),
  ];
  for (const [id, here, atKey] of named) {
    if (known.includes(id)) continue;
    const message = `${quote(id)} is no answer to ${quote(question)}.`;
    const more = { message, expected: choices(known), ...(atKey && { atKey }) };
    yield unknownName('option', id, known, here, more);
  }
}

/** The phrase for an answer has that answer in it, once, in every language; and nothing else is filled in there. */
function* checkPhrase(phrase: Text, at: string): Iterable<Diagnostic> {
  const sentences = typeof phrase === 'string' ? [[at, phrase] as const] : inLanguages(phrase, at);
  for (const [here, words] of sentences) {
    const named = placeholdersIn(words);
    const others = named.filter((id) => id !== answerPlaceholder);
    for (const id of others) yield unknownName('placeholder', id, [answerPlaceholder], here);
    if (named.length - others.length === 1 || others.length > 0) continue;
    const message = `This phrase has to have the answer in it, once, as {${answerPlaceholder}}.`;
    yield error('other-placeholders', here, message, { expected: [`{${answerPlaceholder}}`] });
  }
}

function inLanguages(text: Exclude<Text, string>, at: string): readonly (readonly [string, string])[] {
  return Object.entries(text).map(([language, words]) => [pointer(at, language), words]);
}

/** What is said once for the organisation cannot say what differs from process to process. */
function* checkScope(
  filling: PlacedFilling['filling'],
  at: string,
  per: Per,
  { questions, scores }: Catalogue,
): Iterable<Diagnostic> {
  if (per !== 'organisation') return;
  const [name, owner]: readonly [string, Per | undefined] =
    'question' in filling
      ? ['question', questions.get(filling.question)?.per]
      : 'score' in filling
        ? ['score', scores.get(filling.score)?.score.per]
        : ['known', 'known' in filling && filling.known === 'process' ? 'process' : undefined];
  if (owner === undefined || depth(owner) === 0) return;
  const message = `This differs for each ${owner}, and is said once, for the organisation.`;
  yield error('out-of-scope', pointer(at, name), message, {
    hint: 'Say it in a part with "per": "process".',
  });
}

function* checkPlaceholder(id: string, at: string, notice: Notice | undefined): Iterable<Diagnostic> {
  const known = Object.keys(notice?.placeholders ?? {});
  if (!known.includes(id)) yield unknownName('placeholder', id, known, at);
}

/** A register is offered by answers that were given, and has its rows of a text that is asked once. */
function* checkRegisters(
  { registers = [] }: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  for (const [index, { when, rows }] of registers.entries()) {
    const at = pointer('', 'registers', index);
    yield* checkStated(when, pointer(at, 'when'), catalogue);
    const place = rows === undefined ? undefined : catalogue.questions.get(rows);
    if (!place || (place.question.kind === 'text' && place.per === 'organisation')) continue;
    const message = `The rows are the lines of a text that is asked once, for the organisation; ${quote(rows ?? '')} is not.`;
    yield error('out-of-scope', pointer(at, 'rows'), message);
  }
}

function registersOf({
  register,
  registers = [],
}: QuestionnaireDocument): readonly Pick<Register, 'columns'>[] {
  return register ? [register, ...registers] : registers;
}

function* checkNotice(notice: Notice, registers: readonly Pick<Register, 'columns'>[]): Iterable<Diagnostic> {
  const used = new Set(
    registers.flatMap(({ columns }) =>
      columns.flatMap(({ from }) => from.flatMap((one) => ('placeholder' in one ? one.placeholder : []))),
    ),
  );
  for (const [index, { lines }] of notice.parts.entries()) {
    for (const [number, { text, filled = [], empty = [] }] of lines.entries()) {
      const at = pointer('', 'notice', 'parts', index, 'lines', number);
      for (const [place, id] of filled.entries()) {
        yield* checkPlaceholder(id, pointer(at, 'filled', place), notice);
      }
      for (const [place, id] of empty.entries()) {
        yield* checkPlaceholder(id, pointer(at, 'empty', place), notice);
      }
      yield* checkSentence(text, pointer(at, 'text'), notice);
      for (const id of [...filled, ...empty, ...namedIn(text)]) used.add(id);
    }
  }
  for (const id of Object.keys(notice.placeholders)) {
    if (used.has(id)) continue;
    const message = `No sentence has the placeholder ${quote(id)}.`;
    yield warning('unused-placeholder', pointer('', 'notice', 'placeholders', id), message, { atKey: true });
  }
}

/** A sentence has the same placeholders in every language. */
function* checkSentence(text: Text, at: string, notice: Notice): Iterable<Diagnostic> {
  if (typeof text === 'string') {
    for (const id of placeholdersIn(text)) yield* checkPlaceholder(id, at, notice);
    return;
  }
  const all = namedIn(text);
  for (const [language, words] of Object.entries(text)) {
    const here = pointer(at, language);
    const named = placeholdersIn(words);
    for (const id of named) yield* checkPlaceholder(id, here, notice);
    const gone = all.filter((id) => !named.includes(id));
    if (gone.length === 0) continue;
    const message = `In ${quote(language)} this sentence lacks ${quoteAll(gone, 'and')}, which it has in another language.`;
    yield error('other-placeholders', here, message, { expected: gone.map((id) => `{${id}}`) });
  }
}
