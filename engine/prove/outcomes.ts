import type { FirstScore, MatrixScore, SumScore, WorstScore } from '../format/format.ts';
import type { QuestionPlace, ScorePlace } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { reachablePoints } from '../score/points.ts';
import { conditionHolds, levelIs } from './conditions.ts';
import { type Formula, type Total, plus } from './formula.ts';
import { choosing } from './given.ts';
import type { Scope } from './scopes.ts';
import { NotExact, type Outcome, type Standing } from './standing.ts';
import { hasShare, inMillionths, pointsAtLeast, shareAtLeast, timesOf } from './totals.ts';

type Levels = readonly string[];
type SumEntry = SumScore['sum'][number];

/** Where a score comes out in a scope, as its answers give it. */
export function outcomeOf({ score, levels }: ScorePlace, scope: Scope): Outcome {
  if ('worst' in score) return outcomeOfWorst(score, levels, scope);
  if ('sum' in score) return outcomeOfSum(score, levels, scope);
  if ('matrix' in score) return outcomeOfMatrix(score, levels, scope);
  return outcomeOfFirst(score, levels, scope);
}

function outcomeOfWorst({ worst }: WorstScore, levels: Levels, scope: Scope): Outcome {
  const { formulas } = scope;
  const entries = worst.map((entry) => {
    if ('question' in entry) return reachOfAnswer(scope.question(entry.question), levels, scope);
    if ('score' in entry) {
      return entry.over
        ? scope.worstWithin(entry.score, entry.over, entry.subject).reach
        : scope.score(entry.score).reach;
    }
    const holds = entry.when ? conditionHolds(entry.when, scope) : formulas.true;
    return levels.map((_, rank) => (rank <= levels.indexOf(entry.level) ? holds : formulas.false));
  });
  return {
    reach: levels.map((_, rank) => formulas.or(...entries.map((reach) => reach[rank] ?? formulas.false))),
  };
}

/** The worst level among the options chosen. */
export function reachOfAnswer(standing: Standing, levels: Levels, { formulas }: Scope): readonly Formula[] {
  const { place, applies, given } = standing;
  if (place.options.some(({ level }) => level !== undefined)) mayNotBeLeftEmpty(place);
  return levels.map((_, rank) => {
    const worse = place.options.filter(({ level }) => level !== undefined && levels.indexOf(level) >= rank);
    return formulas.and(applies, formulas.or(...worse.map(({ id }) => choosing(given, id, formulas))));
  });
}

/** A question that may be left empty keeps a score open: there is no level then, and nothing is settled. */
function mayNotBeLeftEmpty({ question }: QuestionPlace): void {
  if ('optional' in question && question.optional) throw new NotExact('a score of an optional question');
}

function outcomeOfSum(score: SumScore, levels: Levels, scope: Scope): Outcome {
  const { formulas } = scope;
  const points = plus(...score.sum.map((entry) => timesOf(pointsOf(entry, scope), entry.times ?? 1)));
  const maximum = plus(...score.sum.map((entry) => maximumOf(entry, scope)));
  const total: Outcome = { reach: [], points, maximum };
  const shares = score.of === 'maximum';
  // A total under the first band counts as the first.
  const from = score.bands.map((band, index) => {
    if (index === 0) return shares ? hasShare(total, formulas) : formulas.true;
    return shares ? shareAtLeast(total, band.from, formulas) : pointsAtLeast(total, band.from, formulas);
  });
  const gives = from.map((here, index) => {
    const next = from[index + 1];
    return next ? formulas.and(here, formulas.not(next)) : here;
  });
  const reach = levels.map((_, rank) =>
    formulas.or(
      ...gives.filter((_formula, index) => levels.indexOf(score.bands[index]?.level ?? '') >= rank),
    ),
  );
  return { reach, points, maximum, gives };
}

/** The points that an entry of a sum gives, before they are counted so many times. */
export function pointsOf(entry: SumEntry, scope: Scope): Total {
  const { formulas } = scope;
  if ('question' in entry) {
    const { place, applies, given } = scope.question(entry.question);
    if (place.options.some(({ points }) => points !== undefined)) mayNotBeLeftEmpty(place);
    return {
      constant: 0,
      terms: place.options.flatMap(({ id, points = 0 }) =>
        points === 0
          ? []
          : [{ weight: inMillionths(points), part: formulas.and(applies, choosing(given, id, formulas)) }],
      ),
    };
  }
  if ('score' in entry) {
    const outcome = readOutcome(entry, scope);
    if (entry.as === 'points') return outcome.points ?? nothing;
    return { constant: 0, terms: outcome.reach.map((part) => ({ weight: inMillionths(1), part })) };
  }
  const part = entry.when ? conditionHolds(entry.when, scope) : formulas.true;
  return { constant: 0, terms: [{ weight: inMillionths(entry.points), part }] };
}

const nothing: Total = { constant: 0, terms: [] };

function readOutcome(entry: Extract<SumEntry, { score: string }>, scope: Scope): Outcome {
  return entry.over ? scope.worstWithin(entry.score, entry.over, entry.subject) : scope.score(entry.score);
}

/** The most that an entry of a sum could reach, so many times, if that adds anything. */
function maximumOf(entry: SumEntry, scope: Scope): Total {
  const { formulas } = scope;
  const times = entry.times ?? 1;
  if ('question' in entry) {
    const { place, applies, given } = scope.question(entry.question);
    const most = Math.max(0, reachablePoints(place)[1] * times);
    const leaves = place.options
      .filter(({ notApplicable }) => notApplicable)
      .map(({ id }) => choosing(given, id, formulas));
    const counts = formulas.and(applies, formulas.not(formulas.or(...leaves)));
    return { constant: 0, terms: [{ weight: inMillionths(most), part: counts }] };
  }
  if ('score' in entry) {
    if (times < 0) return nothing;
    const { reach, maximum } = readOutcome(entry, scope);
    if (entry.as === 'points') return timesOf(maximum ?? nothing, times);
    const [present = formulas.false] = reach;
    return { constant: 0, terms: [{ weight: inMillionths(reach.length * times), part: present }] };
  }
  const most = Math.max(0, entry.points) * times;
  if (most <= 0) return nothing;
  const counts = entry.when
    ? formulas.or(conditionHolds(entry.when, scope), isAsked(entry.when, scope))
    : formulas.true;
  return { constant: 0, terms: [{ weight: inMillionths(most), part: counts }] };
}

/** A rule that does not hold belongs to what can be reached as long as something that it asks about applies. */
function isAsked(when: Parameters<typeof clausesOf>[0], scope: Scope): Formula {
  return scope.formulas.or(
    ...clausesOf(when, '').map(({ clause }) =>
      'question' in clause && clause.over === undefined
        ? scope.question(clause.question).applies
        : scope.formulas.true,
    ),
  );
}

function outcomeOfMatrix({ matrix }: MatrixScore, levels: Levels, scope: Scope): Outcome {
  const { formulas, catalogue } = scope;
  const cells = (catalogue.scores.get(matrix.rows)?.levels ?? []).flatMap((row, across) =>
    (catalogue.scores.get(matrix.columns)?.levels ?? []).map((column, down) => ({
      rank: levels.indexOf(matrix.levels[row]?.[column] ?? ''),
      here: formulas.and(
        levelIs(scope.score(matrix.rows).reach, across, scope),
        levelIs(scope.score(matrix.columns).reach, down, scope),
      ),
    })),
  );
  return {
    reach: levels.map((_, rank) =>
      formulas.or(...cells.filter((cell) => cell.rank >= rank).map(({ here }) => here)),
    ),
  };
}

function outcomeOfFirst({ first }: FirstScore, levels: Levels, scope: Scope): Outcome {
  const { formulas } = scope;
  let none = formulas.true;
  const gives = first.map(({ when }) => {
    const holds = when ? conditionHolds(when, scope) : formulas.true;
    const here = formulas.and(none, holds);
    none = formulas.and(none, formulas.not(holds));
    return here;
  });
  const reach = levels.map((_, rank) =>
    formulas.or(...gives.filter((_formula, index) => levels.indexOf(first[index]?.level ?? '') >= rank)),
  );
  return { reach, gives };
}
