import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { answerAt } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { settledLevel } from '../score/score.ts';
import { type Change } from './change.ts';
import { whatIsLeft } from '../questionnaire/what-is-left.ts';
import type { Diagram, Diagrams } from './diagram.ts';
import { followers, isFollowing, optionOfLevel } from './followers.ts';
import { type SupposedAnswer, answerOfOptions } from './supposed-answer.ts';
import type { SupposedScope } from './supposed-scope.ts';
import { whichesOf } from './whiches.ts';

/** Gives the answer to a question in a scope, depending on changes; undefined when no change touches it. */
export type Suppose = (scope: SupposedScope, question: string) => SupposedAnswer | undefined;

/** The answers as they would be with each of these changes made or left: what `withChanges` gives, for all at once. */
export function supposing(evaluation: Evaluation, changes: readonly Change[], diagrams: Diagrams): Suppose {
  const touched = new Map<string, { readonly change: Change; readonly number: number }[]>();
  for (const [number, change] of changes.entries()) {
    const key = keyOf(change);
    const list = touched.get(key);
    if (list) list.push({ change, number });
    else touched.set(key, [{ change, number }]);
  }
  const at = (step: Step) => touched.get(keyOf(step)) ?? [];
  return (scope, question) => new Supposing(evaluation, diagrams, at, scope).answer(question);
}

function keyOf({ question, process = '', subject = '' }: Step): string {
  return `${process} ${subject} ${question}`;
}

/** One scope of it. */
class Supposing {
  readonly #evaluation: Evaluation;
  readonly #diagrams: Diagrams;
  readonly #at: (step: Step) => readonly { readonly change: Change; readonly number: number }[];
  readonly #scope: SupposedScope;
  readonly #real: EvaluatedScope;

  constructor(
    evaluation: Evaluation,
    diagrams: Diagrams,
    at: (step: Step) => readonly { readonly change: Change; readonly number: number }[],
    scope: SupposedScope,
  ) {
    this.#evaluation = evaluation;
    this.#diagrams = diagrams;
    this.#at = at;
    this.#scope = scope;
    this.#real = scope.real;
  }

  answer(id: string): SupposedAnswer | undefined {
    const { place } = this.#real.known(id);
    const { question } = place;
    if (question.kind === 'which') return this.#ofWhich(id, question.of);
    if (question.kind === 'choices') return this.#ofList(id);
    const [own] = this.#at(this.#step(id));
    const following = this.#following(id);
    if (!own) return following;
    const { option, to } = own.change;
    const made = this.#diagrams.branch<boolean>(own.number, this.#leaf(false), this.#leaf(true));
    return answerOfOptions(this.#diagrams, place, (one) => {
      const left = following?.chosen(one) ?? this.#leaf(one === option);
      return this.#diagrams.combine(made, left, (is, stays) => (is ? one === to : stays));
    });
  }

  /** A list, and what is left of it. */
  #ofList(id: string): SupposedAnswer | undefined {
    const { place, answer } = this.#real.known(id);
    const given = new Set(Array.isArray(answer) ? answer : []);
    const whiches = whichesOf(this.#real.catalogue, id);
    const untouched = [id, ...whiches].every((one) => this.#at(this.#step(one)).length === 0);
    if (untouched || given.size === 0) return undefined;
    const doubts = this.#doubts(whiches);
    const stays = new Map(
      place.options.map((option) => {
        const itself = given.has(option.id) ? this.#stays(id, option.id) : this.#leaf(false);
        return [option.id, option.unknown && doubts ? this.#both(itself, doubts) : itself];
      }),
    );
    const nothing = this.#not([...stays.values()].reduce((one, other) => this.#either(one, other)));
    const fallback = whatIsLeft(place);
    return answerOfOptions(this.#diagrams, place, (option) => {
      const one = stays.get(option) ?? this.#leaf(false);
      return option === fallback ? this.#either(one, nothing) : one;
    });
  }

  /** Whether something is still not known; undefined when nothing was. */
  #doubts(whiches: readonly string[]): Diagram<boolean> | undefined {
    const left = whiches.flatMap((which) => {
      const { answer } = this.#real.known(which);
      return Array.isArray(answer) ? answer.map((option) => this.#stays(which, option)) : [];
    });
    return left.length === 0 ? undefined : left.reduce((one, other) => this.#either(one, other));
  }

  /** What is not known, of what the list leaves to ask about. */
  #ofWhich(id: string, of: string): SupposedAnswer | undefined {
    if (!this.#scope.isInfluenced(id)) return undefined;
    const { place, answer } = this.#real.known(id);
    const sameScope = this.#real.knows(of);
    const stored = sameScope ? answer : answerAt(this.#evaluation.response, this.#step(id));
    const given = new Set(Array.isArray(stored) ? stored : []);
    const list = this.#scope.known(of);
    return answerOfOptions(this.#diagrams, place, (option) =>
      given.has(option)
        ? this.#both(this.#stays(id, option), this.#not(list.chosen(option)))
        : this.#leaf(false),
    );
  }

  #following(id: string): SupposedAnswer | undefined {
    const follower = followers(this.#real.catalogue).find(({ place }) => place.question.id === id);
    const known = this.#real.known(id);
    if (!follower || !this.#scope.isInfluenced(follower.proposes)) return undefined;
    if (!isFollowing(follower, known, this.#real)) return undefined;
    const follows = this.#diagrams.map(
      this.#scope.score(follower.proposes),
      (standing) => optionOfLevel(known.place, settledLevel(standing)) ?? String(known.answer),
    );
    return answerOfOptions(this.#diagrams, known.place, (option) =>
      this.#diagrams.map(follows, (one) => one === option),
    );
  }

  #stays(question: string, option: string): Diagram<boolean> {
    const own = this.#at(this.#step(question)).find(({ change }) => change.option === option);
    return own
      ? this.#diagrams.branch<boolean>(own.number, this.#leaf(true), this.#leaf(false))
      : this.#leaf(true);
  }

  #step(question: string): Step {
    return { question, ...this.#real.at };
  }

  #leaf(value: boolean): Diagram<boolean> {
    return this.#diagrams.leaf(value);
  }

  #not(one: Diagram<boolean>): Diagram<boolean> {
    return this.#diagrams.map(one, (value) => !value);
  }

  #both(one: Diagram<boolean>, other: Diagram<boolean>): Diagram<boolean> {
    return this.#diagrams.combine(one, other, (first, second) => first && second);
  }

  #either(one: Diagram<boolean>, other: Diagram<boolean>): Diagram<boolean> {
    return this.#diagrams.combine(one, other, (first, second) => first || second);
  }
}
