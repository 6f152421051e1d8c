import type { QuestionClause } from '../format/format.ts';
import { holds, listOf, questionHolds } from './condition.ts';
import type { Truth } from './truth.ts';
import type { Known, View } from './view.ts';

/**
 * A scope in which only answers count that were given. A clause about a question that was not answered, or answered
 * with "I do not know", is open, whatever it asks for. About one that is not asked at all it is what `unasked` says:
 * open, so that nothing follows from it, also not by denying it; or failing, so that only what is not known is open.
 */
export function statedIn(view: View, unasked: 'open' | 'fails' = 'open'): View {
  const facts = new Map<string, Truth>();
  const stated: View = {
    catalogue: view.catalogue,
    at: view.at,
    group: view.group,
    known: (question) => view.known(question),
    clause: (clause) => clauseStated(clause, view, unasked),
    fact: (id) => {
      const known = facts.get(id);
      if (known) return known;
      const fact = view.catalogue.facts.get(id);
      const truth = fact ? holds(fact.condition, stated) : 'fails';
      facts.set(id, truth);
      return truth;
    },
    score: (id) => view.score(id),
    narrower: (over, subject) => view.narrower(over, subject).map((inner) => statedIn(inner, unasked)),
  };
  return stated;
}

function clauseStated(clause: QuestionClause, view: View, unasked: 'open' | 'fails'): Truth {
  const known = view.known(clause.question);
  const { applies, answer } = known;
  if (applies === 'fails') return unasked;
  if (applies === 'open' || answer === undefined) return 'open';
  return isDoubted(clause, known, view) ? 'open' : questionHolds(clause, known);
}

/** Whether an "I do not know" leaves open what a clause asks for. */
function isDoubted(clause: QuestionClause, { answer, place }: Known, view: View): boolean {
  const chosen: readonly string[] = Array.isArray(answer) ? answer : [String(answer)];
  const unknown = place.options.find((option) => option.unknown && chosen.includes(option.id));
  if (!unknown || clause.answered !== undefined) return false;
  const wanted = listOf(clause.is ?? clause.isNot ?? clause.includes ?? clause.excludes ?? []);
  if (wanted.some((option) => chosen.includes(option))) return false;
  const doubted = doubtedOf(place.question.id, view);
  return doubted === undefined || wanted.length === 0 || wanted.some((option) => doubted.includes(option));
}

/** The options that a `which` question says are not known; undefined when none was asked and answered. */
function doubtedOf(list: string, view: View): readonly string[] | undefined {
  for (const { question } of view.catalogue.questions.values()) {
    if (question.kind !== 'which' || question.of !== list) continue;
    const { applies, answer } = view.known(question.id);
    if (applies === 'holds' && Array.isArray(answer)) return [...answer, ...(question.except ?? [])];
  }
  return undefined;
}
