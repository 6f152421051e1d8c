import type { QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { choices, error, unknownName, warning } from '../diagnostics/report.ts';

/** Questions can be answered, and what their options give is known to some score. */
export function* checkQuestions(
  questionnaire: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  const levels = new Set([...catalogue.scales.values()].flat());
  const used = usedIn(questionnaire);
  for (const place of catalogue.questions.values()) {
    yield* checkChoice(place);
    yield* checkNumber(place);
    yield* checkWhich(place, catalogue);
    yield* checkProposal(place, catalogue);
    yield* checkProposes(place, catalogue);
    yield* checkOutcomes(place, levels, used);
  }
}

function* checkChoice({ question, pointer: at, options }: QuestionPlace): Iterable<Diagnostic> {
  if (question.kind !== 'choice' && question.kind !== 'choices') return;
  if (question.kind === 'choices' && options.every(({ exclusive }) => exclusive)) {
    const message = `No two options of ${quote(question.id)} can be chosen together.`;
    yield error('only-exclusive', pointer(at, 'options'), message, {
      hint: 'Make it a question of kind "choice".',
    });
  }
  const unknown = options.filter((option) => option.unknown);
  for (const second of unknown.slice(1)) {
    const message = `${quote(question.id)} has more than one option for "I do not know".`;
    yield error('several-unknown', at + second.pointer, message);
  }
}

function* checkNumber({ question, pointer: at }: QuestionPlace): Iterable<Diagnostic> {
  if (question.kind !== 'number') return;
  const { min = -Infinity, max = Infinity, whole } = question;
  const [low, high] = whole ? [Math.ceil(min), Math.floor(max)] : [min, max];
  if (low <= high) return;
  const message = `No ${whole ? 'whole ' : ''}number is at least ${min} and at most ${max}.`;
  yield error('empty-range', pointer(at, 'min'), message);
}

function* checkWhich(
  { question, pointer: at }: QuestionPlace,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  if (question.kind !== 'which') return;
  const of = questions.get(question.of);
  if (!of) return;
  const known = of.options.map((option) => option.id);
  for (const [index, option] of (question.except ?? []).entries()) {
    if (known.includes(option)) continue;
    const message = `${quote(question.of)} has no option ${quote(option)}.`;
    yield unknownName('option', option, known, pointer(at, 'except', index), { message });
  }
  const together = of.options.some(({ unknown, exclusive }) => unknown && !exclusive);
  if (of.question.kind === 'choices' && together) return;
  const message = `${quote(question.of)} has no "I do not know" that can be chosen beside other options.`;
  yield error('which-of', pointer(at, 'of'), message, {
    expected: ['a question of kind "choices" with an option that is "unknown": true and "exclusive": false'],
  });
}

function* checkProposal(
  { question, per, pointer: at }: QuestionPlace,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  if (question.kind !== 'proposal') return;
  if (per !== 'process') {
    const message = `${quote(question.id)} proposes what a process does, so it is asked per process.`;
    yield error('proposal-scope', pointer(at, 'kind'), message, { hint: 'Put it in a section per process.' });
  }
  for (const [index, id] of question.covers.entries()) {
    if (questions.get(id)?.per !== 'organisation') continue;
    const message = `${quote(id)} is asked once for the organisation; a process cannot propose its answer.`;
    yield error('proposal-scope', pointer(at, 'covers', index), message);
  }
}

function* checkProposes(
  { question, options, pointer: at }: QuestionPlace,
  { scores }: Catalogue,
): Iterable<Diagnostic> {
  if (question.kind !== 'choice' || question.proposes === undefined) return;
  const levels = scores.get(question.proposes)?.levels;
  if (!levels || options.some(({ level }) => level !== undefined && levels.includes(level))) return;
  const message = `No option of ${quote(question.id)} has a level of ${quote(question.proposes)}, so it proposes nothing.`;
  yield error('proposes-nothing', pointer(at, 'proposes'), message, { expected: choices(levels) });
}

interface Used {
  readonly points: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
}

/** The questions of which scores take the points, and those of which they take the levels. */
function usedIn({ scores }: QuestionnaireDocument): Used {
  const points = new Set<string>();
  const levels = new Set<string>();
  for (const score of scores) {
    const [into, entries] =
      'sum' in score ? [points, score.sum] : 'worst' in score ? [levels, score.worst] : [];
    for (const entry of entries ?? []) if ('question' in entry) into?.add(entry.question);
  }
  return { points, levels };
}

function* checkOutcomes(
  { question, options, pointer: at }: QuestionPlace,
  levels: ReadonlySet<string>,
  used: Used,
): Iterable<Diagnostic> {
  for (const option of options) {
    const here = at + option.pointer;
    if (option.level !== undefined && !levels.has(option.level)) {
      const message = `No scale has a level ${quote(option.level)}.`;
      yield unknownName('level', option.level, levels, pointer(here, 'level'), { message });
    }
  }
  const points = options.find((option) => option.points !== undefined);
  if (points && !used.points.has(question.id)) {
    const message = `No sum counts the points of ${quote(question.id)}.`;
    yield warning('unused-points', pointer(at + points.pointer, 'points'), message);
  }
  const level = options.find((option) => option.level !== undefined);
  if (level && !used.levels.has(question.id)) {
    const message = `No score takes the levels of ${quote(question.id)}.`;
    yield warning('unused-levels', pointer(at + level.pointer, 'level'), message);
  }
}
