import type { Questionnaire, Score } from '../format/format.ts';
import { type Catalogue, type ScorePlace, catalogue } from '../questionnaire/catalogue.ts';
import { entriesOf } from '../questionnaire/entries.ts';
import { holds } from '../condition/condition.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { evaluateScore } from '../score/score.ts';
import { perOf } from '../questionnaire/scope.ts';
import { quote } from '../diagnostics/show.ts';
import type { Claim } from './claim.ts';
import { canHappen } from './can-happen.ts';
import { conditionHolds, levelIs } from './conditions.ts';

/** Every level that a score names can come out, every band can be reached, and every rule can count. */
export function* levelsOccur(questionnaire: Questionnaire): Iterable<Claim> {
  const known = catalogue(questionnaire);
  for (const place of known.scores.values()) {
    if ('sum' in place.score) yield* bands(questionnaire, place);
    else if (!('first' in place.score)) yield* levels(questionnaire, place, known);
    yield* rules(questionnaire, place);
  }
}

function* levels(questionnaire: Questionnaire, place: ScorePlace, known: Catalogue): Iterable<Claim> {
  const { score, levels: scale } = place;
  const named = levelsNamedBy(score, known);
  for (const [rank, level] of scale.entries()) {
    if (!named.has(level)) continue;
    yield {
      subject: 'level',
      claim: `${quote(score.id)} can come to ${quote(level)}`,
      code: 'level-never',
      severity: 'error',
      message: `${quote(score.id)} never comes to ${quote(level)}, whatever is answered.`,
      pointer: place.pointer,
      prove: (decider) =>
        canHappen(questionnaire, decider, score.per, (scope) =>
          levelIs(scope.calculated(score.id).reach, rank, scope),
        ),
      shows: ({ scopes }) =>
        scopes.some(
          (scope) => perOf(scope.at) === score.per && evaluateScore(place, scope, undefined).level === level,
        ),
    };
  }
}

/** The levels that a score can give as it is written; whether its conditions allow it is what is to be proved. */
function levelsNamedBy(score: Score, known: Catalogue): ReadonlySet<string> {
  if ('matrix' in score) {
    return new Set(Object.values(score.matrix.levels).flatMap((cells) => Object.values(cells)));
  }
  const named = new Set<string>();
  for (const { entry } of entriesOf(score, '')) {
    if ('level' in entry) named.add(entry.level);
    else if ('question' in entry && 'worst' in score) {
      for (const { level } of known.questions.get(entry.question)?.options ?? []) {
        if (level !== undefined) named.add(level);
      }
    } else if ('score' in entry && 'worst' in score) {
      const other = known.scores.get(entry.score)?.score;
      for (const level of other ? levelsNamedBy(other, known) : []) named.add(level);
    }
  }
  if ('sum' in score) for (const { level } of score.bands) named.add(level);
  return named;
}

function* bands(questionnaire: Questionnaire, place: ScorePlace): Iterable<Claim> {
  const { score } = place;
  if (!('sum' in score)) return;
  for (const [index, { from, level }] of score.bands.entries()) {
    const at = pointer(place.pointer, 'bands', index);
    yield {
      subject: 'band',
      claim: `${quote(score.id)} can fall in the band from ${from}`,
      code: 'band-never',
      severity: 'error',
      message: `${quote(score.id)} never falls in the band of ${quote(level)} from ${from}, whatever is answered.`,
      pointer: at,
      prove: (decider) =>
        canHappen(
          questionnaire,
          decider,
          score.per,
          (scope) => scope.calculated(score.id).gives?.[index] ?? scope.formulas.false,
        ),
      shows: ({ scopes }) =>
        scopes.some(
          (scope) => perOf(scope.at) === score.per && evaluateScore(place, scope, undefined).rule === at,
        ),
    };
  }
}

function* rules(questionnaire: Questionnaire, place: ScorePlace): Iterable<Claim> {
  const { score } = place;
  const first = 'first' in score;
  for (const [index, { entry, pointer: at }] of entriesOf(score, place.pointer).entries()) {
    if ('question' in entry || 'score' in entry) continue;
    const { when } = entry;
    if (!when && !first) continue;
    const holdsSomewhere = {
      subject: 'rule',
      claim: first ? `the rule at ${at} can decide` : `the rule at ${at} can hold`,
      code: 'rule-never-holds',
      severity: 'error',
      message: `This rule of ${quote(score.id)} never holds, whatever is answered.`,
      pointer: at,
    } as const;
    if (!first) {
      yield {
        ...holdsSomewhere,
        prove: (decider) =>
          canHappen(questionnaire, decider, score.per, (scope) =>
            when ? conditionHolds(when, scope) : scope.formulas.true,
          ),
        shows: ({ scopes }) =>
          scopes.some((scope) => perOf(scope.at) === score.per && (!when || holds(when, scope) === 'holds')),
      };
      continue;
    }
    yield {
      ...holdsSomewhere,
      prove: async (decider) => {
        const decides = await canHappen(
          questionnaire,
          decider,
          score.per,
          (scope) => scope.calculated(score.id).gives?.[index] ?? scope.formulas.false,
        );
        if (decides.verdict !== 'refuted') return decides;
        const alone = await canHappen(questionnaire, decider, score.per, (scope) =>
          when ? conditionHolds(when, scope) : scope.formulas.true,
        );
        if (alone.verdict !== 'proved') return decides;
        const message = `This rule of ${quote(score.id)} never decides: where it holds, one before it does too.`;
        return { ...decides, told: { code: 'rule-shadowed', message } };
      },
      shows: ({ scopes }) =>
        scopes.some(
          (scope) => perOf(scope.at) === score.per && evaluateScore(place, scope, undefined).rule === at,
        ),
    };
  }
}
