import { catalogue } from '../questionnaire/catalogue.ts';
import { distinct } from '../condition/distinct.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { AnswerRef, Contribution, Result, ScoreRef } from '../condition/result.ts';

/** What keeps a level from being lower. */
export interface Holding {
  readonly answers: readonly AnswerRef[];
  /** Levels that were set by hand. */
  readonly adjusted: readonly ScoreRef[];
}

/** The answers, and the levels set by hand, that a level rests on, through all scores under it. */
export function whatHolds(evaluation: Evaluation, result: Result): Holding {
  const answers: AnswerRef[] = [];
  const adjusted: ScoreRef[] = [];
  const seen = new Set<Result>();
  const left = [result];
  for (let one = left.pop(); one; one = left.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (one.adjusted) {
      adjusted.push({ score: one.score, ...one.at, level: one.level });
      continue;
    }
    for (const contribution of one.because) {
      if (!holdsUp(evaluation, one, contribution)) continue;
      answers.push(...contribution.answers);
      for (const { score, level: _level, ...at } of contribution.scores) {
        const inner = evaluation.scope(at)?.score(score);
        if (inner) left.push(inner);
      }
    }
  }
  return { answers: distinct(answers), adjusted: distinct(adjusted) };
}

/** Whether a contribution keeps the level up: it adds something, or has the level itself. */
function holdsUp(
  { questionnaire }: Evaluation,
  { score, level }: Result,
  contribution: Contribution,
): boolean {
  const place = catalogue(questionnaire).scores.get(score)?.score;
  if (place && 'sum' in place) return contribution.points !== 0 && !isBest(questionnaire, contribution);
  if (place && 'worst' in place) return contribution.level === level;
  return true;
}

/** The best level of a score gives points to a sum too, and cannot give less. */
function isBest(questionnaire: Evaluation['questionnaire'], { scores }: Contribution): boolean {
  return (
    scores.length > 0 &&
    scores.every(({ score, level }) => catalogue(questionnaire).scores.get(score)?.levels[0] === level)
  );
}
