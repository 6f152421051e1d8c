import type {
  FirstScore,
  MatrixScore,
  QuestionnaireDocument,
  SumScore,
  WorstScore,
} from '../format/format.ts';
import type { Catalogue, ScorePlace } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { readBy } from '../questionnaire/reads.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote, quoteAll } from '../diagnostics/show.ts';
import { choices, didYouMean, error, unknownName, warning } from '../diagnostics/report.ts';

/** Each way to score is complete, and keeps to its scale. */
export function* checkScores(_: QuestionnaireDocument, catalogue: Catalogue): Iterable<Diagnostic> {
  for (const place of catalogue.scores.values()) {
    const { score, pointer: at } = place;
    if (!catalogue.scales.has(score.scale)) continue;
    if ('matrix' in score) yield* checkMatrix(score, place, catalogue);
    else if ('first' in score) yield* checkFirst(score, place);
    else if ('worst' in score) yield* checkWorst(score, place, catalogue);
    else yield* checkSum(score, at, catalogue);
  }
}

function* checkMatrix(
  { id, scale, matrix }: MatrixScore,
  { pointer: at, levels }: ScorePlace,
  { scores }: Catalogue,
): Iterable<Diagnostic> {
  const rows = scores.get(matrix.rows)?.levels;
  const columns = scores.get(matrix.columns)?.levels;
  const here = pointer(at, 'matrix', 'levels');
  if (!rows || !columns) return;
  yield* checkKeys('row', matrix.rows, rows, matrix.levels, here);
  for (const row of rows) {
    const cells = Object.hasOwn(matrix.levels, row) ? matrix.levels[row] : undefined;
    if (!cells) continue;
    const place = pointer(here, row);
    yield* checkKeys('column', matrix.columns, columns, cells, place);
    for (const [column, level] of Object.entries(cells)) {
      if (!columns.includes(column) || levels.includes(level)) continue;
      const message = `${quote(level)} is no level of ${quote(scale)}, the scale of ${quote(id)}.`;
      yield unknownName('level', level, levels, pointer(place, column), {
        message,
        expected: choices(levels),
      });
    }
  }
}

/** The rows, or the columns of one row: one for each level of the score, and no other. */
function* checkKeys(
  kind: 'row' | 'column',
  score: string,
  levels: readonly string[],
  given: object,
  at: string,
): Iterable<Diagnostic> {
  const missing = new Set(levels.filter((level) => !Object.hasOwn(given, level)));
  for (const key of Object.keys(given)) {
    if (levels.includes(key)) continue;
    const meant = nearest(key, missing);
    if (meant !== undefined) missing.delete(meant);
    const message = `There is no such ${kind}: ${quote(key)} is no level of ${quote(score)}.`;
    yield error('matrix-unknown', pointer(at, key), message, {
      atKey: true,
      expected: choices(levels),
      ...didYouMean(meant),
    });
  }
  if (missing.size === 0) return;
  const names = quoteAll([...missing], 'and');
  const message =
    missing.size === 1 ? `The ${kind} ${names} is missing.` : `The ${kind}s ${names} are missing.`;
  yield error('matrix-hole', at, message, { expected: [...missing].map(quote) });
}

function* checkFirst(
  { scale, first }: FirstScore,
  { pointer: at, levels }: ScorePlace,
): Iterable<Diagnostic> {
  for (const [index, { when, level }] of first.entries()) {
    const here = pointer(at, 'first', index);
    yield* checkLevel(level, scale, levels, here);
    const last = index === first.length - 1;
    if (last && when) {
      yield error(
        'first-without-end',
        pointer(here, 'when'),
        'The last rule must hold always: it has no "when".',
        {
          atKey: true,
          hint: 'Add a last rule with the level for when none of the others holds.',
        },
      );
    } else if (!last && !when) {
      const message = 'This rule always holds, so the rules after it are never reached.';
      yield error('rule-never-reached', here, message, { expected: ['"when"'] });
    }
  }
}

function* checkLevel(
  level: string,
  scale: string,
  levels: readonly string[],
  at: string,
): Iterable<Diagnostic> {
  if (levels.includes(level)) return;
  const message = `${quote(level)} is no level of the scale ${quote(scale)}.`;
  yield unknownName('level', level, levels, pointer(at, 'level'), { message, expected: choices(levels) });
}

function* checkWorst(
  { scale, worst }: WorstScore,
  { pointer: at, levels }: ScorePlace,
  { questions, scores, scales }: Catalogue,
): Iterable<Diagnostic> {
  const all = new Set([...scales.values()].flat());
  for (const [index, entry] of worst.entries()) {
    const here = pointer(at, 'worst', index);
    if ('question' in entry) {
      const place = questions.get(entry.question);
      if (!place) continue;
      if (place.options.every(({ level }) => level === undefined)) {
        const message = `No option of ${quote(entry.question)} has a level.`;
        yield error('without-levels', pointer(here, 'question'), message);
      }
      for (const option of place.options) {
        if (option.level === undefined || levels.includes(option.level) || !all.has(option.level)) continue;
        const message = `The level ${quote(option.level)} is not in ${quote(scale)}, the scale of the score that takes it.`;
        const where = pointer(place.pointer + option.pointer, 'level');
        yield error('other-scale', where, message, {
          expected: choices(levels),
          hint: `It is taken at ${here}.`,
        });
      }
    } else if ('score' in entry) {
      const other = scores.get(entry.score)?.score;
      yield* checkOnlySubject(entry, here);
      if (!other || other.scale === scale) continue;
      const message = `${quote(entry.score)} has the scale ${quote(other.scale)}, and this score has ${quote(scale)}.`;
      yield error('other-scale', pointer(here, 'score'), message, {
        expected: [`a score with the scale ${quote(scale)}`],
      });
    } else yield* checkLevel(entry.level, scale, levels, here);
  }
}

interface ScoreEntry {
  readonly over?: 'processes' | 'subjects';
  readonly subject?: string;
}

function* checkOnlySubject({ over, subject }: ScoreEntry, at: string): Iterable<Diagnostic> {
  if (subject === undefined || over === 'subjects') return;
  const message = '"subject" only has a meaning beside "over".';
  yield error('needs-over', pointer(at, 'subject'), message, { expected: ['"over": "subjects"'] });
}

function* checkSum({ sum }: SumScore, at: string, catalogue: Catalogue): Iterable<Diagnostic> {
  const { scores } = catalogue;
  for (const [index, entry] of sum.entries()) {
    const here = pointer(at, 'sum', index);
    if ('question' in entry) {
      yield* checkAddedAnswer(entry.question, sum, here, catalogue);
    } else if ('score' in entry) {
      yield* checkOnlySubject(entry, here);
      const other = scores.get(entry.score)?.score;
      if (entry.as !== 'points' || !other) continue;
      if (!('sum' in other)) {
        const message = `${quote(entry.score)} has no points: it is not a sum.`;
        yield error('not-a-sum', pointer(here, 'as'), message, { expected: ['"rank"'] });
      } else if (entry.over) {
        const message = 'Over narrower scopes the worst level counts; their points are not added.';
        yield error('points-over', pointer(here, 'as'), message, {
          expected: ['"rank"'],
          hint: 'Take the rank of the worst level, or give points by rules that ask "over" the narrower scopes.',
        });
      }
    }
    if (entry.times === 0)
      yield warning('times-nothing', pointer(here, 'times'), 'Nothing times anything is nothing.');
  }
}

/** The options of a question in a sum have points. A number has none by itself: rules say what it gives. */
function* checkAddedAnswer(
  id: string,
  sum: SumScore['sum'],
  at: string,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  const place = catalogue.questions.get(id);
  if (!place) return;
  const without = place.options.every(({ points }) => points === undefined);
  if (place.question.kind !== 'number') {
    if (without)
      yield error('without-points', pointer(at, 'question'), `No option of ${quote(id)} has points.`);
    return;
  }
  if (!without && readByRule(id, sum, catalogue)) return;
  const message = without
    ? `The number of ${quote(id)} has no points by itself.`
    : `Of ${quote(id)} only "I do not know" has points: every number that is filled in counts nothing.`;
  const keep = without ? '' : ' Keep this entry beside them: it gives the points of "I do not know".';
  yield (without ? error : warning)('number-in-sum', pointer(at, 'question'), message, {
    expected: ['rules that say what it gives'],
    hint: `Write a rule for each step: { "when": { "question": ${quote(id)}, "atLeast": 5 }, "points": 1 }.${keep}`,
  });
}

/** Whether a rule of this sum reads a question, itself or through facts and scores. */
function readByRule(id: string, sum: SumScore['sum'], catalogue: Catalogue): boolean {
  const named = sum.flatMap((entry) =>
    'points' in entry && entry.when ? clausesOf(entry.when, '').flatMap(({ reads }) => reads) : [],
  );
  return readBy(catalogue, named).has(id);
}
