import type { QuestionPlace } from './catalogue.ts';

/**
 * What is chosen at a question that takes several options when nothing else is left: what the first mark says that
 * says so, else the only known option that takes all others away. Undefined when there is no such thing.
 */
export function whatIsLeft({ options }: Pick<QuestionPlace, 'options'>): string | undefined {
  const said = options.find(({ lower }) => lower?.to !== undefined);
  if (said) return said.lower?.to;
  const [only, ...others] = options.filter(
    ({ exclusive, unknown, notApplicable }) => exclusive && !unknown && !notApplicable,
  );
  return others.length === 0 ? only?.id : undefined;
}
