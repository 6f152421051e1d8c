import type { Formula } from './formula.ts';
import { type Assignment, type PartOfChoice, type Problem, waysOf } from './problem.ts';

/** The most ways to answer that are gone through one by one. */
export const mostWays = 2 ** 13;

/** How many ways are looked at together: one for each bit of a number. */
const lanes = 32;

/** In how many ways the choices of a problem can be made. */
export function waysIn({ choices }: Problem): number {
  return choices.reduce((product, choice) => product * waysOf(choice), 1);
}

/** Goes through all ways to answer; undefined when there is none. There may not be too many. */
export function enumerate(problem: Problem): Assignment | undefined {
  const ways = problem.choices.map(waysInTurn);
  const count = waysIn(problem);
  const trial = new Trial(problem);
  for (let start = 0; start < count; start += lanes) {
    trial.clear();
    const width = Math.min(lanes, count - start);
    for (let lane = 0; lane < width; lane += 1) {
      let left = start + lane;
      for (const turns of ways) {
        for (const variable of turns[left % turns.length] ?? []) trial.choose(variable, 1 << lane);
        left = Math.floor(left / turns.length);
      }
    }
    const found = trial.found(width === lanes ? all : (1 << width) - 1);
    if (found) return found;
  }
  return undefined;
}

/** Tries so many times 32 ways to answer, drawn at random but each time the same; undefined when none was found. */
export function tryOut(problem: Problem, rounds: number): Assignment | undefined {
  const trial = new Trial(problem);
  const draw = drawing(problem.inside.length + 1);
  for (let round = 0; round < rounds; round += 1) {
    trial.clear();
    for (const choice of problem.choices) drawInto(trial, choice, draw);
    const found = trial.found(all);
    if (found) return found;
  }
  return undefined;
}

/** The value of a formula inside a problem. */
export function valueOf(problem: Problem, { chosen }: Assignment): (formula: Formula) => boolean {
  const trial = new Trial(problem);
  for (const variable of chosen) trial.choose(variable, 1);
  trial.workOut();
  return (formula) => (trial.valuesOf(formula) & 1) === 1;
}

/** The bits of all lanes. */
const all = -1;

/** The formulas of a problem, worked out for 32 ways at a time: one for each bit. */
class Trial {
  readonly #problem: Problem;
  readonly #places: ReadonlyMap<Formula, number>;
  readonly #parts: readonly Int32Array[];
  readonly #values: Int32Array;

  constructor(problem: Problem) {
    const places = new Map(problem.inside.map((formula, index) => [formula, index]));
    this.#problem = problem;
    this.#places = places;
    this.#parts = problem.inside.map(({ parts }) => Int32Array.from(parts, (part) => places.get(part) ?? 0));
    this.#values = new Int32Array(problem.inside.length);
  }

  clear(): void {
    this.#values.fill(0);
  }

  /** Makes a variable true in these lanes, besides those where it is already. */
  choose(variable: Formula, bits: number): void {
    const place = this.#places.get(variable);
    if (place !== undefined) this.#values[place] = (this.#values[place] ?? 0) | bits;
  }

  valuesOf(formula: Formula): number {
    return this.#values[this.#places.get(formula) ?? -1] ?? 0;
  }

  workOut(): void {
    for (const [index, formula] of this.#problem.inside.entries()) {
      if (formula.kind !== 'variable') this.#values[index] = this.#valueAt(index, formula);
    }
  }

  #valueAt(index: number, { kind, weights = [], least = 0 }: Formula): number {
    const values = this.#values;
    const parts = this.#parts[index] ?? new Int32Array();
    switch (kind) {
      case 'true':
        return all;
      case 'not':
        return ~(values[parts[0] ?? 0] ?? 0);
      case 'and': {
        let every = all;
        for (const part of parts) every &= values[part] ?? 0;
        return every;
      }
      case 'sum': {
        let bits = 0;
        for (let lane = 0; lane < lanes; lane += 1) {
          let total = 0;
          for (const [number, part] of parts.entries()) {
            if (((values[part] ?? 0) >>> lane) & 1) total += weights[number] ?? 0;
          }
          if (total >= least) bits |= 1 << lane;
        }
        return bits;
      }
      default: {
        let some = 0;
        for (const part of parts) some |= values[part] ?? 0;
        return some;
      }
    }
  }

  /** A way for which all formulas of the problem are true, among these lanes. */
  found(among: number): Assignment | undefined {
    this.workOut();
    let left = among;
    for (const formula of this.#problem.formulas) left &= this.valuesOf(formula);
    if (left === 0) return undefined;
    const lane = 31 - Math.clz32(left);
    const { variables } = this.#problem;
    return {
      about: new Set(variables),
      chosen: new Set(variables.filter((variable) => (this.valuesOf(variable) >>> lane) & 1)),
    };
  }
}

/** All ways to make a choice, each as the variables that are true. */
function waysInTurn({ way, variables, exclusive, whole }: PartOfChoice): readonly (readonly Formula[])[] {
  const none = whole ? [] : [[]];
  if (way === 'one') return [...variables.map((one) => [one]), ...none];
  const free = variables.filter((variable) => !exclusive.has(variable));
  const sets = Array.from({ length: 2 ** free.length }, (_, bits) =>
    free.filter((_variable, index) => (bits >> index) & 1),
  );
  if (way === 'free') return sets;
  return [...sets.slice(1), ...[...exclusive].map((one) => [one]), ...none];
}

/** 32 bits that look random. */
type Draw = () => number;

/** Makes a choice at random, in each lane another. */
function drawInto(trial: Trial, { way, variables, exclusive, whole }: PartOfChoice, draw: Draw): void {
  if (way === 'one') return drawOne(trial, variables, whole, all, draw);
  const free = variables.filter((variable) => !exclusive.has(variable));
  const alone = way === 'some' && exclusive.size > 0 ? draw() & draw() : 0;
  drawOne(trial, [...exclusive], true, alone, draw);
  // Some lanes take many of them, others few.
  const many = draw();
  let taken = alone;
  for (const variable of free) {
    const bits = ~alone & ((draw() | (draw() & many)) & (draw() | many));
    trial.choose(variable, bits);
    taken |= bits;
  }
  if (way === 'some' && whole) drawOne(trial, free.length > 0 ? free : variables, true, ~taken, draw);
}

/** Chooses one of these in each of these lanes; none in some, if that may be. */
function drawOne(
  trial: Trial,
  variables: readonly Formula[],
  whole: boolean,
  among: number,
  draw: Draw,
): void {
  for (let lane = 0; lane < lanes; lane += 1) {
    if (!((among >>> lane) & 1)) continue;
    const variable = variables[(draw() >>> 0) % (variables.length + (whole ? 0 : 1))];
    if (variable) trial.choose(variable, 1 << lane);
  }
}

/** Numbers that look random and are the same each time (xorshift, 32 bits). */
function drawing(seed: number): Draw {
  let state = Math.imul(seed, 2654435761) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}
