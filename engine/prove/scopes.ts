import type { Per } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { depth } from '../questionnaire/scope.ts';
import { conditionHolds } from './conditions.ts';
import type { Formula, Formulas } from './formula.ts';
import { outcomeOf } from './outcomes.ts';
import { type Given, type ProcessSymbol, Rules, type Space } from './space.ts';
import type { Outcome, Standing } from './standing.ts';

/** An answer that is another one than in the first copy. */
export interface Change {
  /** The name of the scope. */
  readonly scope: string;
  readonly question: string;
  readonly given: Given;
}

/** What a copy of the response is made of. */
interface Copy {
  /** Each copy in a space has another number. */
  readonly number: number;
  readonly space: Space;
  /** What holds of this copy because it is complete. */
  readonly rules: Rules;
  /** Whether levels may be set by hand. */
  readonly byHand: boolean;
  readonly changes: readonly Change[];
  /** With changes: what may come out differently from the first copy, by id. All else is taken from there. */
  readonly affected?: ReadonlySet<string>;
}

/** Where a scope is. */
interface At {
  readonly name: string;
  readonly per: Per;
  /** Whether it is there: the process is in the response and touches the subject. */
  readonly present: Formula;
  readonly process?: ProcessSymbol;
  readonly subject?: string;
}

/** The scopes of one complete response, for all responses at once: the organisation, and in it those of the space. */
export function scopesOf(space: Space, byHand: boolean): Scope {
  return new Scope(
    { number: space.nextCopy(), space, rules: new Rules(), byHand, changes: [] },
    { name: '', per: 'organisation', present: space.formulas.true },
  );
}

/** One scope, for all complete responses at once: which questions apply in it, what holds, and where scores come out. */
export class Scope {
  readonly name: string;
  readonly per: Per;
  readonly present: Formula;
  readonly process: ProcessSymbol | undefined;
  readonly subject: string | undefined;
  readonly inner: readonly Scope[];
  readonly formulas: Formulas;
  readonly catalogue: Catalogue;
  readonly #copy: Copy;
  readonly #outer: Scope | undefined;
  readonly #first: Scope | undefined;
  readonly #questions = new Map<string, Standing>();
  readonly #facts = new Map<string, Formula>();
  readonly #scores = new Map<string, Outcome>();

  constructor(copy: Copy, at: At, outer?: Scope, first?: Scope) {
    this.name = at.name;
    this.per = at.per;
    this.present = at.present;
    this.process = at.process;
    this.subject = at.subject;
    this.formulas = copy.space.formulas;
    this.catalogue = copy.space.catalogue;
    this.#copy = copy;
    this.#outer = outer;
    this.#first = first;
    this.inner = this.#narrower().map((one, index) => new Scope(copy, one, this, first?.inner[index]));
  }

  #narrower(): readonly At[] {
    const { space } = this.#copy;
    if (this.per === 'organisation') {
      return space.processes.map((process, index) => ({
        name: `${index}`,
        per: 'process',
        present: process.present,
        process,
      }));
    }
    if (this.per === 'subject' || !this.process) return [];
    const { process } = this;
    return [...process.subjects].map(([subject, touched]) => ({
      name: `${this.name}/${subject}`,
      per: 'subject',
      present: this.formulas.and(process.present, touched),
      process,
      subject,
    }));
  }

  /** The same scopes, with some answers changed; `affected` holds the ids of all that may come out differently. */
  changed(changes: readonly Change[], affected: ReadonlySet<string>): Scope {
    const { name, per, present } = this;
    return new Scope(
      { ...this.#copy, number: this.#copy.space.nextCopy(), rules: new Rules(), changes, affected },
      { name, per, present },
      undefined,
      this,
    );
  }

  /** What holds of all responses here because they are complete. */
  get rules(): Rules {
    return this.#copy.rules;
  }

  /** All scopes from here inwards. */
  get all(): readonly Scope[] {
    return [this, ...this.inner.flatMap((scope) => scope.all)];
  }

  /** The scope where something of that depth is: this one, or one around it. */
  owner(per: Per): Scope {
    return depth(per) < depth(this.per) && this.#outer ? this.#outer.owner(per) : this;
  }

  question(id: string): Standing {
    const place = named(this.catalogue.questions, id);
    const owner = this.owner(place.per);
    if (owner !== this) return owner.question(id);
    if (this.#first && !this.#copy.affected?.has(id)) return this.#first.question(id);
    const known = this.#questions.get(id);
    if (known) return known;
    // Questions only read earlier ones: taken in order, a long chain of them needs no deep recursion.
    for (const earlier of this.catalogue.inOrder[this.per]) {
      if (earlier === place) break;
      if (this.#first && !this.#copy.affected?.has(earlier.question.id)) continue;
      if (!this.#questions.has(earlier.question.id)) {
        this.#questions.set(earlier.question.id, this.#stand(earlier));
      }
    }
    const standing = this.#stand(place);
    this.#questions.set(id, standing);
    return standing;
  }

  fact(id: string): Formula {
    if (this.#first && !this.#copy.affected?.has(id)) return this.#first.fact(id);
    const known = this.#facts.get(id);
    if (known) return known;
    const holds = conditionHolds(named(this.catalogue.facts, id).condition, this);
    this.#facts.set(id, holds);
    return holds;
  }

  score(id: string): Outcome {
    const place = named(this.catalogue.scores, id);
    const owner = this.owner(place.score.per);
    if (owner !== this) return owner.score(id);
    if (this.#first && !this.#copy.affected?.has(id)) return this.#first.score(id);
    const known = this.#scores.get(id);
    if (known) return known;
    const outcome = this.#adjusted(id, outcomeOf(place, this));
    this.#scores.set(id, outcome);
    return outcome;
  }

  /** Where a score of this scope comes out when its own level is not set by hand. */
  calculated(id: string): Outcome {
    const place = named(this.catalogue.scores, id);
    return this.#copy.byHand && place.score.adjustable ? outcomeOf(place, this) : this.score(id);
  }

  #adjusted(id: string, outcome: Outcome): Outcome {
    const { score, levels } = named(this.catalogue.scores, id);
    if (!score.adjustable || !this.#copy.byHand) return outcome;
    const set = this.#copy.space.byHand(id, this.name, levels);
    const reach = outcome.reach.map((worse, rank) =>
      this.formulas.or(this.formulas.and(set.none, worse), ...set.levels.slice(rank)),
    );
    return { ...outcome, reach };
  }

  /** Whether it is one of these processes. */
  isProcess(wanted: readonly string[]): Formula {
    const kinds = [...(this.process?.kinds ?? [])];
    return this.formulas.or(
      ...kinds.flatMap(([{ process }, is]) =>
        process !== undefined && wanted.includes(process) ? [is] : [],
      ),
    );
  }

  /** Whether its process stands in one of these groups. */
  isInGroup(wanted: readonly string[]): Formula {
    const { formulas, process } = this;
    if (!process) return formulas.false;
    const ways = [...process.kinds].flatMap(([kind, is]) => {
      if (kind.process !== undefined) return wanted.includes(kind.group ?? '') ? [is] : [];
      return wanted.map((group) => formulas.and(is, process.ownGroups.get(group) ?? formulas.false));
    });
    return formulas.or(...ways);
  }

  /** Whether something holds in some narrower scope; with `subject`, in one of that subject. */
  some(
    over: 'processes' | 'subjects',
    subject: string | undefined,
    holds: (scope: Scope) => Formula,
    sought?: string,
  ): Formula {
    const within = (process: Scope) =>
      over === 'processes'
        ? this.formulas.and(process.present, holds(process))
        : this.formulas.or(
            ...process.inner
              .filter((one) => subject === undefined || one.subject === subject)
              .map((one) => this.formulas.and(one.present, holds(one))),
          );
    if (this.per === 'process') return within(this);
    return this.formulas.someProcess(this.inner.map(within), sought);
  }

  /** Where a score comes out in the narrower scopes: the worst of them. */
  worstWithin(id: string, over: 'processes' | 'subjects', subject: string | undefined): Outcome {
    const levels = named(this.catalogue.scores, id).levels;
    return {
      reach: levels.map((_, rank) =>
        this.some(
          over,
          subject,
          (inner) => inner.score(id).reach[rank] ?? this.formulas.false,
          `${this.#copy.number} worst ${id} ${over} ${subject ?? ''}`,
        ),
      ),
    };
  }

  #stand(place: QuestionPlace): Standing {
    const { formulas } = this;
    const { question, section } = place;
    const around = section.when ? conditionHolds(section.when, this) : formulas.true;
    const itself = question.when ? conditionHolds(question.when, this) : formulas.true;
    const applies = formulas.and(around, itself);
    const given = this.#given(place);
    switch (question.kind) {
      case 'which':
        return this.#which(place, applies, given, this.question(question.of));
      case 'proposal':
        return { place, applies: formulas.and(applies, this.proposes(question.covers)), given };
      default:
        return { place, applies, given };
    }
  }

  #given(place: QuestionPlace): Given {
    const { rules, space } = this.#copy;
    const change = this.#change(place);
    if (change) return change.given;
    const given = space.given(place, this.name);
    if (place.question.kind === 'proposal' && 'chosen' in given) {
      for (const [covered, chosen] of given.chosen) {
        if (!place.question.covers.includes(covered)) continue;
        rules.add([chosen], this.formulas.implies(chosen, this.proposes([covered])));
      }
    }
    return given;
  }

  #change({ question: { id } }: QuestionPlace): Change | undefined {
    return this.#copy.changes.find(({ scope, question }) => scope === this.name && question === id);
  }

  /** Asked about what was not chosen, and only after "I do not know"; once complete, it is answered. */
  #which(place: QuestionPlace, itself: Formula, given: Given, of: Standing): Standing {
    const { formulas } = this;
    if (!('chosen' in given) || !('chosen' in of.given)) return { place, applies: formulas.false, given };
    const chosenBefore = of.given.chosen;
    const wasChosen = (id: string) => chosenBefore.get(id) ?? formulas.false;
    const doubts = of.place.options.flatMap(({ id, unknown }) => (unknown ? [wasChosen(id)] : []));
    const left = place.options.map(({ id }) => formulas.not(wasChosen(id)));
    const applies = formulas.and(itself, of.applies, formulas.or(...doubts), formulas.or(...left));
    const chosen = new Map(
      [...given.chosen].map(([id, one]) => [id, formulas.and(one, formulas.not(wasChosen(id)))]),
    );
    if (this.#change(place)) return { place, applies, given: { chosen, answered: given.answered } };
    const answered = formulas.or(...chosen.values());
    this.#copy.rules.add(given.chosen.values(), formulas.implies(applies, answered));
    return { place, applies, given: { chosen, answered } };
  }

  /** Whether the process proposes an answer to one of these questions. */
  proposes(questions: readonly string[]): Formula {
    const kinds = [...(this.process?.kinds ?? [])];
    return this.formulas.or(
      ...kinds.flatMap(([{ process }, is]) => {
        const preset = this.catalogue.presets.get(process ?? '');
        return preset && questions.some((id) => Object.hasOwn(preset, id)) ? [is] : [];
      }),
    );
  }
}

function named<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined)
    throw new Error(`There is no "${id}" in this questionnaire; check() reports this.`);
  return value;
}
