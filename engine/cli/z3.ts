import type { Z3LowLevel, Z3_ast, Z3_context, Z3_lbool, Z3_solver } from 'z3-solver';
import { type Formula, insideOf } from '../prove/formula.ts';
import { type Assignment, type Problem, demandsOf } from '../prove/problem.ts';
import type { Solved, Solver } from '../prove/solver.ts';
import type { Space } from '../prove/space.ts';

type Z3 = Z3LowLevel['Z3'];

/** A solver that has to be ended, or the command would not come to its end. */
interface EndingSolver extends Solver {
  end(): Promise<void>;
}

/** Whether the solver z3 is installed. */
export async function hasZ3(): Promise<boolean> {
  return (await import('z3-solver').catch(() => undefined)) !== undefined;
}

/** The solver z3, which has to be installed. */
export async function z3Solver(): Promise<EndingSolver> {
  const module = await import('z3-solver');
  // What its threads have to say about being ended is of no use to anyone.
  const { Z3, em } = await module.init({ printErr: () => undefined });
  const solver = new WithZ3(Z3, module.Z3_lbool);
  return {
    solve: (problem, space, milliseconds) => solver.solve(problem, space, milliseconds),
    end: () => module.killThreads(em),
  };
}

/** The largest weight and bound that z3 takes in a weighted sum of yes and no. */
const largestWeight = 2 ** 30;

class WithZ3 {
  readonly #z3: Z3;
  /** How it says yes and no. */
  readonly #says: typeof Z3_lbool;
  readonly #context: Z3_context;
  readonly #made = new WeakMap<Formula, Z3_ast>();

  constructor(z3: Z3, says: typeof Z3_lbool) {
    this.#z3 = z3;
    this.#says = says;
    const config = z3.mk_config();
    this.#context = z3.mk_context(config);
    z3.del_config(config);
  }

  async solve(problem: Problem, space: Space, milliseconds: number): Promise<Solved> {
    const z3 = this.#z3;
    const context = this.#context;
    const demands = problem.choices.flatMap((choice) => demandsOf(choice, space));
    const inside = insideOf([...problem.formulas, ...demands]);
    const solver = this.#solverFor(inside);
    z3.solver_inc_ref(context, solver);
    const late = setTimeout(() => z3.interrupt(context), milliseconds);
    try {
      for (const formula of inside) this.#made.set(formula, this.#astOf(formula));
      for (const formula of [...problem.formulas, ...demands]) {
        z3.solver_assert(context, solver, this.#known(formula));
      }
      const told = await z3.solver_check(context, solver);
      if (told === this.#says.Z3_L_FALSE) return 'none';
      if (told !== this.#says.Z3_L_TRUE) return 'not decided';
      return this.#assignment(problem, z3.solver_get_model(context, solver));
    } finally {
      clearTimeout(late);
      z3.solver_dec_ref(context, solver);
    }
  }

  /** For yes and no alone z3 has a faster solver, which knows no large numbers. */
  #solverFor(inside: readonly Formula[]): Z3_solver {
    const z3 = this.#z3;
    if (!inside.every(isSmall)) return z3.mk_simple_solver(this.#context);
    return z3.mk_solver_for_logic(this.#context, z3.mk_string_symbol(this.#context, 'QF_FD'));
  }

  #assignment({ variables }: Problem, model: ReturnType<Z3['solver_get_model']>): Assignment {
    const z3 = this.#z3;
    z3.model_inc_ref(this.#context, model);
    const chosen = variables.filter((variable) => {
      const value = z3.model_eval(this.#context, model, this.#known(variable), true);
      return value !== null && z3.get_bool_value(this.#context, value) === this.#says.Z3_L_TRUE;
    });
    z3.model_dec_ref(this.#context, model);
    return { about: new Set(variables), chosen: new Set(chosen) };
  }

  #known(formula: Formula): Z3_ast {
    const ast = this.#made.get(formula);
    if (ast === undefined) throw new Error('A formula is made before what it stands in.');
    return ast;
  }

  #astOf(formula: Formula): Z3_ast {
    const known = this.#made.get(formula);
    if (known !== undefined) return known;
    const z3 = this.#z3;
    const context = this.#context;
    const parts = formula.parts.map((part) => this.#known(part));
    switch (formula.kind) {
      case 'true':
        return z3.mk_true(context);
      case 'variable':
        return z3.mk_fresh_const(context, 'answer', z3.mk_bool_sort(context));
      case 'not':
        return z3.mk_not(context, this.#known(formula.parts[0] ?? formula));
      case 'and':
        return z3.mk_and(context, parts);
      case 'or':
        return z3.mk_or(context, parts);
      case 'sum':
        return this.#sumOf(formula, parts);
    }
  }

  #sumOf(formula: Formula, parts: Z3_ast[]): Z3_ast {
    const z3 = this.#z3;
    const context = this.#context;
    const { weights = [], least = 0 } = formula;
    if (isSmall(formula)) {
      return z3.mk_pbge(context, parts, [...weights], least);
    }
    const integers = z3.mk_int_sort(context);
    const number = (value: number) => z3.mk_numeral(context, String(value), integers);
    const terms = parts.map((part, index) =>
      z3.mk_ite(context, part, number(weights[index] ?? 0), number(0)),
    );
    return z3.mk_ge(context, z3.mk_add(context, terms), number(least));
  }
}

function isSmall({ weights = [], least = 0 }: Formula): boolean {
  return [...weights, least].every((number) => Math.abs(number) < largestWeight);
}
