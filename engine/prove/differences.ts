import type { Condition, Filling, Questionnaire, Score } from '../format/format.ts';
import { type Catalogue, type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { entriesOf } from '../questionnaire/entries.ts';
import { fillingsOf } from '../questionnaire/fillings.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { conditionHolds } from './conditions.ts';
import { type Formula, plus, times } from './formula.ts';
import { choosing } from './given.ts';
import { pointsOf, reachOfAnswer } from './outcomes.ts';
import type { Scope } from './scopes.ts';
import { NotExact } from './standing.ts';

/** What may come out differently, one thing at a time; `undefined` for what cannot be told exactly. */
export type Differences = Iterable<Formula | undefined>;

/**
 * What a person can notice of another answer: other questions, other levels, other reasons for them, other doubts, other
 * measures, other checks of the plan, other words in the papers. `affected` holds the ids of all that may come out differently.
 */
export function* differences(
  questionnaire: Questionnaire,
  one: Scope,
  other: Scope,
  changed: string,
  affected: ReadonlySet<string>,
): Differences {
  const reads = (condition: Condition) =>
    clausesOf(condition, '').some(({ reads: ids }) => ids.some((id) => affected.has(id)));
  for (const [index, here] of one.all.entries()) {
    const there = other.all[index];
    if (!there) continue;
    for (const formula of differencesHere(questionnaire, here, there, changed, affected, reads)) {
      yield formula && here.formulas.and(here.present, formula);
    }
  }
}

function* differencesHere(
  questionnaire: Questionnaire,
  here: Scope,
  there: Scope,
  changed: string,
  affected: ReadonlySet<string>,
  reads: (condition: Condition) => boolean,
): Differences {
  const { formulas, per } = here;
  const known = catalogue(questionnaire);
  const differ = (what: (scope: Scope) => Formula) => exactly(() => formulas.differ(what(here), what(there)));
  // Nearby things first: most options are noticed by a reason that rests on little else.
  const scores = [...known.scores.values()].filter(
    ({ score }) => score.per === per && affected.has(score.id),
  );
  for (const { score, levels } of scores) {
    yield* reasonsDiffer(score, levels, here, there, affected, reads);
  }
  for (const id of affected) {
    if (id === changed || known.questions.get(id)?.per !== per) continue;
    yield differ((scope) => scope.question(id).applies);
  }
  for (const { score, levels } of scores) {
    for (const rank of levels.keys()) {
      yield differ((scope) => scope.score(score.id).reach[rank] ?? formulas.false);
    }
  }
  for (const { per: of, when } of questionnaire.consistency ?? []) {
    if (of === per && reads(when)) yield differ((scope) => conditionHolds(when, scope));
  }
  for (const { per: of, when, first } of questionnaire.measures ?? []) {
    if (of !== per) continue;
    if (reads(when)) yield differ((scope) => conditionHolds(when, scope));
    if (!first || !(reads(when) || reads(first))) continue;
    yield differ((scope) => formulas.and(conditionHolds(when, scope), conditionHolds(first, scope)));
  }
  yield* papersDiffer(questionnaire, here, there, affected, reads);
  if (per !== 'organisation') return;
  for (const { when } of (questionnaire.plan ?? []).flatMap(({ checks }) => checks)) {
    if (reads(when)) yield differ((scope) => conditionHolds(when, scope));
  }
  for (const { when } of questionnaire.incidents ?? []) {
    if (when && reads(when)) yield differ((scope) => conditionHolds(when, scope));
  }
}

/** Which rules count, what an answer gives, and which words go with it. */
function* reasonsDiffer(
  score: Score,
  levels: readonly string[],
  here: Scope,
  there: Scope,
  affected: ReadonlySet<string>,
  reads: (condition: Condition) => boolean,
): Differences {
  const { formulas } = here;
  const differ = (what: (scope: Scope) => Formula) => exactly(() => formulas.differ(what(here), what(there)));
  for (const [index, { entry }] of entriesOf(score, '').entries()) {
    if ('score' in entry) continue;
    if ('question' in entry) {
      if (!affected.has(entry.question)) continue;
      for (const { id, because } of here.question(entry.question).place.options) {
        if (because === undefined) continue;
        yield differ((scope) => {
          const { applies, given } = scope.question(entry.question);
          return formulas.and(applies, choosing(given, id, formulas));
        });
      }
      if ('worst' in score) {
        for (const rank of levels.keys()) {
          yield differ(
            (scope) => reachOfAnswer(scope.question(entry.question), levels, scope)[rank] ?? formulas.false,
          );
        }
      } else {
        yield exactly(() => {
          const [less, more] = [pointsOf(entry, here), pointsOf(entry, there)];
          return formulas.or(
            formulas.atLeast(plus(more, times(less, -1)), 1),
            formulas.atLeast(plus(less, times(more, -1)), 1),
          );
        });
      }
    } else if ('first' in score) {
      yield differ((scope) => scope.calculated(score.id).gives?.[index] ?? formulas.false);
    } else if (entry.when && reads(entry.when)) {
      const { when } = entry;
      yield differ((scope) => conditionHolds(when, scope));
    }
  }
}

/** What the register, the notice and the note on the assessment say. */
function* papersDiffer(
  questionnaire: Questionnaire,
  here: Scope,
  there: Scope,
  affected: ReadonlySet<string>,
  reads: (condition: Condition) => boolean,
): Differences {
  const { formulas, per } = here;
  const { questions, facts } = catalogue(questionnaire);
  const differ = (what: (scope: Scope) => Formula) => exactly(() => formulas.differ(what(here), what(there)));
  const chosen = (question: string, options: readonly string[]) => (scope: Scope) => {
    const { applies, given } = scope.question(question);
    return formulas.and(applies, formulas.or(...options.map((id) => choosing(given, id, formulas))));
  };
  const conditions: Condition[] = [];
  for (const { filling, per: of } of fillingsOf(questionnaire)) {
    if ('question' in filling) {
      const place = questions.get(filling.question);
      if (place?.per !== per || !affected.has(filling.question)) continue;
      const { when } = filling;
      for (const said of wordsOf(filling, place)) {
        const so = chosen(filling.question, said);
        yield differ(
          // Where the words wait for a condition of a narrower scope, the condition itself is what may differ.
          when && of === per ? (scope) => formulas.and(so(scope), conditionHolds(when, scope)) : so,
        );
      }
    }
    if ('when' in filling && filling.when && of === per) conditions.push(filling.when);
    if ('processes' in filling && per === 'process') conditions.push(filling.processes);
  }
  if (per === 'organisation') conditions.push(...(questionnaire.registers ?? []).map(({ when }) => when));
  for (const { per: of, lines } of questionnaire.notice?.parts ?? []) {
    if (of === per) conditions.push(...lines.flatMap(({ when }) => when ?? []));
  }
  for (const id of questionnaire.assessment?.answers ?? []) {
    const place = questions.get(id);
    if (place?.per !== per || !affected.has(id)) continue;
    for (const option of place.options) yield differ(chosen(id, [option.id]));
  }
  for (const when of conditions) {
    if (!reads(when)) continue;
    // A notice is for one group of people: of the subjects it sees only that one, and so do the facts in it.
    if (looksIntoSubjects(when, facts)) yield undefined;
    yield differ((scope) => conditionHolds(when, scope));
  }
}

/** The options that are said in the same words, together; those that are left out are said in none. */
function wordsOf(
  { words = {}, missing = [], leaveOut = [], only }: Extract<Filling, { question: string }>,
  { options }: QuestionPlace,
): readonly (readonly string[])[] {
  const byWords = new Map<string, string[]>();
  for (const { id, label, unknown } of options) {
    if (leaveOut.includes(id) || (only && !only.includes(id))) continue;
    const said =
      missing.includes(id) || unknown ? 'to be filled in' : JSON.stringify(words[id] ?? label ?? id);
    byWords.set(said, [...(byWords.get(said) ?? []), id]);
  }
  return [...byWords.values()];
}

function looksIntoSubjects(condition: Condition, facts: Catalogue['facts']): boolean {
  return clausesOf(condition, '').some(({ clause }) => {
    if ('over' in clause && clause.over === 'subjects') return true;
    const fact = 'fact' in clause ? facts.get(clause.fact) : undefined;
    return fact !== undefined && looksIntoSubjects(fact.condition, facts);
  });
}

function exactly(make: () => Formula): Formula | undefined {
  try {
    return make();
  } catch (problem) {
    if (problem instanceof NotExact) return undefined;
    throw problem;
  }
}
