import type { Condition } from '../format/format.ts';
import { isUnknownAnswer, unknownSteps } from '../asking/unknown.ts';
import type { Standing } from '../condition/result.ts';
import type { Truth } from '../condition/truth.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type ScopeRef, type Step, perOf } from '../questionnaire/scope.ts';
import { alternativesOf, countOfAlternatives } from './alternatives.ts';
import { type Diagram, Diagrams, changesIn } from './diagram.ts';
import { influencedBy } from './followers.ts';
import { type SupposedAnswer, answerWhere, fixedAnswer } from './supposed-answer.ts';
import { SupposedScope, scopeIn } from './supposed-scope.ts';
import { supposing } from './supposition.ts';
import { whichesOf } from './whiches.ts';

/**
 * The answers "I do not know" of a response, each of which stays or becomes known, in every way and all together. A
 * question that would then be asked for the first time gets an answer that is known; what is open stays open; what was
 * taken over from a proposal follows it.
 */
export class BecomingKnown {
  /** The unknown answers, in the order of the route. */
  readonly steps: readonly Step[];
  readonly diagrams: Diagrams;
  readonly #evaluation: Evaluation;
  readonly #influenced: ReadonlySet<string>;
  readonly #organisation: SupposedScope;
  /** Where the changes of each question begin; the first of them is that the answer becomes known. */
  readonly #first = new Map<string, number>();
  /** The unknown answer that a change is about: it becomes known, or what it turns out to be. */
  readonly #about = new Map<number, Step>();
  readonly #becomes = new Set<number>();

  constructor(evaluation: Evaluation, diagrams = new Diagrams()) {
    const known = catalogue(evaluation.questionnaire);
    this.#evaluation = evaluation;
    this.diagrams = diagrams;
    this.steps = unknownSteps(evaluation);
    this.#influenced = influencedBy(
      known,
      this.steps.flatMap(({ question }) => [question, ...whichesOf(known, question)]),
    );
    this.#numberChanges();
    const followed = supposing(evaluation, [], diagrams);
    this.#organisation = new SupposedScope(
      {
        diagrams,
        influenced: this.#influenced,
        suppose: (scope, question) => this.#answer(scope.real, question) ?? followed(scope, question),
      },
      evaluation.organisation,
    );
  }

  /** In the order in which questions are asked: what hangs together stands together. */
  #numberChanges(): void {
    const unknown = new Map(this.steps.map((step) => [keyOf(step), step]));
    let next = 0;
    for (const { at, catalogue: known } of this.#evaluation.scopes) {
      for (const place of known.inOrder[perOf(at)]) {
        if (!this.#influenced.has(place.question.id)) continue;
        const key = keyOf({ question: place.question.id, ...at });
        const step = unknown.get(key);
        const after = next + 1 + countOfAlternatives(this.#evaluation.questionnaire, place);
        this.#first.set(key, next);
        if (step) this.#becomes.add(next);
        for (; next < after; next += 1) if (step) this.#about.set(next, step);
      }
    }
  }

  /** The answer to a question that becomes known, or is asked because another one did; undefined for all others. */
  #answer(scope: EvaluatedScope, id: string): SupposedAnswer | undefined {
    const { diagrams } = this;
    const { questionnaire } = this.#evaluation;
    const { place, applies, answer } = scope.known(id);
    const first = this.#first.get(keyOf({ question: id, ...scope.at }));
    if (first === undefined) return undefined;
    const alternatives = () => alternativesOf(questionnaire, scope, id, first + 1, diagrams);
    const given = fixedAnswer(diagrams, answer);
    if (this.#becomes.has(first)) {
      const found = alternatives();
      return found && answerWhere(diagrams, this.#isMade(first), found, given);
    }
    const { question } = place;
    const list =
      question.kind === 'which' ? this.#first.get(keyOf({ question: question.of, ...scope.at })) : undefined;
    if (list !== undefined && this.#becomes.has(list) && answer !== undefined)
      return answerWhere(diagrams, this.#isMade(list), fixedAnswer(diagrams, undefined), given);
    const isNew = applies === 'fails' && answer === undefined;
    const wasHidden = applies === 'fails' && isUnknownAnswer(place, answer);
    return isNew || wasHidden ? alternatives() : undefined;
  }

  #isMade(change: number): Diagram<boolean> {
    return this.diagrams.branch<boolean>(change, this.diagrams.leaf(false), this.diagrams.leaf(true));
  }

  /** Whether a question, fact or score may come out differently once something becomes known. */
  bearsOn(id: string): boolean {
    return this.#influenced.has(id);
  }

  /** Where a score comes out; undefined when there is no such scope, or too much to go through. */
  standing(score: string, at: ScopeRef): Diagram<Standing> | undefined {
    return this.#unlessFull(scopeIn(this.#organisation, at)?.score(score));
  }

  /** Whether a condition holds; undefined when there is no such scope, or too much to go through. */
  holds(condition: Condition, at: ScopeRef): Diagram<Truth> | undefined {
    return this.#unlessFull(scopeIn(this.#organisation, at)?.holds(condition));
  }

  #unlessFull<Value>(diagram: Diagram<Value> | undefined): Diagram<Value> | undefined {
    return this.diagrams.full ? undefined : diagram;
  }

  /** Whether a change is that an answer becomes known. */
  readonly isBecoming = (change: number): boolean => this.#becomes.has(change);

  /** The unknown answers that something hangs on, in the order of the route. */
  stepsIn(diagram: Diagram<unknown>): readonly Step[] {
    return this.stepsOf(changesIn(diagram));
  }

  /** The unknown answers that these changes are about, in the order of the route. */
  stepsOf(changes: Iterable<number>): readonly Step[] {
    const found = new Set([...changes].map((change) => this.#about.get(change)));
    return this.steps.filter((step) => found.has(step));
  }
}

function keyOf({ question, process = '', subject = '' }: Step): string {
  return `${process} ${subject} ${question}`;
}

const all = new WeakMap<Evaluation, BecomingKnown>();

/** The unknown answers of an evaluation, gone through once. */
export function becomingKnown(evaluation: Evaluation): BecomingKnown {
  const known = all.get(evaluation);
  if (known) return known;
  const made = new BecomingKnown(evaluation);
  all.set(evaluation, made);
  return made;
}
