import type { SumScore } from '../format/format.ts';
import type { Contribution, Interval } from '../condition/result.ts';
import type { Known, View } from '../condition/view.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { isOfNothing, shareOf } from '../condition/condition.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { evidenceOfQuestion } from '../condition/evidence.ts';
import { type Truth, anyHolds } from '../condition/truth.ts';
import { answerContribution, chosenOptions } from './answered.ts';
import { isSettled, orZero, plus, timesOf, zero } from './interval.ts';
import { reachablePoints, totalPoints } from './points.ts';
import { type Outcome, type Reasons, contributionOf, joined } from './outcome.ts';
import { type Possible, possibleOf, resultsOf, worstOf } from './possible.ts';
import { ruleContribution, ruleEvidence, ruleHolds } from './rule.ts';

type Entry = SumScore['sum'][number];
type RuleEntry = Extract<Entry, { points: number }>;
type ScoreEntry = Extract<Entry, { score: string }>;

/** What one entry of a sum gives: the points that are possible, and the most it could reach. */
export interface Part {
  readonly points: Interval;
  readonly maximum: Interval;
}

export const nothing: Part = { points: zero, maximum: zero };

/** Adds points; the band in which the total falls gives the level. By shares, there is none where nothing can be reached. */
export function scoreSum(score: SumScore, place: string, levels: readonly string[], view: View): Outcome {
  let points = zero;
  let maximum = zero;
  for (const entry of score.sum) {
    const part = partOf(entry, view);
    const times = entry.times ?? 1;
    ({ points, maximum } = withPart({ points, maximum }, part, times));
  }
  const { bands, ranks, absent } = bandsOf(score, levels, { points, maximum });
  const [only] = bands.length === 1 && absent === 'fails' ? bands : [];
  return {
    ranks,
    absent,
    points,
    maximum,
    reasons: () =>
      joined(score.sum.map((entry, index) => reasonsOf(entry, pointer(place, 'sum', index), view))),
    ...(only && { rule: pointer(place, 'bands', only.index) }),
  };
}

/** The total with the part of one more entry, that counts so many times. */
export function withPart(total: Part, part: Part, times: number): Part {
  return {
    points: plus(total.points, timesOf(part.points, times)),
    maximum: plus(total.maximum, atLeastZero(timesOf(part.maximum, times))),
  };
}

/** The bands in which a total may fall, the ranks of their levels, and whether there is nothing to have a share of. */
export function bandsOf(score: SumScore, levels: readonly string[], total: Part) {
  const shares = score.of === 'maximum';
  const absent: Truth = shares ? isOfNothing(total) : 'fails';
  const reached = shares ? shareOf(total) : total.points;
  const bands = reached ? bandsWithin(score.bands, reached) : [];
  const found = bands.map(({ band }) => levels.indexOf(band.level));
  const ranks: Interval | undefined =
    found.length === 0 ? undefined : [Math.min(...found), Math.max(...found)];
  return { bands, ranks, absent };
}

/** The bands that can still be reached. Bands ascend; a total under the first one counts as the first. */
function bandsWithin(bands: SumScore['bands'], [low, high]: Interval) {
  const all = bands.map((band, index) => ({ band, index, next: bands[index + 1]?.from ?? Infinity }));
  return all.filter(({ band, index, next }) => (index === 0 || band.from <= high) && next > low);
}

/** What could be reached counts only where it adds: the best case of something negative is nothing. */
function atLeastZero([low, high]: Interval): Interval {
  return [Math.max(0, low), Math.max(0, high)];
}

function partOf(entry: Entry, view: View): Part {
  if ('question' in entry) return partOfAnswer(view.known(entry.question));
  return 'score' in entry ? partOfScore(entry, view) : partOfRule(entry, view);
}

function reasonsOf(entry: Entry, here: string, view: View): Reasons {
  const times = entry.times ?? 1;
  const { points } = partOf(entry, view);
  const gave = { points: timesOf(points, times)[0] };
  if ('question' in entry) {
    const known = view.known(entry.question);
    const counts = known.applies === 'holds' && known.answer !== undefined;
    return {
      because: counts ? [answerContribution(known, here, chosenOptions(known), gave)] : [],
      open: evidenceOfQuestion(known, view).open,
    };
  }
  if ('score' in entry) {
    const results = resultsOf(entry, view);
    const because = isSettled(points) ? contributionsOf(entry, here, gave, view) : [];
    return { because, open: results.flatMap((result) => result.open) };
  }
  const truth = ruleHolds(entry, view);
  return {
    because: truth === 'holds' ? [ruleContribution(entry, here, view, gave)] : [],
    open: truth === 'open' ? ruleEvidence(entry, view).open : [],
  };
}

function partOfAnswer(known: Known): Part {
  if (known.answer === undefined) return partOfChosen(known.place, known.applies, undefined);
  const chosen = chosenOptions(known);
  const leaves = chosen.some((option) => option.notApplicable);
  return partOfChosen(known.place, known.applies, { points: totalPoints(chosen), leaves });
}

/** What the options chosen give together; without them the question is not answered yet. */
export function partOfChosen(
  place: QuestionPlace,
  applies: Truth,
  chosen: { readonly points: number; readonly leaves: boolean } | undefined,
): Part {
  if (applies === 'fails') return nothing;
  const reach = reachablePoints(place);
  const most = reach[1];
  const points: Interval = chosen ? both(chosen.points) : reach;
  const leaves = chosen ? chosen.leaves : place.options.some((option) => option.notApplicable);
  const maximum: Interval = [leaves ? 0 : most, chosen && leaves ? 0 : most];
  return applies === 'open' ? { points: orZero(points), maximum: orZero(maximum) } : { points, maximum };
}

function partOfRule(entry: RuleEntry, view: View): Part {
  const truth = ruleHolds(entry, view);
  return partOfPoints(entry.points, truth, truth === 'holds' ? 'holds' : isAsked(entry, view));
}

/** What a rule gives, told from whether it holds, and whether something that it asks about applies. */
export function partOfPoints(given: number, truth: Truth, asked: Truth): Part {
  const points = both(given);
  const most = both(Math.max(0, given));
  if (truth === 'holds') return { points, maximum: most };
  const maximum = asked === 'fails' ? zero : asked === 'open' ? orZero(most) : most;
  return { points: truth === 'open' ? orZero(points) : zero, maximum };
}

/** A rule that does not hold belongs to what can be reached as long as something that it asks about applies. */
function isAsked({ when }: RuleEntry, view: View): Truth {
  if (!when) return 'holds';
  const asked = clausesOf(when, '').map(({ clause }) =>
    'question' in clause && clause.over === undefined ? view.known(clause.question).applies : 'holds',
  );
  return anyHolds(asked);
}

function partOfScore(entry: ScoreEntry, view: View): Part {
  const results = resultsOf(entry, view);
  const [only] = results;
  if (entry.as === 'points') return { points: only?.points ?? zero, maximum: only?.maximum ?? zero };
  const levels = view.catalogue.scores.get(entry.score)?.levels ?? [];
  return partOfPossible(worstOf(results.map((result) => possibleOf(result, levels))), levels.length);
}

/** What the rank of a level gives, of a scale with so many levels. */
export function partOfPossible(possible: Possible | undefined, count: number): Part {
  if (!possible) return nothing;
  const ranked: Interval = [possible.ranks[0] + 1, possible.ranks[1] + 1];
  return possible.sure
    ? { points: ranked, maximum: both(count) }
    : { points: orZero(ranked), maximum: [0, count] };
}

/** The result that gave the points: the one score, or the worst of the narrower scopes. */
function contributionsOf(
  entry: ScoreEntry,
  here: string,
  gave: { readonly points: number },
  view: View,
): readonly Contribution[] {
  const levels = view.catalogue.scores.get(entry.score)?.levels ?? [];
  const given = resultsOf(entry, view).filter(({ absent }) => absent !== 'holds');
  const worst = given.reduce<(typeof given)[number] | undefined>(
    (sofar, one) => (rankOf(one.level, levels) > rankOf(sofar?.level, levels) ? one : sofar),
    given[0],
  );
  return worst ? [{ ...contributionOf(here, worst), ...gave }] : [];
}

function rankOf(level: string | null | undefined, levels: readonly string[]): number {
  return level ? levels.indexOf(level) : -1;
}

function both(points: number): Interval {
  return [points, points];
}
