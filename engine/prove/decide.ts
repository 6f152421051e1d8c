import type { Formula } from './formula.ts';
import { type Assignment, type Problem, problemOf } from './problem.ts';
import { processesNeeded } from './processes-needed.ts';
import type { Scope } from './scopes.ts';
import type { Solver } from './solver.ts';
import { NotExact } from './standing.ts';
import { enumerate, mostWays, tryOut, waysIn } from './trial.ts';
import type { World } from './world.ts';

/** What is asked of a world: whether some complete response makes a formula true. */
export interface Asked {
  readonly formula: Formula;
  /** The copies of the response that the formula is about. */
  readonly copies: readonly Scope[];
  /** Formulas whose value will be looked at. */
  readonly also?: readonly Formula[];
  /** Whether it is expected that there is none: then little is tried before the solver is asked. */
  readonly unlikely?: true;
}

/** How something was found out. */
export type By = 'structure' | 'trying' | 'enumeration' | 'solver';

/** What came out: answers that make it true, that there are none, or that it could not be found out, and why. */
export type Decision =
  | {
      readonly found: Assignment;
      readonly problem: Problem;
      readonly world: World;
      readonly asked: Asked;
      readonly by: By;
    }
  | { readonly found: 'none'; readonly by: By }
  | { readonly found: 'not decided'; readonly why: string };

/** How many times 32 answers drawn at random are tried before the solver is asked. */
const rounds = 24;

/** The most processes that are looked at together. */
const mostProcesses = 8;

/** Decides questions about all complete responses, each within a number of milliseconds. */
export class Decider {
  /** The world of responses with up to so many processes. */
  readonly world: (processes: number) => World;
  readonly #solver: Solver;
  readonly #milliseconds: number;

  constructor(world: (processes: number) => World, solver: Solver, milliseconds: number) {
    this.world = world;
    this.#solver = solver;
    this.#milliseconds = milliseconds;
  }

  /**
   * Whether some complete response makes it true. `named` says how many processes the question itself is about. It is
   * asked of as few processes as will do: if one that has more would make it true, so would one that has as many as
   * are needed.
   */
  async decide(named: number, ask: (world: World) => Asked): Promise<Decision> {
    try {
      return await this.#decide(named, ask);
    } catch (problem) {
      if (problem instanceof NotExact) return { found: 'not decided', why: problem.message };
      throw problem;
    }
  }

  async #decide(named: number, ask: (world: World) => Asked): Promise<Decision> {
    const end = performance.now() + this.#milliseconds;
    for (let processes = 1; ;) {
      const world = this.world(processes);
      const asked = ask(world);
      const problem = problemOf(asked.formula, world.space, asked.copies, asked.also);
      const decision = await this.#decideHere(problem, world, asked, end);
      if (decision.found !== 'none') return decision;
      const needed = Math.max(1, named + processesNeeded(problem.formulas));
      if (needed <= processes) return decision;
      if (processes === mostProcesses) {
        return {
          found: 'not decided',
          why: `more than ${mostProcesses} processes would have to be looked at`,
        };
      }
      processes = Math.min(needed, mostProcesses);
    }
  }

  async #decideHere(problem: Problem, world: World, asked: Asked, end: number): Promise<Decision> {
    const constant = constantOf(asked.formula, world);
    if (constant === false) return { found: 'none', by: 'structure' };
    if (waysIn(problem) <= mostWays) {
      const found = enumerate(problem);
      if (!found) return { found: 'none', by: 'enumeration' };
      return { found, problem, world, asked, by: constant ? 'structure' : 'enumeration' };
    }
    const tried = tryOut(problem, asked.unlikely ? 2 : rounds);
    if (tried) return { found: tried, problem, world, asked, by: 'trying' };
    const left = end - performance.now();
    const solved = left > 0 ? await this.#solver.solve(problem, world.space, left) : 'not decided';
    if (solved === 'none') return { found: 'none', by: 'solver' };
    if (solved === 'not decided') return { found: 'not decided', why: 'the time was up' };
    return { found: solved, problem, world, asked, by: 'solver' };
  }
}

function constantOf(formula: Formula, { formulas }: World): boolean | undefined {
  if (formula === formulas.true) return true;
  return formula === formulas.false ? false : undefined;
}
