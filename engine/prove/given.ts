import type { Answer } from '../format/format.ts';
import type { Formula, Formulas } from './formula.ts';
import type { Given } from './space.ts';

/** A copy of an answer in which an option is not chosen. */
export function withoutOption(
  { chosen, answered }: Extract<Given, { chosen: unknown }>,
  option: string,
  no: Formula,
): Given {
  return { chosen: new Map([...chosen].map(([id, one]) => [id, id === option ? no : one])), answered };
}

/** The formula of choosing this option. */
export function choosing(given: Given, option: Answer, formulas: Formulas): Formula {
  if ('chosen' in given) return given.chosen.get(String(option)) ?? formulas.false;
  return formulas.or(...given.alternatives.filter(({ answer }) => answer === option).map(({ when }) => when));
}
