import type { Space } from './space.ts';
import type { Assignment, Problem } from './problem.ts';

/** What a solver says: an assignment, that there is none, or that it did not find out in time. */
export type Solved = Assignment | 'none' | 'not decided';

/** Something that can tell whether a problem has a solution, however large it is. */
export interface Solver {
  solve(problem: Problem, space: Space, milliseconds: number): Promise<Solved>;
}
