import type { Clause, Condition, CountClause, PlainClause } from '../format/format.ts';
import type { AnswerRef, ScoreRef } from './result.ts';
import type { Step } from '../questionnaire/scope.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import type { Known, View } from './view.ts';
import { holds, onlySubject } from './condition.ts';
import { distinct } from './distinct.ts';
import { type Truth, not } from './truth.ts';

/** What the truth of a condition rests on: answers, scores, and questions that are still open. */
export interface Evidence {
  readonly answers: readonly AnswerRef[];
  readonly scores: readonly ScoreRef[];
  readonly open: readonly Step[];
}

const none: Evidence = { answers: [], scores: [], open: [] };

/** What was found before, for what many conditions may name: facts, and questions that may yet be asked. */
class Memory {
  readonly facts = new Map<string, Evidence>();
  readonly questions = new Map<QuestionPlace, Evidence>();
}

const memories = new WeakMap<View, Memory>();

function memoryOf(view: View): Memory {
  const known = memories.get(view) ?? new Memory();
  memories.set(view, known);
  return known;
}

/** The part of a condition that makes it come out as it does in this scope: what holds, what fails, or what is open. */
export function evidence(condition: Condition, view: View, truth: Truth = holds(condition, view)): Evidence {
  if ('all' in condition) return together(condition.all.map((member) => deciding(member, view, truth)));
  if ('any' in condition) return together(condition.any.map((member) => deciding(member, view, truth)));
  if ('count' in condition) {
    const wanted = decidingOfCount(condition, view, truth);
    return together(condition.count.flatMap((member) => wanted.map((one) => deciding(member, view, one))));
  }
  return evidenceOfClause(condition, view, truth);
}

/** Which clauses of a count decide it: those that hold for there being enough, those that fail for there being not too many. */
function decidingOfCount(
  { count, atLeast = 0, atMost = count.length }: CountClause,
  view: View,
  truth: Truth,
): readonly Truth[] {
  if (truth === 'open') return ['open'];
  const enough = atLeast > 0;
  const few = atMost < count.length;
  if (truth === 'holds')
    return [...(enough ? (['holds'] as const) : []), ...(few ? (['fails'] as const) : [])];
  const tooMany = count.filter((member) => holds(member, view) === 'holds').length > atMost;
  return [tooMany ? 'holds' : 'fails'];
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
  if ('fact' in clause) return evidenceOfFact(clause.fact, view, clause.is === false ? not(truth) : truth);
  if ('score' in clause) {
    const { score, at, level, open } = view.score(clause.score);
    return { answers: [], scores: [{ score, ...at, level }], open: truth === 'open' ? open : [] };
  }
  return none;
}

function evidenceOfFact(id: string, view: View, truth: Truth): Evidence {
  const { facts } = memoryOf(view);
  const key = `${truth} ${id}`;
  const fact = view.catalogue.facts.get(id);
  const found = facts.get(key) ?? (fact ? evidence(fact.condition, view, truth) : none);
  facts.set(key, found);
  return found;
}

/** A question that is asked and not answered is open itself; one that may yet be asked is open by its condition. */
export function evidenceOfQuestion({ place, at, applies, answer }: Known, view: View): Evidence {
  const step = { question: place.question.id, ...at };
  if (applies === 'fails') return none;
  if (applies === 'open') return evidenceOfOpen(place, view);
  return answer === undefined
    ? { answers: [], scores: [], open: [step] }
    : { answers: [{ ...step, answer }], scores: [], open: [] };
}

/** Questions only read earlier ones: taken in order, a long chain of them needs no deep recursion. */
function evidenceOfOpen(wanted: QuestionPlace, view: View): Evidence {
  const { questions } = memoryOf(view);
  for (const place of view.catalogue.inOrder[wanted.per]) {
    if (questions.has(wanted) || place.order > wanted.order) break;
    if (questions.has(place) || view.known(place.question.id).applies !== 'open') continue;
    const conditions = [place.section.when, place.question.when].filter((when) => when !== undefined);
    const because = conditions.map((when) => deciding(when, view, 'open'));
    if (place.question.kind === 'which') {
      because.push({ ...none, open: evidenceOfQuestion(view.known(place.question.of), view).open });
    }
    questions.set(place, together(because));
  }
  return questions.get(wanted) ?? none;
}

function together(parts: readonly Evidence[]): Evidence {
  const [only, ...others] = parts.filter((part) => part !== none);
  if (!only) return none;
  if (others.length === 0) return only;
  const all = [only, ...others];
  return {
    answers: distinct(all.flatMap((part) => part.answers)),
    scores: distinct(all.flatMap((part) => part.scores)),
    open: distinct(all.flatMap((part) => part.open)),
  };
}
