import type { Clause, Condition, PlainClause } from './format.ts';
import type { AnswerRef, ScoreRef, Step } from './result.ts';
import type { Known, View } from './view.ts';
import { holds, onlySubject } from './condition.ts';
import { type Truth, not } from './truth.ts';

/** What the truth of a condition rests on: answers, scores, and questions that are still open. */
export interface Evidence {
  readonly answers: readonly AnswerRef[];
  readonly scores: readonly ScoreRef[];
  readonly open: readonly Step[];
}

const none: Evidence = { answers: [], scores: [], open: [] };

/** The part of a condition that makes it come out as it does in this scope: what holds, what fails, or what is open. */
export function evidence(condition: Condition, view: View, truth: Truth = holds(condition, view)): Evidence {
  if ('all' in condition) return together(condition.all.map((member) => deciding(member, view, truth)));
  if ('any' in condition) return together(condition.any.map((member) => deciding(member, view, truth)));
  if ('count' in condition) {
    return together(condition.count.map((member) => deciding(member, view, truth)));
  }
  return evidenceOfClause(condition, view, truth);
}

function deciding(member: Condition, view: View, truth: Truth): Evidence {
  return holds(member, view) === truth ? evidence(member, view, truth) : none;
}

function evidenceOfClause(clause: Exclude<Clause, { count: unknown }>, view: View, truth: Truth): Evidence {
  if (!('over' in clause) || clause.over === undefined) return evidenceHere(clause, view, truth);
  const { over: _over, ...here } = clause;
  const bare: PlainClause = here;
  return together(
    view.narrower(clause.over, onlySubject(clause)).map((inner) => deciding(bare, inner, truth)),
  );
}

function evidenceHere(clause: PlainClause, view: View, truth: Truth): Evidence {
  if ('question' in clause) return evidenceOfQuestion(view.known(clause.question), view);
  if ('fact' in clause) {
    const fact = view.catalogue.facts.get(clause.fact);
    return fact ? evidence(fact.condition, view, clause.is === false ? not(truth) : truth) : none;
  }
  if ('score' in clause) {
    const { score, at, level, open } = view.score(clause.score);
    return { answers: [], scores: [{ score, ...at, level }], open: truth === 'open' ? open : [] };
  }
  return none;
}

/** A question that is asked and not answered is open itself; one that may yet be asked is open by its condition. */
export function evidenceOfQuestion({ place, at, applies, answer }: Known, view: View): Evidence {
  const step = { question: place.question.id, ...at };
  if (applies === 'fails') return none;
  if (applies === 'open') {
    const conditions = [place.section.when, place.question.when].filter((when) => when !== undefined);
    return together(
      [
        ...conditions.map((when) => deciding(when, view, 'open')),
        ...(place.question.kind === 'which' ? [evidenceOfQuestion(view.known(place.question.of), view)] : []),
      ].map(({ open }) => ({ ...none, open })),
    );
  }
  return answer === undefined
    ? { answers: [], scores: [], open: [step] }
    : { answers: [{ ...step, answer }], scores: [], open: [] };
}

function together(parts: readonly Evidence[]): Evidence {
  return {
    answers: parts.flatMap((part) => part.answers),
    scores: parts.flatMap((part) => part.scores),
    open: parts.flatMap((part) => part.open),
  };
}
