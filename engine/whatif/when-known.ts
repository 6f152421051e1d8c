import type { Condition } from '../format/format.ts';
import { holds } from '../condition/condition.ts';
import type { Result, Standing } from '../condition/result.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { ScopeRef, Step } from '../questionnaire/scope.ts';
import { withAnswer } from '../response/response.ts';
import { becomingKnown } from './becoming-known.ts';
import { valuesOf } from './diagram.ts';
import { followers, influencedBy, isFollowing } from './followers.ts';

/** What a level that rests on answers "I do not know" may turn out to be. */
export interface WhenKnown {
  /** The best and the worst: as it counts now, or once everything is known that is not. */
  readonly range: readonly [best: string, worst: string];
  /** The unknown answers that it hangs on. */
  readonly unknown: readonly Step[];
  /** False where there was too much to go through: then it may be narrower than this, never wider. */
  readonly exact: boolean;
}

const found = new WeakMap<Evaluation, Map<string, WhenKnown | null>>();

/**
 * What a level may turn out to be when all unknown answers become known, worked out for all of them together, with the
 * questions that would then be asked. Undefined when no unknown answer can change it.
 */
export function whenKnown(evaluation: Evaluation, result: Result): WhenKnown | undefined {
  const known = found.get(evaluation) ?? new Map<string, WhenKnown | null>();
  found.set(evaluation, known);
  const { process = '', subject = '' } = result.at;
  const key = `${process} ${subject} ${result.score}`;
  const before = known.get(key);
  if (before !== undefined) return before ?? undefined;
  const made = findOut(evaluation, result);
  known.set(key, made ?? null);
  return made;
}

function findOut(evaluation: Evaluation, result: Result): WhenKnown | undefined {
  const { score, at, range, adjusted } = result;
  const becoming = becomingKnown(evaluation);
  if (becoming.steps.length === 0 || !becoming.bearsOn(score) || adjusted) return undefined;
  const levels = catalogue(evaluation.questionnaire).scores.get(score)?.levels ?? [];
  const standing = becoming.standing(score, at);
  const then = standing
    ? valuesOf(standing, becoming.isBecoming).flatMap((one) =>
        one.absent === 'holds' ? [] : (one.range ?? []),
      )
    : (withUnknownOpen(evaluation).scope(at)?.score(score).range ?? []);
  const ranks = [...then, ...(range ?? [])].map((level) => levels.indexOf(level));
  const [best, worst] = [levels[Math.min(...ranks)], levels[Math.max(...ranks)]];
  if (best === undefined || worst === undefined) return undefined;
  if (best === range?.[0] && worst === range[1] && (best === worst || !result.provisional)) return undefined;
  const unknown = standing ? becoming.stepsIn(standing) : stepsBearingOn(evaluation, result);
  if (unknown.length === 0) return undefined;
  return { range: [best, worst], unknown, exact: standing !== undefined };
}

/**
 * Where two scores of one scope may come out together once all unknown answers become known; nothing when they hang on
 * none of them.
 */
export function pairsWhenKnown(
  evaluation: Evaluation,
  [one, other]: readonly [score: string, other: string],
  at: ScopeRef,
): readonly (readonly [Standing, Standing])[] {
  const becoming = becomingKnown(evaluation);
  if (becoming.steps.length === 0 || !(becoming.bearsOn(one) || becoming.bearsOn(other))) return [];
  const [first, second] = [becoming.standing(one, at), becoming.standing(other, at)];
  if (first && second) {
    const pairs = becoming.diagrams.combine(first, second, (left, right) => [left, right] as const);
    if (!becoming.diagrams.full) return valuesOf(pairs, becoming.isBecoming);
  }
  const open = withUnknownOpen(evaluation).scope(at);
  return open ? [[open.score(one), open.score(other)]] : [];
}

/** The unknown answers from which a result may be reached: those in its scope, in those around it and within it. */
function stepsBearingOn(evaluation: Evaluation, { score, at }: Result): readonly Step[] {
  const known = catalogue(evaluation.questionnaire);
  return becomingKnown(evaluation).steps.filter(
    (step) =>
      influencedBy(known, [step.question]).has(score) &&
      (at.process === undefined || step.process === undefined || at.process === step.process) &&
      (at.subject === undefined || step.subject === undefined || at.subject === step.subject),
  );
}

const opened = new WeakMap<Evaluation, Evaluation>();

/** The evaluation as it would be if what is not known were not answered: no range of it leaves out what may come. */
function withUnknownOpen(evaluation: Evaluation): Evaluation {
  const known = opened.get(evaluation);
  if (known) return known;
  const { questionnaire, scopes } = evaluation;
  let { response } = evaluation;
  for (const step of becomingKnown(evaluation).steps) response = withAnswer(response, step, undefined);
  for (const scope of scopes) {
    for (const follower of followers(scope.catalogue)) {
      const { id } = follower.place.question;
      if (scope.knows(id) && isFollowing(follower, scope.known(id), scope))
        response = withAnswer(response, { question: id, ...scope.at }, undefined);
    }
  }
  const made = evaluate(questionnaire, response);
  opened.set(evaluation, made);
  return made;
}

/** Whether a condition holds here whatever the unknown answers turn out to be: by what is known alone. */
export function surelyHolds(evaluation: Evaluation, condition: Condition, at: ScopeRef): boolean {
  const scope = evaluation.scope(at);
  if (!scope || holds(condition, scope) !== 'holds') return false;
  const becoming = becomingKnown(evaluation);
  if (becoming.steps.length === 0) return true;
  const truth = becoming.holds(condition, at);
  if (truth) return valuesOf(truth, becoming.isBecoming).every((one) => one === 'holds');
  const open = withUnknownOpen(evaluation).scope(at);
  return open !== undefined && holds(condition, open) === 'holds';
}
