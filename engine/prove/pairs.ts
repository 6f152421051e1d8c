import type { Answer, Questionnaire, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { scopesPer } from './can-happen.ts';
import type { Verdict } from './claim.ts';
import type { Decider } from './decide.ts';
import type { Formula, Formulas } from './formula.ts';
import type { Change, Scope } from './scopes.ts';
import type { Given, Space } from './space.ts';
import { witness } from './witness.ts';
import type { World } from './world.ts';

/** Two complete responses that differ in one answer, for all such responses at once. */
export interface Pair {
  readonly one: Scope;
  readonly other: Scope;
  readonly changes: readonly [readonly Change[], readonly Change[]];
  /** What must hold of the two. */
  readonly guard: Formula;
}

/** A scope of the first copy, and the same one of the second. */
type Together = readonly [Scope, Scope];

/** What is never to be so of two responses that differ in one answer. */
export interface Never {
  /** The questions whose answer may differ. */
  readonly pairs: (organisation: Scope, space: Space) => readonly Pair[];
  readonly named: number;
  /** The ids of the scores to look at. */
  readonly scores: readonly string[];
  /** What must hold of the first copy besides, in each of its scopes. */
  readonly besides?: (scope: Scope) => Formula;
  /** Whether it is so of a score in two scopes that belong together. */
  readonly formula: (score: string, scopes: Together) => Formula;
  /** Whether it is so of the ranks that a score came to in the two responses; no level at all is -1. */
  readonly shows: (score: string, ranks: readonly [number, number]) => boolean;
  /** What to tell of the score that shows it. */
  readonly message: (score: string, levels: readonly [string, string]) => string;
}

/**
 * Tries to find two responses of which it is so, with levels set by hand or without. When there are some, those without
 * are shown if there are any: they are easier to follow.
 */
export async function neverSo(
  questionnaire: Questionnaire,
  decider: Decider,
  never: Never,
): Promise<Verdict> {
  const adjustable = questionnaire.scores.some((score) => score.adjustable);
  const any = await lookFor(questionnaire, decider, never, adjustable ? 'byHand' : 'plain');
  if (any.verdict !== 'refuted' || !adjustable) return any;
  const plain = await lookFor(questionnaire, decider, never, 'plain');
  return plain.verdict === 'refuted' ? plain : any;
}

async function lookFor(
  questionnaire: Questionnaire,
  decider: Decider,
  never: Never,
  way: 'plain' | 'byHand',
): Promise<Verdict> {
  const made = new Map<World, readonly Pair[]>();
  const decision = await decider.decide(never.named, (world) => {
    const pairs = never.pairs(world[way], world.space);
    made.set(world, pairs);
    return {
      formula: world.formulas.or(...pairs.map((pair) => soOf(questionnaire, never, pair, world.formulas))),
      copies: [world[way], ...pairs.flatMap(({ one, other }) => [one, other])],
      unlikely: true,
    };
  });
  if (decision.found === 'not decided') return { verdict: 'not decided', why: decision.why };
  if (decision.found === 'none') return { verdict: 'proved', by: decision.by };
  const { world, found, by } = decision;
  for (const { one, other, changes } of made.get(world) ?? []) {
    const first = witness(questionnaire, one, world.space, found, changes[0]);
    const second = witness(questionnaire, other, world.space, found, changes[1]);
    const told = first && second && shownBy(questionnaire, never, first, second);
    if (told) return { verdict: 'refuted', by, witness: [first, second], told };
  }
  return { verdict: 'not decided', why: 'what the solver found does not show when it is scored' };
}

function soOf(
  questionnaire: Questionnaire,
  never: Never,
  { one, other, guard }: Pair,
  formulas: Formulas,
): Formula {
  const { scores } = catalogue(questionnaire);
  const others = other.all;
  const parts = one.all.flatMap((scope, index) => {
    const twin = others[index];
    if (!twin) return [];
    return never.scores
      .filter((id) => scores.get(id)?.score.per === scope.per)
      .map((id) => formulas.and(scope.present, never.formula(id, [scope, twin])));
  });
  const { besides = () => formulas.true } = never;
  return formulas.and(
    guard,
    formulas.or(...parts),
    ...one.all.map((scope) => formulas.implies(scope.present, besides(scope))),
  );
}

/** Scores both responses as anyone would, and looks whether it is so. */
function shownBy(
  questionnaire: Questionnaire,
  never: Never,
  first: Response,
  second: Response,
): { readonly message: string } | undefined {
  const before = levelsIn(questionnaire, evaluate(questionnaire, first), never.scores);
  const after = levelsIn(questionnaire, evaluate(questionnaire, second), never.scores);
  for (const [place, one] of before) {
    const other = after.get(place);
    if (!other || !never.shows(one.score, [one.rank, other.rank])) continue;
    return { message: never.message(one.score, [one.level ?? 'no level', other.level ?? 'no level']) };
  }
  return undefined;
}

interface Came {
  readonly score: string;
  readonly level: string | null;
  readonly rank: number;
}

function levelsIn(
  questionnaire: Questionnaire,
  { scopes }: Evaluation,
  wanted: readonly string[],
): ReadonlyMap<string, Came> {
  const { scores } = catalogue(questionnaire);
  const came = new Map<string, Came>();
  for (const scope of scopes) {
    for (const id of wanted) {
      const place = scores.get(id);
      if (!place || perOfScope(scope.at) !== place.score.per) continue;
      const { level } = scope.score(id);
      const rank = level === null ? -1 : place.levels.indexOf(level);
      came.set(JSON.stringify([id, scope.at]), { score: id, level, rank });
    }
  }
  return came;
}

function perOfScope({ process, subject }: { process?: string; subject?: string }) {
  if (process === undefined) return 'organisation';
  return subject === undefined ? 'process' : 'subject';
}

/** An answer that is settled: this option of those that can be chosen one at a time. */
export function only(answer: Answer, formulas: Formulas): Given {
  return { alternatives: [{ answer, when: formulas.true }] };
}

/** An answer of several options that is settled: these and no others. */
export function exactly(all: readonly string[], chosen: readonly string[], formulas: Formulas): Given {
  return {
    chosen: new Map(all.map((id) => [id, formulas.constant(chosen.includes(id))])),
    answered: formulas.true,
  };
}

/** The scopes in which a question is asked, in the first process. */
export function scopesOfQuestion(
  questionnaire: Questionnaire,
  id: string,
  organisation: Scope,
): readonly Scope[] {
  const place = catalogue(questionnaire).questions.get(id);
  return place ? scopesPer(place.per, organisation) : [];
}
