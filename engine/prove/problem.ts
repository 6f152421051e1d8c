import { type Formula, insideOf } from './formula.ts';
import type { Scope } from './scopes.ts';
import type { Choice, Space } from './space.ts';

/** A choice, as far as a problem is about it. */
export interface PartOfChoice {
  readonly way: Choice['way'];
  readonly variables: readonly Formula[];
  readonly exclusive: ReadonlySet<Formula>;
  /** Whether the problem is about all its variables; else one that it is not about may be what was chosen. */
  readonly whole: boolean;
}

/**
 * Whether there are answers for which all these formulas are true. Only what they rest on is in it: other choices can
 * always be made, whatever these are.
 */
export interface Problem {
  readonly formulas: readonly Formula[];
  readonly choices: readonly PartOfChoice[];
  readonly variables: readonly Formula[];
  /** All formulas in it, from the variables up. */
  readonly inside: readonly Formula[];
}

/** Values of the variables of a problem: those that are true, of all that it is about. */
export interface Assignment {
  readonly about: ReadonlySet<Formula>;
  readonly chosen: ReadonlySet<Formula>;
}

/**
 * The problem of making `wanted` true by complete responses. `copies` are the scopes that it was made of; `also` are
 * formulas whose value will be looked at, whatever it is.
 */
export function problemOf(
  wanted: Formula,
  space: Space,
  copies: readonly Scope[],
  also: readonly Formula[] = [],
): Problem {
  const formulas = new Set([wanted]);
  const seen = new Set<Formula>();
  const variables = new Set<Formula>();
  const waiting = [wanted, ...also];
  const visit = (formula: Formula) => {
    if (seen.has(formula)) return;
    seen.add(formula);
    if (formula.kind !== 'variable') {
      waiting.push(...formula.parts);
      return;
    }
    variables.add(formula);
    for (const rules of [space.rules, ...copies.map((copy) => copy.rules)]) {
      for (const rule of rules.of(formula)) {
        if (rule === space.formulas.true || formulas.has(rule)) continue;
        formulas.add(rule);
        waiting.push(rule);
      }
    }
  };
  for (let next = waiting.pop(); next; next = waiting.pop()) visit(next);
  return {
    formulas: [...formulas],
    choices: choicesAmong(variables, space),
    variables: [...variables],
    inside: insideOf([...formulas, ...also, ...variables]),
  };
}

function choicesAmong(variables: ReadonlySet<Formula>, space: Space): readonly PartOfChoice[] {
  const choices = new Set([...variables].flatMap((variable) => space.choiceOf(variable) ?? []));
  return [...choices].map(({ way, variables: all, exclusive }) => {
    const about = all.filter((variable) => variables.has(variable));
    return {
      way,
      variables: about,
      exclusive: new Set(about.filter((variable) => exclusive?.has(variable))),
      whole: about.length === all.length,
    };
  });
}

/** In how many ways a choice can be made, as far as the problem is about it. */
export function waysOf({ way, variables, exclusive, whole }: PartOfChoice): number {
  const alone = exclusive.size;
  const free = variables.length - alone;
  if (way === 'one') return variables.length + (whole ? 0 : 1);
  if (way === 'free') return 2 ** variables.length;
  return 2 ** free - 1 + alone + (whole ? 0 : 1);
}

/** What a choice asks of its variables, as formulas that must be true. */
export function demandsOf(
  { way, variables, exclusive, whole }: PartOfChoice,
  { formulas }: Space,
): readonly Formula[] {
  if (way === 'free') return [];
  const some = whole ? [formulas.or(...variables)] : [];
  if (way === 'one') return [...some, formulas.not(formulas.countAtLeast(variables, 2))];
  const alone = [...exclusive].map((one) => {
    const others = variables.filter((other) => other !== one);
    return formulas.implies(one, formulas.not(formulas.or(...others)));
  });
  return [...some, ...alone];
}
