import type { Response } from '../format/format.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts';
import { takesSeveral } from '../questionnaire/options.ts';
import { answerAt, withAnswer } from '../response/response.ts';
import { type Step, sameScope } from '../questionnaire/scope.ts';
import { sameStep } from '../asking/route.ts';
import { type Change } from './change.ts';
import { whatIsLeft } from '../questionnaire/what-is-left.ts';
import { followers, isFollowing, optionOfLevel } from './followers.ts';
import { whichesOf } from './whiches.ts';

/**
 * The response as it would be with these changes: a new one, for looking only. What a person took over from a proposal
 * follows the proposal.
 */
export function withChanges(evaluation: Evaluation, changes: readonly Change[]): Response {
  if (changes.length === 0) return evaluation.response;
  let { response } = evaluation;
  for (const scope of evaluation.scopes) {
    const here = changes.filter((change) => sameScope(change, scope.at));
    if (here.length > 0) response = withChangesHere(response, scope, here);
  }
  return withProposalsFollowed(evaluation, response, changes);
}

function withChangesHere(start: Response, scope: EvaluatedScope, changes: readonly Change[]): Response {
  let response = start;
  const lists = new Set<string>();
  for (const { question: id, to } of changes) {
    const { question } = scope.known(id).place;
    if (takesSeveral(question)) lists.add(question.kind === 'which' ? question.of : id);
    else response = withAnswer(response, { question: id, ...scope.at }, to);
  }
  for (const list of lists) response = withListChanged(response, scope, list, changes);
  return response;
}

/**
 * A list of options, and the questions which of them are not known: once those have nothing left, "I do not know" goes
 * from the list too.
 */
function withListChanged(
  start: Response,
  scope: EvaluatedScope,
  list: string,
  changes: readonly Change[],
): Response {
  const goes = (question: string, option: string) =>
    changes.some((change) => change.question === question && change.option === option);
  const { place, answer } = scope.known(list);
  const unknown = whichesOf(scope.catalogue, list).map((which) => {
    const given = listOf(scope.known(which).answer);
    return { which, given, left: given.filter((option) => !goes(which, option)) };
  });
  const doubted = unknown.some(({ given }) => given.length > 0);
  const doubts = unknown.some(({ left }) => left.length > 0);
  const left = listOf(answer).filter((option) => {
    const settled = doubted && !doubts && place.options.some(({ id, unknown: is }) => is && id === option);
    return !goes(list, option) && !settled;
  });
  const fallback = whatIsLeft(place);
  let response = withAnswer(
    start,
    { question: list, ...scope.at },
    left.length > 0 || fallback === undefined ? left : [fallback],
  );
  for (const { which, left: given } of unknown) {
    response = withAnswer(response, { question: which, ...scope.at }, given);
  }
  return response;
}

function listOf(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer : [];
}

/** The response in which what was taken over from a proposal follows the proposal; what was `changed` does not. */
export function withProposalsFollowed(
  evaluation: Evaluation,
  start: Response,
  changed: readonly Step[],
): Response {
  const { questionnaire, scopes } = evaluation;
  const following = scopes.flatMap((scope) =>
    followers(scope.catalogue)
      .filter(({ place }) => scope.knows(place.question.id))
      .filter((follower) => isFollowing(follower, scope.known(follower.place.question.id), scope))
      .map((follower) => ({ ...follower, step: { question: follower.place.question.id, ...scope.at } }))
      .filter(({ step }) => !changed.some((other) => sameStep(other, step))),
  );
  let response = start;
  // One may hang on another, never in a circle: as many rounds as there are will do.
  for (let round = 0; round < following.length; round += 1) {
    const before = response;
    for (const { place, proposes, step } of following) {
      const level = evaluate(questionnaire, response).scope(scopeOf(step))?.score(proposes).level ?? null;
      const option = optionOfLevel(place, level) ?? answerAt(evaluation.response, step);
      if (option !== answerAt(response, step)) response = withAnswer(response, step, option);
    }
    if (response === before) break;
  }
  return response;
}

function scopeOf({ question: _question, ...at }: Step) {
  return at;
}
