import type { Answer, QuestionClause } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import type { Result } from './result.ts';
import type { ScopeRef } from '../questionnaire/scope.ts';
import type { Truth } from './truth.ts';

/** A question as it stands in one scope: whether it applies, and its answer, which counts only if it does. */
export interface Known {
  readonly place: QuestionPlace;
  readonly at: ScopeRef;
  readonly applies: Truth;
  readonly answer: Answer | undefined;
}

/** What is seen from one scope: its own questions, facts and scores and those of the scopes around it. */
export interface View {
  readonly catalogue: Catalogue;
  readonly at: ScopeRef;
  /** The group that the process of this scope stands in. */
  readonly group: string | undefined;
  /** A question of this scope or one around it. */
  known(question: string): Known;
  /** Whether a clause about a question holds here, where that is told in another way than from its answer alone. */
  clause?(clause: QuestionClause): Truth;
  /** A fact, read in this scope. */
  fact(id: string): Truth;
  /** A score of this scope or one around it. */
  score(id: string): Result;
  /** The views from the narrower scopes; with `subject`, only those of that subject. */
  narrower(over: 'processes' | 'subjects', subject?: string): readonly View[];
}
