import type { FirstScore } from '../format.ts';
import type { View } from '../view.ts';
import { pointer } from '../diagnostic.ts';
import { distinct } from '../distinct.ts';
import type { Outcome, Reasons } from './outcome.ts';
import { ruleContribution, ruleEvidence, ruleHolds } from './rule.ts';

/** A decision list: the first rule that holds. A rule before it that is still open may yet take its place. */
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
  const [only] = possible.length === 1 ? possible : [];
  return {
    ranks: bounds(possible.map((index) => levels.indexOf(score.first[index]?.level ?? ''))),
    absent: 'fails',
    reasons: () => reasonsOf(score, place, possible, view),
    ...(only !== undefined && { rule: pointer(place, 'first', only) }),
  };
}

function reasonsOf(score: FirstScore, place: string, possible: readonly number[], view: View): Reasons {
  const rules = possible.flatMap((index) => {
    const entry = score.first[index];
    return entry ? [{ entry, here: pointer(place, 'first', index) }] : [];
  });
  const [only] = rules.length === 1 ? rules : [];
  return {
    because: only ? [ruleContribution(only.entry, only.here, view, { level: only.entry.level })] : [],
    open: distinct(
      rules.flatMap(({ entry }) => (ruleHolds(entry, view) === 'open' ? ruleEvidence(entry, view).open : [])),
    ),
  };
}

function bounds(ranks: readonly number[]): readonly [number, number] {
  return [Math.min(...ranks), Math.max(...ranks)];
}
