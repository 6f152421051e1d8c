import type { Clause, Questionnaire, QuestionClause } from '../format/format.ts';
import { type Catalogue, type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { conditionsOf } from '../questionnaire/conditions.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { answerFits } from './condition.ts';

type NumberQuestion = Extract<QuestionPlace['question'], { kind: 'number' }>;

/** Numbers that may be answered, one for each way in which the conditions of the questionnaire can see them. */
export function numberCases(questionnaire: Questionnaire, question: NumberQuestion): readonly number[] {
  return casesOf(question, clausesOnNumbers(questionnaire).get(question.id) ?? []);
}

const found = new WeakMap<Questionnaire, ReadonlyMap<string, readonly QuestionClause[]>>();

function clausesOnNumbers(questionnaire: Questionnaire): ReadonlyMap<string, readonly QuestionClause[]> {
  const before = found.get(questionnaire);
  if (before) return before;
  const known = catalogue(questionnaire);
  const clauses = new Map<string, QuestionClause[]>();
  for (const { condition } of conditionsOf(questionnaire, known)) {
    for (const { clause } of clausesOf(condition, '')) {
      if (!isAboutNumber(clause, known)) continue;
      clauses.set(clause.question, [...(clauses.get(clause.question) ?? []), clause]);
    }
  }
  found.set(questionnaire, clauses);
  return clauses;
}

function isAboutNumber(clause: Clause, { questions }: Catalogue): clause is QuestionClause {
  return 'question' in clause && questions.get(clause.question)?.question.kind === 'number';
}

/** One for each set of clauses that can fit together. */
function casesOf(
  { min = -Infinity, max = Infinity, whole }: NumberQuestion,
  clauses: readonly QuestionClause[],
): readonly number[] {
  const bounds = [...new Set(clauses.flatMap(({ atLeast, atMost }) => [atLeast ?? [], atMost ?? []].flat()))];
  const edges = [...bounds, min, max].filter(Number.isFinite).sort((one, other) => one - other);
  const around = edges.flatMap((edge, index) => {
    const next = edges[index + 1] ?? edge + 2;
    return whole
      ? [Math.ceil(edge) - 1, Math.ceil(edge), Math.floor(edge) + 1]
      : [edge - 1, edge, (edge + next) / 2];
  });
  const seen = new Set<string>();
  return [...around, ...(edges.length === 0 ? [0] : [])].filter((number) => {
    if (number < min || number > max) return false;
    const fitting = clauses.map((clause) => answerFits(clause, number)).join();
    if (seen.has(fitting)) return false;
    seen.add(fitting);
    return true;
  });
}
