import type { Answer } from '../format/format.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { profile } from './profile.ts';
import type { AnswerRef, Result } from '../condition/result.ts';
import { sameStep } from '../asking/route.ts';
import { type ScopeRef, type Step, perOf } from '../questionnaire/scope.ts';
import { influencedBy } from '../whatif/followers.ts';
import { whatHolds } from '../whatif/what-holds.ts';

/** What is different between two responses to one questionnaire. */
export interface Comparison {
  /** The levels of the profile that are different, in the order of the profile. */
  readonly levels: readonly LevelChange[];
  /** The answers that count and are different, in processes that both have. */
  readonly answers: readonly AnswerChange[];
  /** The processes that only the later response has, and those that only the earlier one has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A level that is different, and through which answers. */
export interface LevelChange {
  readonly before: Result;
  readonly after: Result;
  readonly through: readonly AnswerChange[];
  /** Whether a level that was set by hand, then or now, has to do with it. */
  readonly adjusted: boolean;
}

/** An answer that is different; without one of the two, the question was not answered or did not apply. */
export interface AnswerChange extends Step {
  readonly before?: Answer;
  readonly after?: Answer;
}

/** Compares two responses to the same questionnaire, the earlier one first. */
export function compare(before: Evaluation, after: Evaluation): Comparison {
  const answers = before.scopes.flatMap((scope) => {
    const other = after.scope(scope.at);
    return other ? changesBetween(scope, other) : [];
  });
  const then = processesOf(before);
  const now = processesOf(after);
  return {
    levels: levelsOf(after).flatMap((result) => levelChange(before, after, result, answers)),
    answers,
    added: now.filter((id) => !then.includes(id)),
    removed: then.filter((id) => !now.includes(id)),
  };
}

function processesOf({ response }: Evaluation): readonly string[] {
  return response.processes.map(({ id }) => id);
}

/** The levels that the profile shows: of the organisation, and in its table. */
function levelsOf(evaluation: Evaluation): readonly Result[] {
  const { organisation, rows } = profile(evaluation);
  return [...organisation, ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))];
}

function levelChange(
  before: Evaluation,
  after: Evaluation,
  result: Result,
  answers: readonly AnswerChange[],
): readonly LevelChange[] {
  const was = before.scope(result.at)?.score(result.score);
  if (!was || isSame(was, result)) return [];
  const [then, now] = [whatHolds(before, was), whatHolds(after, result)];
  const rests: readonly AnswerRef[] = [...then.answers, ...now.answers];
  const behind = answers.filter((answer) => rests.some((one) => sameStep(one, answer)));
  const through = behind.length > 0 ? behind : answers.filter((answer) => bearsOn(after, answer, result));
  const adjusted = JSON.stringify(then.adjusted) !== JSON.stringify(now.adjusted);
  return [{ before: was, after: result, through, adjusted }];
}

function isSame(one: Result, other: Result): boolean {
  return one.level === other.level && one.range?.join() === other.range?.join();
}

/** Whether an answer may have a say in a level: by what it is read by, and by where it was given. */
function bearsOn(
  { questionnaire }: Evaluation,
  { question, ...at }: AnswerChange,
  { score, at: where }: Result,
) {
  const near =
    (at.process === undefined || where.process === undefined || at.process === where.process) &&
    (at.subject === undefined || where.subject === undefined || at.subject === where.subject);
  return near && influencedBy(catalogue(questionnaire), [question]).has(score);
}

function changesBetween(before: EvaluatedScope, after: EvaluatedScope): readonly AnswerChange[] {
  const at: ScopeRef = before.at;
  return before.catalogue.inOrder[perOf(at)].flatMap(({ question: { id } }) => {
    const [then, now] = [counting(before, id), counting(after, id)];
    if (JSON.stringify(then) === JSON.stringify(now)) return [];
    return [
      {
        question: id,
        ...at,
        ...(then !== undefined && { before: then }),
        ...(now !== undefined && { after: now }),
      },
    ];
  });
}

/** The answer to a question that applies; of a list the order does not matter. */
function counting(scope: EvaluatedScope, question: string): Answer | undefined {
  const { applies, answer } = scope.known(question);
  if (applies === 'fails') return undefined;
  return Array.isArray(answer) ? [...answer].sort() : answer;
}
