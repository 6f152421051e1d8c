import type { Adjustment, Answers, Per } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { holds } from '../condition/condition.ts';
import type { Result } from '../condition/result.ts';
import { type ScopeRef, depth, outward, perOf, sameScope } from '../questionnaire/scope.ts';
import { knownByKind } from './known-by-kind.ts';
import { evaluateScore } from '../score/score.ts';
import { type Truth, both } from '../condition/truth.ts';
import type { Known, View } from '../condition/view.ts';

/** The answers of one scope and of those inside it, as the response has them. */
export interface ScopeAnswers {
  readonly at: ScopeRef;
  /** The group that its process stands in. */
  readonly group: string | undefined;
  readonly answers: Answers;
  readonly inner: readonly ScopeAnswers[];
}

/** What all scopes of one evaluation share. */
export interface Shared {
  readonly catalogue: Catalogue;
  /** What reads narrower scopes, by id. */
  readonly narrow: ReadonlySet<string>;
  readonly adjustments: readonly Adjustment[];
}

/** What has been worked out in a scope, by id. */
class Memory {
  readonly questions = new Map<string, Known>();
  readonly facts = new Map<string, Truth>();
  readonly scores = new Map<string, Result>();
}

/**
 * One scope of an evaluation. Nothing is worked out before it is asked for. What the previous evaluation worked out is
 * kept where its answers are the same objects as before: in one memory what rests on this scope and those around it,
 * in another what also reads narrower scopes. So a new answer in one process leaves the other processes alone.
 */
export class EvaluatedScope implements View {
  readonly catalogue: Catalogue;
  readonly at: ScopeRef;
  readonly group: string | undefined;
  readonly inner: readonly EvaluatedScope[];
  readonly #shared: Shared;
  readonly #answers: Answers;
  readonly #outer: EvaluatedScope | undefined;
  readonly #around: Memory | undefined;
  readonly #own: Memory;
  readonly #totals: Memory;
  #asked = 0;

  constructor(shared: Shared, source: ScopeAnswers, outer?: EvaluatedScope, before?: EvaluatedScope) {
    this.catalogue = shared.catalogue;
    this.at = source.at;
    this.group = source.group;
    this.#shared = shared;
    this.#answers = source.answers;
    this.#outer = outer;
    this.#around = outer ? outer.#own : undefined;
    const same =
      before !== undefined &&
      before.#answers === source.answers &&
      before.group === source.group &&
      before.#shared.adjustments === shared.adjustments &&
      before.#around === this.#around;
    this.#own = same ? before.#own : new Memory();
    this.inner = source.inner.map(
      (one) =>
        new EvaluatedScope(
          shared,
          one,
          this,
          before?.inner.find(({ at }) => sameScope(at, one.at)),
        ),
    );
    this.#totals = same && this.#sameInside(before) ? before.#totals : new Memory();
  }

  #sameInside(before: EvaluatedScope): boolean {
    return (
      this.inner.length === before.inner.length &&
      this.inner.every((one, index) => {
        const other = before.inner[index];
        return other !== undefined && one.#own === other.#own && one.#totals === other.#totals;
      })
    );
  }

  /** Whether this question is asked in this very scope. */
  knows(question: string): boolean {
    return this.catalogue.questions.get(question)?.per === perOf(this.at);
  }

  known(question: string): Known {
    const place = named(this.catalogue.questions, question);
    const owner = this.#owner(place.per);
    if (owner !== this) return owner.known(question);
    const memory = this.#memory(question);
    return memory.questions.get(question) ?? this.#knowUpTo(place);
  }

  /** Questions only read earlier ones: taken in order, a long chain of them needs no deep recursion. */
  #knowUpTo(wanted: QuestionPlace): Known {
    const places = this.catalogue.inOrder[wanted.per];
    for (let place = places[this.#asked]; place; place = places[this.#asked]) {
      this.#asked += 1;
      const { questions } = this.#memory(place.question.id);
      const known = questions.get(place.question.id) ?? this.#know(place);
      questions.set(place.question.id, known);
      if (place === wanted) return known;
    }
    return this.#know(wanted);
  }

  #know(place: QuestionPlace): Known {
    const around = place.section.when ? holds(place.section.when, this) : 'holds';
    const itself = place.question.when ? holds(place.question.when, this) : 'holds';
    const { id } = place.question;
    const given = Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined;
    const known = { place, at: this.at, applies: both(around, itself), answer: given };
    return knownByKind(known, this);
  }

  fact(id: string): Truth {
    const { facts } = this.#memory(id);
    const known = facts.get(id);
    if (known) return known;
    const truth = holds(named(this.catalogue.facts, id).condition, this);
    facts.set(id, truth);
    return truth;
  }

  score(id: string): Result {
    const place = named(this.catalogue.scores, id);
    const owner = this.#owner(place.score.per);
    if (owner !== this) return owner.score(id);
    const { scores } = this.#memory(id);
    const known = scores.get(id);
    if (known) return known;
    const adjustment = this.#shared.adjustments.find(
      ({ score, ...at }) => score === id && sameScope(outward(at, place.score.per), this.at),
    );
    const result = evaluateScore(place, this, adjustment);
    scores.set(id, result);
    return result;
  }

  narrower(over: 'processes' | 'subjects', subject?: string): readonly EvaluatedScope[] {
    const processes = perOf(this.at) === 'organisation' ? this.inner : [];
    if (over === 'processes') return processes;
    const subjects = perOf(this.at) === 'process' ? this.inner : processes.flatMap(({ inner }) => inner);
    return subject === undefined ? subjects : subjects.filter(({ at }) => at.subject === subject);
  }

  #memory(id: string): Memory {
    return this.#shared.narrow.has(id) ? this.#totals : this.#own;
  }

  /** The scope, this one or one around it, where something of that depth is. */
  #owner(per: Per): EvaluatedScope {
    if (depth(per) === depth(perOf(this.at))) return this;
    if (depth(per) < depth(perOf(this.at)) && this.#outer) return this.#outer.#owner(per);
    throw new Error(
      `Something per ${per} cannot be read from a scope per ${perOf(this.at)}; check() reports this.`,
    );
  }
}

function named<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined)
    throw new Error(`There is no "${id}" in this questionnaire; check() reports this.`);
  return value;
}
