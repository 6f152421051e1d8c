import type { ProcessResponse } from '../../../engine/index.ts';

/** How many answers are about these processes and their subjects. */
export function answersIn(processes: readonly ProcessResponse[]): number {
  return processes
    .flatMap(({ answers, subjects }) => [answers, ...Object.values(subjects).map((inner) => inner.answers)])
    .reduce((sum, answers) => sum + Object.keys(answers).length, 0);
}
