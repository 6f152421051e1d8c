import type { Formula } from './formula.ts';

/**
 * How many processes a response needs at most to make these formulas true, besides those that they name. That some
 * process has something needs one that has it; that none has it needs none. A response with more processes may leave
 * the others out: what no process has, fewer do not have either.
 */
export function processesNeeded(formulas: readonly Formula[]): number {
  return Math.min(neededBy(formulas), soughtBy(formulas).size);
}

/** What is looked for in processes, wherever finding it can help to make these formulas true. */
function soughtBy(formulas: readonly Formula[]): ReadonlySet<string> {
  const sought = new Set<string>();
  const seen = new Set<string>();
  const visit = (formula: Formula, wanted: boolean): void => {
    const key = `${wanted} ${formula.number}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { kind, parts, overProcesses, weights = [] } = formula;
    if (overProcesses !== undefined) {
      if (wanted) sought.add(overProcesses);
      return;
    }
    for (const [index, part] of parts.entries()) {
      if (kind === 'not') visit(part, !wanted);
      else visit(part, kind === 'sum' ? (weights[index] ?? 0) > 0 === wanted : wanted);
    }
  };
  for (const formula of formulas) visit(formula, true);
  return sought;
}

/** How many are needed, told from what must be true together and what needs to be true only by turns. */
function neededBy(formulas: readonly Formula[]): number {
  const needs = new Map<string, number>();
  const needOf = (formula: Formula, wanted: boolean): number => {
    const key = `${wanted} ${formula.number}`;
    const known = needs.get(key);
    if (known !== undefined) return known;
    const need = work(formula, wanted);
    needs.set(key, need);
    return need;
  };
  const work = ({ kind, parts, overProcesses, weights = [] }: Formula, wanted: boolean): number => {
    if (overProcesses !== undefined) return wanted ? 1 : 0;
    switch (kind) {
      case 'true':
      case 'variable':
        return 0;
      case 'not':
        return parts.reduce((sum, part) => sum + needOf(part, !wanted), 0);
      case 'sum':
        return parts.reduce(
          (sum, part, index) => sum + needOf(part, (weights[index] ?? 0) > 0 === wanted),
          0,
        );
      case 'and':
      case 'or': {
        const all = parts.map((part) => needOf(part, wanted));
        return (kind === 'and') === wanted
          ? all.reduce((sum, one) => sum + one, 0)
          : all.reduce((most, one) => Math.max(most, one), 0);
      }
    }
  };
  return formulas.reduce((sum, formula) => sum + needOf(formula, true), 0);
}
