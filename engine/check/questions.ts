import type { QuestionnaireDocument } from '../format.ts';
import type { Catalogue, QuestionPlace } from '../catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostic.ts';
import { quote } from '../show.ts';
import { error, unknownName, warning } from './report.ts';

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
