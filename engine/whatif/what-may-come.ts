import type { Evaluation } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { Result, Standing } from '../condition/result.ts';
import type { Step } from '../questionnaire/scope.ts';
import { supposingAlternatives } from './alternatives.ts';
import { type Diagram, Diagrams, valuesOf } from './diagram.ts';
import { influencedBy } from './followers.ts';
import { SupposedScope, scopeIn } from './supposed-scope.ts';
import { whichesOf } from './whiches.ts';

/** How a level may come out once something is known that is not known yet. */
export interface MayCome {
  readonly result: Result;
  readonly best: string;
  readonly worst: string;
}

/**
 * How these levels may come out once the answer at this step is known, at best and at worst. Levels that the answer does
 * not bear on are left out; so are all of them if there is too much that it may turn out to be.
 */
export function whatMayCome(
  evaluation: Evaluation,
  step: Step,
  results: readonly Result[],
): readonly MayCome[] {
  const known = catalogue(evaluation.questionnaire);
  const diagrams = new Diagrams();
  const influenced = influencedBy(known, [step.question, ...whichesOf(known, step.question)]);
  const suppose = supposingAlternatives(evaluation, step, diagrams);
  const organisation = new SupposedScope({ diagrams, suppose, influenced }, evaluation.organisation);
  const place = scopeIn(organisation, step);
  if (!place) return [];
  const isNumber = known.questions.get(step.question)?.question.kind === 'number';
  const { answered } = place.known(step.question);
  const found = results.flatMap((result) => {
    if (!influenced.has(result.score)) return [];
    const levels = known.scores.get(result.score)?.levels ?? [];
    const standing = scopeIn(organisation, result.at)?.score(result.score);
    if (!standing) return [];
    const possible: Diagram<Standing | null> = isNumber
      ? standing
      : diagrams.combine(answered, standing, (is, one) => (is ? one : null));
    const ranges = valuesOf(possible).flatMap((one) =>
      one?.range && one.absent !== 'holds' ? [one.range] : [],
    );
    const ranks = ranges.flatMap((range) => range.map((level) => levels.indexOf(level)));
    const best = levels[Math.min(...ranks)];
    const worst = levels[Math.max(...ranks)];
    return best === undefined || worst === undefined || best === worst ? [] : [{ result, best, worst }];
  });
  return diagrams.full ? [] : found;
}
