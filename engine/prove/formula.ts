/**
 * A formula over yes-or-no variables. Equal formulas are the same object, and a formula has a higher number than its
 * parts, so that going through numbers in order goes from the variables up.
 */
export interface Formula {
  readonly number: number;
  readonly kind: 'true' | 'variable' | 'not' | 'and' | 'or' | 'sum';
  readonly parts: readonly Formula[];
  /** For a variable: what it stands for. */
  readonly name?: string;
  /**
   * For an `or` over all processes of a response, of which only some stand in the formula: what is looked for in them.
   * Of two that look for the same, a process that has the one, or the other, has both or the weaker of them.
   */
  readonly overProcesses?: string;
  /** For a sum: how much each part that is true adds, whole numbers; it is true when the total is at least `least`. */
  readonly weights?: readonly number[];
  readonly least?: number;
}

/** Whole numbers times parts, and a constant: what a sum comes to. */
export interface Total {
  readonly constant: number;
  readonly terms: readonly Term[];
}

/** What a part adds to a total when it is true. */
interface Term {
  readonly weight: number;
  readonly part: Formula;
}

/** Makes formulas, and keeps them as simple as is cheap. */
export class Formulas {
  readonly #known = new Map<string, Formula>();
  #count = 0;
  readonly true: Formula = this.#make('true', { kind: 'true', parts: [] });
  readonly false: Formula = this.#make('not 0', { kind: 'not', parts: [this.true] });

  /** A new variable each time, whatever its name. */
  variable(name: string): Formula {
    return this.#make(`variable ${this.#count}`, { kind: 'variable', parts: [], name });
  }

  constant(value: boolean): Formula {
    return value ? this.true : this.false;
  }

  not(part: Formula): Formula {
    const [inside] = part.parts;
    if (part.kind === 'not' && inside) return inside;
    return this.#make(`not ${part.number}`, { kind: 'not', parts: [part] });
  }

  and(...parts: readonly Formula[]): Formula {
    return this.#joined('and', parts, this.true, this.false);
  }

  or(...parts: readonly Formula[]): Formula {
    return this.#joined('or', parts, this.false, this.true);
  }

  /**
   * Whether some process of the response has it: true when one of these parts is, each about another process. Of all
   * formulas with the same `sought`, one must be what all the others ask and more.
   */
  someProcess(parts: readonly Formula[], sought?: string): Formula {
    const left = [...new Set(parts)].filter((part) => part !== this.false);
    if (left.includes(this.true)) return this.true;
    if (left.length === 0) return this.false;
    const numbers = left.map(({ number }) => number).join(' ');
    const overProcesses = sought ?? numbers;
    return this.#make(`some ${overProcesses}: ${numbers}`, { kind: 'or', parts: left, overProcesses });
  }

  implies(one: Formula, other: Formula): Formula {
    return this.or(this.not(one), other);
  }

  /** One of the two when `condition` is true, else the other. */
  either(condition: Formula, one: Formula, other: Formula): Formula {
    if (one === other) return one;
    return this.or(this.and(condition, one), this.and(this.not(condition), other));
  }

  /** Whether two formulas come out differently. */
  differ(one: Formula, other: Formula): Formula {
    if (one === other) return this.false;
    return this.or(this.and(one, this.not(other)), this.and(this.not(one), other));
  }

  /** Whether a total is at least a number. */
  atLeast({ constant, terms }: Total, number: number): Formula {
    const weights = new Map<Formula, number>();
    let least = number - constant;
    for (const { weight, part } of terms) {
      const bare = part.kind === 'not' ? (part.parts[0] ?? part) : part;
      // What a negation adds is added always, and taken off again when its part is true.
      if (bare !== part) least -= weight;
      weights.set(bare, (weights.get(bare) ?? 0) + (bare === part ? weight : -weight));
    }
    least -= weights.get(this.true) ?? 0;
    weights.delete(this.true);
    const left = [...weights].filter(([, weight]) => weight !== 0);
    const most = left.reduce((sum, [, weight]) => sum + Math.max(0, weight), 0);
    const fewest = left.reduce((sum, [, weight]) => sum + Math.min(0, weight), 0);
    if (fewest >= least) return this.true;
    if (most < least) return this.false;
    const divisor = left.reduce((sofar, [, weight]) => greatestDivisor(sofar, Math.abs(weight)), 0);
    const ordered = left.sort(([one], [other]) => one.number - other.number);
    const parts = ordered.map(([part]) => part);
    const scaled = ordered.map(([, weight]) => weight / divisor);
    const bound = Math.ceil(least / divisor);
    const [only] = parts;
    if (parts.length === 1 && only) return (scaled[0] ?? 0) > 0 ? only : this.not(only);
    if (scaled.every((weight) => weight === 1) && bound === 1) return this.or(...parts);
    if (scaled.every((weight) => weight === 1) && bound === parts.length) return this.and(...parts);
    const key = `sum ${bound} ${parts.map(({ number: id }, index) => `${scaled[index]}*${id}`).join(' ')}`;
    return this.#make(key, { kind: 'sum', parts, weights: scaled, least: bound });
  }

  /** Whether at least so many of the parts are true. */
  countAtLeast(parts: readonly Formula[], number: number): Formula {
    return this.atLeast({ constant: 0, terms: parts.map((part) => ({ weight: 1, part })) }, number);
  }

  #joined(kind: 'and' | 'or', parts: readonly Formula[], neutral: Formula, deciding: Formula): Formula {
    const all = new Set<Formula>();
    for (const part of parts) {
      if (part === deciding) return deciding;
      if (part.kind === kind && !part.overProcesses) for (const inner of part.parts) all.add(inner);
      else if (part !== neutral) all.add(part);
    }
    for (const part of all) {
      const [inside] = part.parts;
      if (part.kind === 'not' && inside && all.has(inside)) return deciding;
    }
    const left = [...all].sort((one, other) => one.number - other.number);
    const [only] = left;
    if (!only) return neutral;
    if (left.length === 1) return only;
    return this.#make(`${kind} ${left.map(({ number }) => number).join(' ')}`, { kind, parts: left });
  }

  #make(key: string, formula: Omit<Formula, 'number'>): Formula {
    const known = this.#known.get(key);
    if (known) return known;
    const made = { ...formula, number: this.#count };
    this.#count += 1;
    this.#known.set(key, made);
    return made;
  }
}

/** The sum of totals. */
export function plus(...totals: readonly Total[]): Total {
  return {
    constant: totals.reduce((sum, { constant }) => sum + constant, 0),
    terms: totals.flatMap(({ terms }) => terms),
  };
}

/** A total so many times, rounded nowhere: the caller sees to it that the numbers stay whole. */
export function times({ constant, terms }: Total, number: number): Total {
  return {
    constant: constant * number,
    terms: terms.map(({ weight, part }) => ({ weight: weight * number, part })),
  };
}

export function greatestDivisor(one: number, other: number): number {
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}

/** All formulas inside these, themselves included, from the variables up. */
export function insideOf(formulas: readonly Formula[]): readonly Formula[] {
  const found = new Set<Formula>(formulas);
  const waiting = [...found];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const part of next.parts) {
      if (found.has(part)) continue;
      found.add(part);
      waiting.push(part);
    }
  }
  return [...found].sort((one, other) => one.number - other.number);
}
