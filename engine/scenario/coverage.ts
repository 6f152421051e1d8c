import type { Questionnaire } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { placeInWhole } from '../questionnaire/in-force.ts';
import { entriesOf } from '../questionnaire/entries.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { profile } from '../profile/profile.ts';
import { route } from '../asking/route.ts';

/** How much of one kind of thing some scenario touches. */
export interface Covered {
  readonly kind: 'questions' | 'options' | 'rules' | 'levels' | 'measures' | 'consistency';
  readonly covered: number;
  readonly of: number;
  /** What no scenario touches, by name. */
  readonly missing: readonly string[];
}

/** An evaluation of what was in force on a day. */
interface Looked {
  readonly evaluation: Evaluation;
  readonly on: string;
}

/**
 * What of a questionnaire these evaluations touch: questions that applied and were answered, options that were chosen,
 * rules, bands and cells that gave something, levels that came out, measures that applied, consistency
 * rules that held.
 */
export function coverage(questionnaire: Questionnaire, evaluations: readonly Looked[]): readonly Covered[] {
  const seen = new Set<string>();
  for (const { evaluation, on } of evaluations) {
    for (const name of touchedBy(evaluation, (place) => placeInWhole(questionnaire, on, place))) {
      seen.add(name);
    }
  }
  return [...namesOf(questionnaire)].map(([kind, names]) => {
    const missing = [...names].filter(([key]) => !seen.has(`${kind} ${key}`)).map(([, name]) => name);
    return { kind, covered: names.size - missing.length, of: names.size, missing };
  });
}

type Names = ReadonlyMap<string, string>;

/** Everything that can be touched, by a key, with its name for people. */
function namesOf(questionnaire: Questionnaire): ReadonlyMap<Covered['kind'], Names> {
  const { questions, scores } = catalogue(questionnaire);
  const places = [...questions.values()];
  const options = places.flatMap(({ question, options: all }) => all.map(({ id }) => `${question.id}/${id}`));
  const levels = [...scores.values()].flatMap(({ score, levels: all }) =>
    all.map((level) => `${score.id} ${level}`),
  );
  return new Map([
    ['questions', named(places.map(({ question }) => question.id))],
    ['options', named(options)],
    ['rules', new Map(rulesOf(questionnaire))],
    ['levels', named(levels)],
    ['measures', named((questionnaire.measures ?? []).map(({ id }) => id))],
    ['consistency', named((questionnaire.consistency ?? []).map(({ id }) => id))],
  ]);
}

function named(names: readonly string[]): Names {
  return new Map(names.map((name) => [name, name]));
}

/** Rules by their place; bands and the cells of a table are rules too. */
function* rulesOf(questionnaire: Questionnaire): Iterable<readonly [string, string]> {
  for (const { score, pointer: at } of catalogue(questionnaire).scores.values()) {
    for (const [index, { entry, pointer: place }] of entriesOf(score, at).entries()) {
      if ('question' in entry || 'score' in entry) continue;
      yield [place, `${score.id}: rule ${entry.id ?? index + 1}`];
    }
    if ('sum' in score) {
      for (const [index, { from, level }] of score.bands.entries()) {
        yield [pointer(at, 'bands', index), `${score.id}: band from ${from} (${level})`];
      }
    }
    if (!('matrix' in score)) continue;
    for (const [row, columns] of Object.entries(score.matrix.levels)) {
      for (const column of Object.keys(columns)) {
        yield [pointer(at, 'matrix', 'levels', row, column), `${score.id}: cell ${row}, ${column}`];
      }
    }
  }
}

function* touchedBy(evaluation: Evaluation, inWhole: (place: string) => string): Iterable<string> {
  for (const { question, ...at } of route(evaluation)) {
    const known = evaluation.scope(at)?.known(question);
    if (known?.place.question.kind === 'note') yield `questions ${question}`;
    if (known?.answer === undefined) continue;
    yield `questions ${question}`;
    for (const option of [known.answer].flat()) yield `options ${question}/${option}`;
  }
  const { results, measures, inconsistencies } = profile(evaluation);
  for (const { score, level, rule, because } of results) {
    if (level !== null) yield `levels ${score} ${level}`;
    if (rule !== undefined) yield `rules ${inWhole(rule)}`;
    for (const contribution of because) yield `rules ${inWhole(contribution.rule)}`;
  }
  for (const { measure } of measures) yield `measures ${measure.id}`;
  for (const { rule } of inconsistencies) yield `consistency ${rule.id}`;
}
