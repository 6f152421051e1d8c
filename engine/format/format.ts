import type { FromSchema } from 'json-schema-to-ts';
import type { clause, condition } from './schema/condition.ts';
import type { questionnaireSchema } from './schema/questionnaire.ts';
import type { responseSchema } from './schema/response.ts';

declare const loaded: unique symbol;

/** A questionnaire as written, of the right shape; its meaning is not checked yet. */
export type QuestionnaireDocument = FromSchema<typeof questionnaireSchema>;

/** A questionnaire that `load` has found without errors. Only this is compiled, asked and scored. */
export type Questionnaire = QuestionnaireDocument & { readonly [loaded]: true };

export type Section = QuestionnaireDocument['sections'][number];
export type Question = Section['questions'][number];
export type Process = QuestionnaireDocument['processes'][number];
export type Subject = QuestionnaireDocument['subjects'][number];
export type ScaleLevel = QuestionnaireDocument['scales'][string][number];
export type Measure = NonNullable<QuestionnaireDocument['measures']>[number];
export type ConsistencyRule = NonNullable<QuestionnaireDocument['consistency']>[number];
export type Checklist = NonNullable<QuestionnaireDocument['checklists']>[number];
export type PlanStep = NonNullable<QuestionnaireDocument['plan']>[number];
export type Incident = NonNullable<QuestionnaireDocument['incidents']>[number];
export type Tool = NonNullable<QuestionnaireDocument['tools']>[number];
export type Term = NonNullable<QuestionnaireDocument['glossary']>[number];
export type Chapter = NonNullable<QuestionnaireDocument['about']>[number];
export type Register = NonNullable<QuestionnaireDocument['register']>;
export type Notice = NonNullable<QuestionnaireDocument['notice']>;
export type Filling = Notice['placeholders'][string]['from'][number];
export type Source = NonNullable<QuestionnaireDocument['sources']>[string];

/** A mark on an answer: the organisation can bring it about that it is not given any more. */
export type Lower = NonNullable<Extract<Question, { kind: 'choice' }>['options'][number]['lower']>;

/** Text for people: in the source language, or by language. */
export type Text = Question['text'];

/** What is asked or scored once for: the organisation, each process, or each subject of a process. */
export type Per = Section['per'];

export type Condition = FromSchema<typeof condition>;
export type Clause = FromSchema<typeof clause>;
export type CountClause = Extract<Clause, { count: unknown }>;
export type PlainClause = Exclude<Clause, CountClause>;
export type QuestionClause = Extract<PlainClause, { question: unknown }>;
export type ScoreClause = Extract<PlainClause, { score: unknown }>;

export type Score = QuestionnaireDocument['scores'][number];
export type WorstScore = Extract<Score, { worst: unknown }>;
export type SumScore = Extract<Score, { sum: unknown }>;
export type MatrixScore = Extract<Score, { matrix: unknown }>;
export type FirstScore = Extract<Score, { first: unknown }>;

/** The answers of one person to one questionnaire: the only thing that is ever saved. */
export type Response = FromSchema<typeof responseSchema>;
export type ProcessResponse = Response['processes'][number];
export type Answers = Response['organisation']['answers'];
export type Answer = Answers[string];
export type Adjustment = NonNullable<Response['adjustments']>[number];
export type Details = NonNullable<Response['details']>;
export type Planned = NonNullable<Response['planned']>[string];
