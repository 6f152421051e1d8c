import type { FirstScore } from '../format/format.ts';
import type { View } from '../condition/view.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { distinct } from '../condition/distinct.ts';
import type { Outcome, Reasons } from './outcome.ts';
import { ruleContribution, ruleEvidence, ruleHolds } from './rule.ts';

/**
 * A decision list: the first rule that holds. A rule before it that is still open may yet take its place; when it gives
 * the same level, the level is settled already, by the rule that holds.
 */
export function scoreFirst(score: FirstScore, place: string, levels: readonly string[], view: View): Outcome {
  const truths = score.first.map((entry) => ruleHolds(entry, view));
  const holding = truths.indexOf('holds');
  const possible = truths.flatMap((truth, index) =>
    truth === 'holds'
      ? index === holding
        ? [index]
        : []
      : truth === 'open' && index < holding
        ? [index]
        : [],
  );
  const [best, worst] = bounds(possible.map((index) => levels.indexOf(score.first[index]?.level ?? '')));
  const gives = best === worst ? possible.at(-1) : undefined;
  return {
    ranks: [best, worst],
    absent: 'fails',
    reasons: () => reasonsOf(score, place, possible, gives, view),
    ...(gives !== undefined && { rule: pointer(place, 'first', gives) }),
  };
}

function reasonsOf(
  score: FirstScore,
  place: string,
  possible: readonly number[],
  gives: number | undefined,
  view: View,
): Reasons {
  const entries = possible.flatMap((index) => score.first[index] ?? []);
  const entry = gives === undefined ? undefined : score.first[gives];
  return {
    because: entry
      ? [ruleContribution(entry, pointer(place, 'first', gives ?? 0), view, { level: entry.level })]
      : [],
    open: distinct(
      entries.flatMap((one) => (ruleHolds(one, view) === 'open' ? ruleEvidence(one, view).open : [])),
    ),
  };
}

function bounds(ranks: readonly number[]): readonly [number, number] {
  return [Math.min(...ranks), Math.max(...ranks)];
}
