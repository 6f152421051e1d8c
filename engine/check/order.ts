import type { Condition, QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { readingsOf } from './circles.ts';
import { error } from '../diagnostics/report.ts';

/** Whether a question is asked depends only on questions that come before it, through facts and scores too. */
export function* checkOrder(
  questionnaire: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  const latest = new Latest(catalogue);
  for (const [index, { when, questions }] of questionnaire.sections.entries()) {
    const [first] = questions;
    const place = first && catalogue.questions.get(first.id);
    if (when && place) yield* checkCondition(when, pointer('', 'sections', index, 'when'), place, latest);
  }
  for (const place of catalogue.questions.values()) {
    const { question, pointer: at } = place;
    if (question.when) yield* checkCondition(question.when, pointer(at, 'when'), place, latest);
    if (question.kind === 'which') yield* checkBefore(question.of, place, catalogue);
    if (question.kind === 'proposal') yield* checkAfter(question.covers, place, catalogue);
  }
}

function* checkBefore(
  id: string,
  { question, order, pointer: at }: QuestionPlace,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  const read = questions.get(id);
  if (!read || read.order < order) return;
  const message = `${quote(question.id)} is about ${quote(id)}, which is not asked before it.`;
  yield error('asked-too-late', pointer(at, 'of'), message, { hint: `Move ${quote(id)} to before it.` });
}

function* checkAfter(
  covers: readonly string[],
  { question, order, pointer: at }: QuestionPlace,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  for (const [index, id] of covers.entries()) {
    const covered = questions.get(id);
    if (!covered || covered.order > order) continue;
    const message = `${quote(question.id)} proposes an answer to ${quote(id)}, which is asked before it.`;
    const hint = `Move ${quote(question.id)} to before it.`;
    yield error('proposed-too-late', pointer(at, 'covers', index), message, { hint });
  }
}

function* checkCondition(
  condition: Condition,
  at: string,
  asked: QuestionPlace,
  latest: Latest,
): Iterable<Diagnostic> {
  for (const { reads, pointer: here } of clausesOf(condition, at)) {
    for (const id of reads) {
      const read = latest.of(id);
      if (!read || read.order < asked.order) continue;
      const through = read.question.id === id ? '' : `, through ${quote(id)}`;
      const message = `${quote(asked.question.id)} depends on ${quote(read.question.id)}${through}, which is not asked before it.`;
      yield error('asked-too-late', here, message, { hint: `Move ${quote(read.question.id)} to before it.` });
    }
  }
}

/** Of each question, fact and score: the last question that it reads. There are no circles, and not too many levels. */
class Latest {
  readonly #catalogue: Catalogue;
  readonly #known = new Map<string, QuestionPlace | undefined>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  of(id: string): QuestionPlace | undefined {
    const question = this.#catalogue.questions.get(id);
    if (question || this.#known.has(id)) return question ?? this.#known.get(id);
    const read = readingsOf(this.#catalogue, id).map((reading) => this.of(reading.id));
    const last = read.reduce(
      (one, other) => (one && (!other || other.order <= one.order) ? one : other),
      undefined,
    );
    this.#known.set(id, last);
    return last;
  }
}
