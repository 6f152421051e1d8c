import type { Per, Questionnaire } from '../format/format.ts';
import { type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { type AnswerOption, takesSeveral } from '../questionnaire/options.ts';
import { quote } from '../diagnostics/show.ts';
import { withReaders } from '../questionnaire/reads.ts';
import { somewhere } from './can-happen.ts';
import type { Claim } from './claim.ts';
import type { Decider } from './decide.ts';
import type { Formula } from './formula.ts';
import { choosing } from './given.ts';
import { type Never, type Pair, exactly, neverSo, only, scopesOfQuestion } from './pairs.ts';
import type { Change, Scope } from './scopes.ts';
import type { Given, Space } from './space.ts';

/**
 * "I do not know" is never the safe answer: it does not leave a score at its best where a known answer would make it
 * worse. Its best is the best level that it can come to where the question is asked and the answer known. When it does, and another score that rests on the answer is worse than its best, not knowing is seen at least
 * somewhere: that is told less severely. A reason in `because` at the option excepts it, as it does in `check`.
 */
export function* unknownNotSafe(questionnaire: Questionnaire): Iterable<Claim> {
  const known = catalogue(questionnaire);
  const best = new Best(questionnaire);
  for (const place of known.questions.values()) {
    for (const { option, pairs, questions } of doubtsOf(place, questionnaire)) {
      const id = quote(place.question.id);
      const what = option.unknown ? 'not knowing' : `not knowing ${quote(option.id)}`;
      const affected = withReaders(known, questions);
      yield {
        subject: 'unknown',
        claim: `${what} in ${id} is never the safe answer`,
        code: 'unknown-is-safest',
        severity: 'error',
        message: `Not knowing is the safe answer to ${id}.`,
        hint: 'Let it count as worse than the best answer, or say in "because" why it does not.',
        pointer: place.pointer + option.pointer,
        prove: async (decider) => {
          const scores = [...known.scores.keys()].filter((score) => affected.has(score));
          const asked = known.questions.get(questions.at(-1) ?? '') ?? place;
          const ranks = await best.where(asked, scores, decider);
          const undecided = scores.find((score) => !ranks.has(score));
          if (undecided !== undefined) {
            return { verdict: 'not decided', why: `the best level of ${quote(undecided)} is not known` };
          }
          const atBest = (score: string, scope: Scope) =>
            scope.formulas.not(scope.score(score).reach[(ranks.get(score) ?? 0) + 1] ?? scope.formulas.false);
          const never: Never = {
            pairs: (organisation, space) => pairs(organisation, space, affected),
            named: place.per === 'organisation' ? 0 : 1,
            scores,
            formula: (score, [one, other]) =>
              one.formulas.and(atBest(score, one), one.formulas.not(atBest(score, other))),
            shows: (score, [unknown, answered]) => {
              const rank = ranks.get(score) ?? 0;
              return unknown <= rank && answered > rank;
            },
            message: (score, [unknown, answered]) =>
              `In ${id}, ${what} can leave ${quote(score)} at ${quote(unknown)} where a known answer gives ${quote(answered)}.`,
          };
          const somewhereSafe = await neverSo(questionnaire, decider, never);
          if (somewhereSafe.verdict !== 'refuted') return somewhereSafe;
          const besides = (scope: Scope) =>
            scope.formulas.and(
              ...scores
                .filter((score) => known.scores.get(score)?.score.per === scope.per)
                .map((score) => atBest(score, scope)),
            );
          const everywhereSafe = await neverSo(questionnaire, decider, { ...never, besides });
          if (everywhereSafe.verdict !== 'proved' || !somewhereSafe.told) return everywhereSafe;
          const told = { ...somewhereSafe.told, code: 'unknown-not-counted', severity: 'warning' } as const;
          return { ...somewhereSafe, told };
        },
      };
    }
  }
}

/** A way of not knowing, and the two copies to compare: it, and a known answer instead. */
interface Doubt {
  readonly option: AnswerOption;
  readonly questions: readonly string[];
  readonly pairs: (organisation: Scope, space: Space, affected: ReadonlySet<string>) => readonly Pair[];
}

function doubtsOf(place: QuestionPlace, questionnaire: Questionnaire): readonly Doubt[] {
  const { question, options } = place;
  const known = catalogue(questionnaire);
  if (question.kind === 'which') {
    const of = known.questions.get(question.of);
    const unknown = of?.options.find((option) => option.unknown);
    if (!of || !unknown || unknown.because !== undefined) return [];
    return options.map((option) => ({
      option,
      questions: [question.id, question.of],
      pairs: (organisation, _space, affected) =>
        scopesOfQuestion(questionnaire, question.id, organisation).map((scope) =>
          whichPair(place, of, option, unknown, organisation, scope, affected),
        ),
    }));
  }
  const unknown = options.find((option) => option.unknown);
  if (!unknown || unknown.because !== undefined) return [];
  // What is not known is asked after this one: it is looked at there.
  const asksWhich = [...known.questions.values()].some(
    ({ question: other }) => other.kind === 'which' && other.of === question.id,
  );
  if (asksWhich && !unknown.exclusive) return [];
  return [
    {
      option: unknown,
      questions: [question.id],
      pairs: (organisation, space, affected) =>
        scopesOfQuestion(questionnaire, question.id, organisation).map((scope) =>
          plainPair(place, unknown, organisation, scope, space, affected),
        ),
    },
  ];
}

function plainPair(
  place: QuestionPlace,
  unknown: AnswerOption,
  organisation: Scope,
  scope: Scope,
  space: Space,
  affected: ReadonlySet<string>,
): Pair {
  const { formulas } = scope;
  const { question, options } = place;
  const notKnown = [unknown.id, ...options.filter(({ notApplicable }) => notApplicable).map(({ id }) => id)];
  const fresh = space.fresh(place, `instead of ${unknown.id} in ${question.id}`, notKnown);
  const { given, rule } = withoutOptions(fresh, notKnown, formulas.false, (...parts) =>
    formulas.not(formulas.or(...parts)),
  );
  const here = scope.question(question.id);
  const beside = takesSeveral(question) && !unknown.exclusive;
  const doubting = beside
    ? here.given
    : takesSeveral(question)
      ? exactly(
          options.map(({ id }) => id),
          [unknown.id],
          formulas,
        )
      : only(unknown.id, formulas);
  const kept = beside ? options.filter(({ exclusive, unknown: not }) => !exclusive && !not) : [];
  const guard = formulas.and(
    scope.present,
    here.applies,
    rule,
    ...(beside ? [choosing(here.given, unknown.id, formulas)] : []),
    ...kept.map(({ id }) =>
      formulas.implies(choosing(here.given, id, formulas), choosing(given, id, formulas)),
    ),
  );
  return pairOf(organisation, affected, guard, [
    [{ scope: scope.name, question: question.id, given: doubting }],
    [{ scope: scope.name, question: question.id, given }],
  ]);
}

/** The answer with these options never chosen, and what holds of it because of that. */
function withoutOptions(
  given: Given,
  options: readonly string[],
  no: Formula,
  none: (...parts: readonly Formula[]) => Formula,
): { readonly given: Given; readonly rule: Formula } {
  if (!('chosen' in given)) return { given, rule: none() };
  const gone = [...given.chosen].filter(([id]) => options.includes(id)).map(([, chosen]) => chosen);
  const left = [...given.chosen].map(([id, chosen]) => [id, options.includes(id) ? no : chosen] as const);
  return { given: { chosen: new Map(left), answered: given.answered }, rule: none(...gone) };
}

/** Not knowing whether an option is so, beside knowing that it is. */
function whichPair(
  place: QuestionPlace,
  of: QuestionPlace,
  option: AnswerOption,
  unknown: AnswerOption,
  organisation: Scope,
  scope: Scope,
  affected: ReadonlySet<string>,
): Pair {
  const { formulas } = scope;
  const { applies, given } = scope.question(place.question.id);
  const before = scope.question(of.question.id);
  const owner = scope.owner(of.per);
  const chosen = 'chosen' in before.given ? before.given.chosen : new Map<string, Formula>();
  const known: Given = {
    chosen: new Map(
      [...chosen].map(([id, is]) => [
        id,
        id === option.id ? formulas.true : id === unknown.id ? formulas.false : is,
      ]),
    ),
    answered: formulas.true,
  };
  const guard = formulas.and(scope.present, applies, choosing(given, option.id, formulas));
  return pairOf(organisation, affected, guard, [
    [],
    [{ scope: owner.name, question: of.question.id, given: known }],
  ]);
}

function pairOf(
  organisation: Scope,
  affected: ReadonlySet<string>,
  guard: Formula,
  changes: readonly [readonly Change[], readonly Change[]],
): Pair {
  const [first, second] = changes;
  return {
    one: first.length > 0 ? organisation.changed(first, affected) : organisation,
    other: organisation.changed(second, affected),
    changes,
    guard,
  };
}

/** The best level that each score can come to, as a rank; scores for which that is not decided are left out. */
class Best {
  readonly #questionnaire: Questionnaire;
  readonly #where = new Map<string, Promise<ReadonlyMap<string, number>>>();
  readonly #anyhow = new Map<string, number | undefined>();

  constructor(questionnaire: Questionnaire) {
    this.#questionnaire = questionnaire;
  }

  /**
   * The best levels of these scores where a question is asked and its answer is known. Most often they can be at their
   * best all together.
   */
  where(
    place: QuestionPlace,
    scores: readonly string[],
    decider: Decider,
  ): Promise<ReadonlyMap<string, number>> {
    const key = JSON.stringify([place.question.id, scores]);
    const known = this.#where.get(key) ?? this.#findWhere(place, scores, decider);
    this.#where.set(key, known);
    return known;
  }

  async #findWhere(
    place: QuestionPlace,
    scores: readonly string[],
    decider: Decider,
  ): Promise<ReadonlyMap<string, number>> {
    const ranks = new Map<string, number>();
    for (const score of scores) {
      const rank = await this.#best(score, decider);
      if (rank !== undefined) ranks.set(score, rank);
    }
    const together = await this.#canBe(place, decider, (around) =>
      scores.flatMap((score) =>
        scopesAround(around, this.#per(score)).map((scope) =>
          scope.formulas.or(scope.formulas.not(scope.present), atMost(scope, score, ranks.get(score) ?? 0)),
        ),
      ),
    );
    if (together === true) return ranks;
    for (const score of scores) {
      const rank = await this.#first(score, (worst) =>
        this.#canBe(place, decider, (around) => {
          const { formulas } = around;
          const here = scopesAround(around, this.#per(score));
          return [
            formulas.or(...here.map((scope) => formulas.and(scope.present, atMost(scope, score, worst)))),
          ];
        }),
      );
      if (rank === undefined) ranks.delete(score);
      else ranks.set(score, rank);
    }
    return ranks;
  }

  #per(score: string): Per {
    return catalogue(this.#questionnaire).scores.get(score)?.score.per ?? 'organisation';
  }

  async #best(id: string, decider: Decider): Promise<number | undefined> {
    if (this.#anyhow.has(id)) return this.#anyhow.get(id);
    const per = this.#per(id);
    const rank = await this.#first(id, (worst) =>
      this.#decided(decider, per, (plain) => somewhere(per, plain, (scope) => atMost(scope, id, worst))),
    );
    this.#anyhow.set(id, rank);
    return rank;
  }

  /** The first rank for which it can be; the number of levels when it never can. */
  async #first(
    score: string,
    canBe: (rank: number) => Promise<boolean | 'not decided'>,
  ): Promise<number | undefined> {
    const { levels = [] } = catalogue(this.#questionnaire).scores.get(score) ?? {};
    for (const rank of levels.keys()) {
      const can = await canBe(rank);
      if (can === 'not decided') return undefined;
      if (can) return rank;
    }
    return levels.length;
  }

  #canBe(
    { question, per, options }: QuestionPlace,
    decider: Decider,
    so: (around: Scope) => readonly Formula[],
  ): Promise<boolean | 'not decided'> {
    const ask = (plain: Scope) =>
      somewhere(per, plain, (scope) => {
        const { formulas } = scope;
        const { applies, given } = scope.question(question.id);
        const unknown = options.filter((option) => option.unknown);
        const known = unknown.map(({ id }) => formulas.not(choosing(given, id, formulas)));
        return formulas.and(applies, ...known, ...so(scope));
      });
    return this.#decided(decider, per, ask);
  }

  async #decided(
    decider: Decider,
    per: Per,
    ask: (plain: Scope) => Formula,
  ): Promise<boolean | 'not decided'> {
    const { found } = await decider.decide(per === 'organisation' ? 0 : 1, ({ plain }) => ({
      formula: ask(plain),
      copies: [plain],
    }));
    return found === 'not decided' ? found : found !== 'none';
  }
}

/** The scopes of that kind that see this one, or that it sees. */
function scopesAround(scope: Scope, per: Per): readonly Scope[] {
  const owner = scope.owner(per);
  return owner.per === per ? [owner] : scope.all.filter((inner) => inner.per === per);
}

/** Whether a score is there and at most as bad as the level of this rank. */
function atMost(scope: Scope, score: string, rank: number): Formula {
  const { formulas } = scope;
  const { reach } = scope.score(score);
  return formulas.and(reach[0] ?? formulas.false, formulas.not(reach[rank + 1] ?? formulas.false));
}
