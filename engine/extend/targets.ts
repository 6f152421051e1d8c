import { didYouMean, error } from '../diagnostics/report.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote } from '../diagnostics/show.ts';

/** A change names something that the base does not have. */
export function notThere(
  kind: string,
  name: string,
  known: Iterable<string>,
  at: string,
  atKey?: true,
): Diagnostic {
  return error('not-in-base', at, `The base has no ${quote(name)} in its ${quote(kind)}.`, {
    ...(atKey && { atKey }),
    actual: quote(name),
    ...didYouMean(nearest(name, known)),
  });
}

/** Something is put in under a name that is taken. */
export function alreadyThere(kind: string, name: string, at: string, atKey?: true): Diagnostic {
  return error('already-in-base', at, `There is already a ${quote(name)} in ${quote(kind)} of the base.`, {
    ...(atKey && { atKey }),
    actual: quote(name),
    hint: 'Give it another id, or say under "change", "reword" or "replace" what is different.',
  });
}
