import type { Adjustment, Answer, Answers, Questionnaire, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { emptyResponse } from '../response/response.ts';
import type { ScopeRef } from '../questionnaire/scope.ts';
import { completed } from './complete.ts';
import type { Formula } from './formula.ts';
import type { Assignment } from './problem.ts';
import type { Change, Scope } from './scopes.ts';
import type { ByHand, Given, Kind, ProcessSymbol, Space } from './space.ts';

/** The reason that stands beside a level set by hand in a witness. */
const byHandReason = 'Set by hand, to show what can happen.';

/**
 * A complete response that is as the assignment says. Where that says nothing any answer will do. With `changes`, the
 * answers there are these instead.
 */
export function witness(
  questionnaire: Questionnaire,
  organisation: Scope,
  space: Space,
  assignment: Assignment,
  changes: readonly Change[] = [],
): Response | undefined {
  const draft = new Draft(questionnaire, space, assignment, changes);
  const processes = draft.processesIn(organisation);
  const places = [{ scope: organisation, at: {} }, ...processes.flatMap(({ places: inside }) => inside)];
  const response: Response = {
    ...emptyResponse(questionnaire),
    organisation: { answers: draft.answersIn(organisation.name) },
    processes: processes.map(({ id, group, scope, places: inside }) => ({
      id,
      ...(id.startsWith('own-') && { name: `Own process ${id.slice(4)}` }),
      ...(group !== undefined && { group }),
      answers: draft.answersIn(scope.name),
      subjects: Object.fromEntries(
        inside.flatMap(({ scope: one, at }) =>
          at.subject === undefined ? [] : [[at.subject, { answers: draft.answersIn(one.name) }]],
        ),
      ),
    })),
  };
  const adjustments = places.flatMap(({ scope, at }) => draft.adjustmentsIn(scope, at));
  return completed(questionnaire, adjustments.length > 0 ? { ...response, adjustments } : response);
}

interface Place {
  readonly scope: Scope;
  readonly at: ScopeRef;
}

class Draft {
  readonly #questionnaire: Questionnaire;
  readonly #space: Space;
  readonly #assignment: Assignment;
  readonly #changes: readonly Change[];

  constructor(
    questionnaire: Questionnaire,
    space: Space,
    assignment: Assignment,
    changes: readonly Change[],
  ) {
    this.#questionnaire = questionnaire;
    this.#space = space;
    this.#assignment = assignment;
    this.#changes = changes;
  }

  /** The processes that the assignment has, under their ids. */
  processesIn(
    organisation: Scope,
  ): readonly { id: string; group: string | undefined; scope: Scope; places: readonly Place[] }[] {
    let own = 0;
    return organisation.inner.flatMap((scope) => {
      const { process } = scope;
      if (!process || !this.#isChosen(process.present)) return [];
      const kind = this.#kindOf(process);
      if (kind.process === undefined) own += 1;
      const id = kind.process ?? `own-${own}`;
      const touched = this.#subjectsOf(process, kind);
      const inside = scope.inner.filter(({ subject }) => subject !== undefined && touched.includes(subject));
      const places = [
        { scope, at: { process: id } },
        ...inside.map((one) => ({
          scope: one,
          at: { process: id, ...(one.subject !== undefined && { subject: one.subject }) },
        })),
      ];
      return [{ id, group: this.#groupOf(process, kind), scope, places }];
    });
  }

  #isChosen(formula: Formula): boolean {
    return this.#assignment.chosen.has(formula);
  }

  /** The kind that was chosen; when it is none of those that the assignment is about, preferably an own one. */
  #kindOf({ kinds }: ProcessSymbol): Kind {
    const all = [...kinds];
    const chosen = all.find(([, is]) => this.#isChosen(is));
    const free = all.filter(([, is]) => !this.#assignment.about.has(is)).map(([kind]) => kind);
    return chosen?.[0] ?? free.find(({ process }) => process === undefined) ?? free[0] ?? { subjects: [] };
  }

  /** The group that one of a person's own stands in, when the assignment says so. */
  #groupOf({ ownGroups }: ProcessSymbol, kind: Kind): string | undefined {
    if (kind.process !== undefined) return undefined;
    return [...ownGroups].find(([, chosen]) => this.#isChosen(chosen))?.[0];
  }

  #subjectsOf({ ownSubjects }: ProcessSymbol, kind: Kind): readonly string[] {
    if (kind.process !== undefined) return kind.subjects;
    const touched = [...ownSubjects].filter(([, chosen]) => this.#isChosen(chosen));
    const free = [...ownSubjects].filter(([, chosen]) => !this.#assignment.about.has(chosen));
    return (touched.length > 0 ? touched : free.slice(0, 1)).map(([subject]) => subject);
  }

  /** The answers that the assignment says something about. */
  answersIn(scope: string): Answers {
    const answers: Record<string, Answer> = {};
    for (const { question, options } of catalogue(this.#questionnaire).questions.values()) {
      const change = this.#changes.find((one) => one.scope === scope && one.question === question.id);
      const given = change?.given ?? this.#space.answers.get(`${scope}/${question.id}`);
      if (!given || question.kind === 'note') continue;
      const answer = this.#answerOf(
        given,
        options.filter((option) => option.exclusive).map(({ id }) => id),
      );
      if (answer !== undefined) answers[question.id] = answer;
    }
    return answers;
  }

  #answerOf(given: Given, exclusive: readonly string[]): Answer | undefined {
    const { about } = this.#assignment;
    if ('alternatives' in given) {
      const { alternatives } = given;
      if (!alternatives.some(({ when }) => when.kind === 'true' || about.has(when))) return undefined;
      const chosen = alternatives.find(({ when }) => when.kind === 'true' || this.#isChosen(when));
      return (chosen ?? alternatives.find(({ when }) => !about.has(when)))?.answer;
    }
    const options = [...given.chosen];
    const variables = options.flatMap(([, when]) => variablesIn(when));
    if (variables.length > 0 && !variables.some((one) => about.has(one))) return undefined;
    const chosen = options.filter(([, when]) => this.#isTrue(when)).map(([id]) => id);
    if (chosen.length > 0) return chosen;
    const free = options.filter(([, when]) => when.kind === 'variable' && !about.has(when)).map(([id]) => id);
    const one = free.find((id) => !exclusive.includes(id)) ?? free[0];
    return one === undefined ? undefined : [one];
  }

  /** What is chosen in a copy is a variable, or one that something else takes away, or settled. */
  #isTrue(formula: Formula): boolean {
    const [inside] = formula.parts;
    switch (formula.kind) {
      case 'true':
        return true;
      case 'variable':
        return this.#isChosen(formula);
      case 'not':
        return inside !== undefined && !this.#isTrue(inside);
      case 'and':
        return formula.parts.every((part) => this.#isTrue(part));
      case 'or':
        return formula.parts.some((part) => this.#isTrue(part));
      case 'sum':
        return false;
    }
  }

  /** The level that is set by hand: the one chosen; or else one that the assignment says nothing of, if it says anything. */
  #rankByHand({ none, levels }: ByHand): number {
    const { about } = this.#assignment;
    const all = [none, ...levels];
    if (this.#isChosen(none) || !all.some((one) => about.has(one))) return -1;
    const chosen = levels.findIndex((one) => this.#isChosen(one));
    if (chosen >= 0 || !about.has(none)) return chosen;
    return levels.findIndex((one) => !about.has(one));
  }

  adjustmentsIn({ name }: Scope, at: ScopeRef): readonly Adjustment[] {
    return [...catalogue(this.#questionnaire).scores].flatMap(([score, { levels }]) => {
      const set = this.#space.levelsByHand.get(`${name}/${score}`);
      const rank = set ? this.#rankByHand(set) : -1;
      const level = levels[rank];
      return level === undefined ? [] : [{ score, ...at, level, reason: byHandReason }];
    });
  }
}

function variablesIn(formula: Formula): readonly Formula[] {
  return formula.kind === 'variable' ? [formula] : formula.parts.flatMap(variablesIn);
}
