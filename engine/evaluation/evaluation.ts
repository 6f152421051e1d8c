import type { Adjustment, Questionnaire, QuestionnaireDocument, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { EvaluatedScope, type ScopeAnswers } from './evaluated-scope.ts';
import { narrowReaders } from '../questionnaire/reads.ts';
import { groupOf } from '../questionnaire/groups.ts';
import type { ScopeRef } from '../questionnaire/scope.ts';

/** A response as its questionnaire sees it: in each scope which questions apply and where the scores come out. */
export interface Evaluation {
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly organisation: EvaluatedScope;
  /** All scopes: the organisation, then each process followed by its subjects. */
  readonly scopes: readonly EvaluatedScope[];
  /** One scope by its address; undefined when the response has no such process or subject. */
  scope(at: ScopeRef): EvaluatedScope | undefined;
}

const latest = new WeakMap<QuestionnaireDocument, Evaluation>();
const noAdjustments: readonly Adjustment[] = [];

/**
 * Evaluates a response. Pure: the same questionnaire and response always give the same. The evaluation before this one
 * is remembered for its speed alone: what the new answers do not touch is not worked out again.
 */
export function evaluate(questionnaire: Questionnaire, response: Response): Evaluation {
  const before = latest.get(questionnaire);
  if (before?.response === response) return before;
  const known = catalogue(questionnaire);
  const shared = {
    catalogue: known,
    narrow: narrowReaders(known),
    adjustments: response.adjustments ?? noAdjustments,
  };
  const organisation = new EvaluatedScope(
    shared,
    answersOf(questionnaire, response),
    undefined,
    before?.organisation,
  );
  const scopes = [organisation, ...organisation.inner.flatMap((process) => [process, ...process.inner])];
  const byPlace = new Map(scopes.map((scope) => [placeOf(scope.at.process, scope.at.subject), scope]));
  const evaluation: Evaluation = {
    questionnaire,
    response,
    organisation,
    scopes,
    scope: ({ process, subject }) => byPlace.get(placeOf(process, subject)),
  };
  latest.set(questionnaire, evaluation);
  return evaluation;
}

/** The address of a scope as one word: ids have no slash. */
function placeOf(process?: string, subject?: string): string {
  return `${process ?? ''}/${subject ?? ''}`;
}

function answersOf(questionnaire: Questionnaire, { organisation, processes }: Response): ScopeAnswers {
  return {
    at: {},
    group: undefined,
    answers: organisation.answers,
    inner: processes.map(({ id: process, group: stated, answers, subjects }) => {
      const group = groupOf(questionnaire, { id: process, group: stated });
      return {
        at: { process },
        group,
        answers,
        inner: questionnaire.subjects
          .filter(({ id }) => Object.hasOwn(subjects, id))
          .map(({ id: subject }) => ({
            at: { process, subject },
            group,
            answers: subjects[subject]?.answers ?? {},
            inner: [],
          })),
      };
    }),
  };
}
