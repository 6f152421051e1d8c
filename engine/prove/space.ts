import type { Answer, Questionnaire } from '../format/format.ts';
import { type Catalogue, type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { groupOf, groupsOf } from '../questionnaire/groups.ts';
import { conditionsOf } from '../questionnaire/conditions.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { numberCases } from '../condition/number-cases.ts';
import { takesSeveral, unknownAnswer } from '../questionnaire/options.ts';
import { type Formula, Formulas } from './formula.ts';

/**
 * Variables that are chosen together, and how:
 * - `one`: exactly one of them is true;
 * - `some`: at least one is true, and one that is exclusive is true alone;
 * - `free`: any of them.
 */
export interface Choice {
  readonly way: 'one' | 'some' | 'free';
  readonly variables: readonly Formula[];
  readonly exclusive?: ReadonlySet<Formula>;
}

/** What may be answered to a question in one scope. */
export type Given =
  | {
      /** One of these answers; no answer at all only where the question is optional. */
      readonly alternatives: readonly { readonly answer: Answer | undefined; readonly when: Formula }[];
    }
  | {
      /** Of each option whether it is chosen. */
      readonly chosen: ReadonlyMap<string, Formula>;
      /** Whether there is an answer; for a `which` that is told by what is left to choose from. */
      readonly answered: Formula;
    };

/** A kind of process: one of the questionnaire, or one of a person's own. */
export interface Kind {
  /** Absent for a process of one's own. */
  readonly process?: string;
  /** The group that it stands in; one of a person's own stands in any, or in none. */
  readonly group?: string;
  readonly subjects: readonly string[];
}

/** One process of the response: whether it is there, of which kind it is, and which subjects it touches. */
export interface ProcessSymbol {
  readonly present: Formula;
  readonly kinds: ReadonlyMap<Kind, Formula>;
  readonly subjects: ReadonlyMap<string, Formula>;
  /** Which subjects it touches when it is one of a person's own. */
  readonly ownSubjects: ReadonlyMap<string, Formula>;
  /** Which group it stands in when it is one of a person's own: only groups that some condition names. */
  readonly ownGroups: ReadonlyMap<string, Formula>;
}

/** A level set by hand: one of these, or `none` of them. */
export interface ByHand {
  readonly none: Formula;
  readonly levels: readonly Formula[];
}

/** What must hold of a complete response besides how variables are chosen together, by the variables that it is about. */
export class Rules {
  readonly #byVariable = new Map<Formula, Formula[]>();

  /** Lets a rule go with these variables. It must be possible to keep it, whatever was chosen before them. */
  add(variables: Iterable<Formula>, rule: Formula): void {
    for (const variable of variables) {
      const rules = this.#byVariable.get(variable) ?? [];
      rules.push(rule);
      this.#byVariable.set(variable, rules);
    }
  }

  of(variable: Formula): readonly Formula[] {
    return this.#byVariable.get(variable) ?? [];
  }
}

/**
 * All that a person can choose, as variables: the answers in the organisation and in a number of processes, which
 * processes there are, and levels set by hand. Variables are made when they are asked for.
 */
export class Space {
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
  readonly formulas: Formulas;
  readonly processes: readonly ProcessSymbol[];
  readonly kinds: readonly Kind[];
  readonly #choices = new Map<Formula, Choice>();
  /** Rules about which processes there are. */
  readonly rules = new Rules();
  readonly #given = new Map<string, Given>();
  readonly #byHand = new Map<string, ByHand>();
  #copies = 0;
  readonly #groups: readonly string[];

  /** A space with so many processes in the response. */
  constructor(questionnaire: Questionnaire, processes: number, formulas = new Formulas()) {
    this.questionnaire = questionnaire;
    this.catalogue = catalogue(questionnaire);
    this.formulas = formulas;
    this.#groups = groupsNamed(questionnaire, this.catalogue);
    this.kinds = [
      ...questionnaire.processes.map(({ id, subjects }) => {
        const group = groupOf(questionnaire, { id });
        return { process: id, ...(group !== undefined && { group }), subjects: [...new Set(subjects)] };
      }),
      { subjects: questionnaire.subjects.map(({ id }) => id) },
    ];
    this.processes = Array.from({ length: processes }, (_, index) => this.#process(`process ${index + 1}`));
    for (const [index, one] of this.processes.entries()) {
      for (const other of this.processes.slice(0, index)) this.#keepApart(one, other);
    }
  }

  #process(name: string): ProcessSymbol {
    const { formulas } = this;
    const present = formulas.variable(`${name} is there`);
    this.#together({ way: 'free', variables: [present] });
    const kinds = new Map(
      this.kinds.map((kind) => [kind, formulas.variable(`${name} is ${kind.process ?? 'an own one'}`)]),
    );
    this.#together({ way: 'one', variables: [...kinds.values()] });
    const own = this.kinds.find(({ process }) => process === undefined);
    const touched = new Map(
      (own?.subjects ?? []).map((id) => [id, formulas.variable(`${name} touches ${id}`)]),
    );
    this.#together({ way: 'some', variables: [...touched.values()], exclusive: new Set() });
    const groups = new Map(this.#groups.map((id) => [id, formulas.variable(`${name} stands in ${id}`)]));
    if (groups.size > 0) {
      const without = formulas.variable(`${name} stands in no group`);
      this.#together({ way: 'one', variables: [without, ...groups.values()] });
    }
    const subjects = new Map(
      [...touched].map(([subject, chosen]) => {
        const ways = [...kinds].map(([kind, is]) => {
          if (kind === own) return formulas.and(is, chosen);
          return kind.subjects.includes(subject) ? is : formulas.false;
        });
        return [subject, formulas.or(...ways)];
      }),
    );
    return { present, kinds, subjects, ownSubjects: touched, ownGroups: groups };
  }

  /**
   * A process of the questionnaire is chosen once; there may be several of one's own. What is about one of the kinds is
   * about all of them: which kinds are left for one process hangs on those of the others.
   */
  #keepApart(one: ProcessSymbol, other: ProcessSymbol): void {
    const { formulas } = this;
    const apart = [...one.kinds].flatMap(([kind, is]) => {
      const alsoIs = other.kinds.get(kind);
      if (kind.process === undefined || !alsoIs) return [];
      return [formulas.not(formulas.and(one.present, other.present, is, alsoIs))];
    });
    this.rules.add([...one.kinds.values(), ...other.kinds.values()], formulas.and(...apart));
  }

  /** A number for one more copy of the response in this space. */
  nextCopy(): number {
    this.#copies += 1;
    return this.#copies;
  }

  /** How these variables are chosen together; undefined for what is no variable. */
  choiceOf(variable: Formula): Choice | undefined {
    return this.#choices.get(variable);
  }

  #together(choice: Choice): void {
    for (const variable of choice.variables) this.#choices.set(variable, choice);
  }

  /** The answer to a question in the scope of that name, as variables; the same ones each time. */
  given(place: QuestionPlace, scope: string): Given {
    const key = `${scope}/${place.question.id}`;
    const known = this.#given.get(key);
    if (known) return known;
    const made = this.fresh(place, key);
    this.#given.set(key, made);
    return made;
  }

  /** The answers asked for so far, by scope and question. */
  get answers(): ReadonlyMap<string, Given> {
    return this.#given;
  }

  /** Levels set by hand that were asked for so far, by scope and score. */
  get levelsByHand(): ReadonlyMap<string, ByHand> {
    return this.#byHand;
  }

  /** Another answer to a question, independent of the first; `without` are answers that it is not. */
  fresh(place: QuestionPlace, name: string, without: readonly Answer[] = []): Given {
    const { formulas } = this;
    const { question, options } = place;
    if (takesSeveral(question)) {
      const chosen = new Map(options.map(({ id }) => [id, formulas.variable(`${name}: ${id}`)]));
      const variables = [...chosen.values()];
      const alone = options.filter(({ exclusive }) => exclusive).flatMap(({ id }) => chosen.get(id) ?? []);
      if (question.kind === 'which') this.#together({ way: 'free', variables });
      else this.#together({ way: 'some', variables, exclusive: new Set(alone) });
      return { chosen, answered: formulas.true };
    }
    const answers = this.#answersTo(place).filter(
      (answer) => answer === undefined || !without.includes(answer),
    );
    const [only] = answers;
    if (answers.length === 1) return { alternatives: [{ answer: only, when: formulas.true }] };
    const alternatives = answers.map((answer) => ({
      answer,
      when: formulas.variable(`${name}: ${String(answer ?? 'left empty')}`),
    }));
    this.#together({ way: 'one', variables: alternatives.map(({ when }) => when) });
    return { alternatives };
  }

  /** Every answer to a question of which one is given; of numbers one for each way in which conditions can see them. */
  #answersTo(place: QuestionPlace): readonly (Answer | undefined)[] {
    const { question, options } = place;
    const empty = 'optional' in question && question.optional ? [undefined] : [];
    if (question.kind === 'text') return [...empty, 'Text'];
    if (question.kind === 'number') {
      const numbers = numberCases(this.questionnaire, question);
      return [...empty, ...numbers, ...(options.length > 0 ? [unknownAnswer] : [])];
    }
    return options.map(({ id }) => id);
  }

  /** A level of a score that may be set by hand in the scope of that name. */
  byHand(score: string, scope: string, levels: readonly string[]): ByHand {
    const key = `${scope}/${score}`;
    const known = this.#byHand.get(key);
    if (known) return known;
    const none = this.formulas.variable(`${key} as it is`);
    const made = { none, levels: levels.map((level) => this.formulas.variable(`${key} set to ${level}`)) };
    this.#together({ way: 'one', variables: [none, ...made.levels] });
    this.#byHand.set(key, made);
    return made;
  }
}

/** The groups that conditions name: in which of the others a process stands makes no difference. */
function groupsNamed(questionnaire: Questionnaire, known: Catalogue): readonly string[] {
  const there = new Set(groupsOf(questionnaire).map(({ id }) => id));
  const named = [...conditionsOf(questionnaire, known)].flatMap(({ condition }) =>
    clausesOf(condition, '').flatMap(({ clause }) => ('group' in clause ? [clause.group].flat() : [])),
  );
  return [...new Set(named)].filter((id) => there.has(id));
}
