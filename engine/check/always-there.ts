import type { Score, SumScore, WorstScore } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';

/**
 * Whether a score comes to a level in every scope that has it. The worst of nothing and a share of nothing are no level,
 * and a matrix needs both its scores. There are no circles among scores, and not too many levels.
 */
export function alwaysThere(score: Score, catalogue: Catalogue, known = new Map<string, boolean>()): boolean {
  const before = known.get(score.id);
  if (before !== undefined) return before;
  const there = (id: string) => {
    const other = catalogue.scores.get(id);
    return other !== undefined && alwaysThere(other.score, catalogue, known);
  };
  const found =
    'matrix' in score
      ? there(score.matrix.rows) && there(score.matrix.columns)
      : 'worst' in score
        ? score.worst.some((entry) => gives(entry, catalogue, there))
        : !('sum' in score && score.of === 'maximum') ||
          score.sum.some((entry) => counts(entry, catalogue, there));
  known.set(score.id, found);
  return found;
}

function gives(
  entry: WorstScore['worst'][number],
  { questions }: Catalogue,
  there: (score: string) => boolean,
): boolean {
  if ('score' in entry) return entry.over === undefined && there(entry.score);
  if (!('question' in entry)) return entry.when === undefined;
  const place = questions.get(entry.question);
  if (
    !place ||
    place.question.kind === 'which' ||
    place.question.when ||
    place.section.when ||
    place.question.kind === 'number'
  )
    return false;
  return place.options.length > 0 && place.options.every(({ level }) => level !== undefined);
}

/** Whether an entry surely is part of what could be reached. */
function counts(
  entry: SumScore['sum'][number],
  { questions }: Catalogue,
  there: (score: string) => boolean,
): boolean {
  const { times = 1 } = entry;
  if ('score' in entry) {
    return entry.as !== 'points' && entry.over === undefined && times > 0 && there(entry.score);
  }
  if (!('question' in entry)) return entry.when === undefined && entry.points * times > 0;
  const place = questions.get(entry.question);
  if (!place || place.question.kind === 'which' || place.question.when || place.section.when) return false;
  return (
    place.options.some(({ points = 0 }) => points * times > 0) &&
    place.options.every(({ notApplicable }) => !notApplicable)
  );
}
