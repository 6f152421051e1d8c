import type { Code } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { quote } from './show.ts';

type More = Omit<Partial<Diagnostic>, 'code' | 'pointer' | 'message'>;

/** Something that must be put right before the file can be used. */
export function error(code: Code, pointer: string, message: string, more: More = {}): Diagnostic {
  return { severity: 'error', code, pointer, message, ...more };
}

/** Something that works and is probably not meant. */
export function warning(code: Code, pointer: string, message: string, more: More = {}): Diagnostic {
  return { severity: 'warning', code, pointer, message, ...more };
}

/** What has a name, and can be named where it is not there. */
export type Named =
  | 'consistency'
  | 'fact'
  | 'group'
  | 'level'
  | 'measure'
  | 'option'
  | 'placeholder'
  | 'process'
  | 'question'
  | 'scale'
  | 'score'
  | 'source'
  | 'subject'
  | 'term';

/** A name of something that is not there, with the name that was probably meant. */
export function unknownName(
  kind: Named,
  name: string,
  known: Iterable<string>,
  pointer: string,
  more: More & { readonly message?: string } = {},
): Diagnostic {
  return error(`unknown-${kind}`, pointer, `There is no ${kind} ${quote(name)}.`, {
    actual: quote(name),
    ...didYouMean(nearest(name, known)),
    ...more,
  });
}

/** The hint that this was probably meant; none when nothing comes near. */
export function didYouMean(meant: string | undefined): Pick<Diagnostic, 'hint'> {
  return meant === undefined ? {} : { hint: `Did you mean ${quote(meant)}?` };
}

/** The names to choose from, for `expected`; not when there are too many to read. */
export function choices(names: Iterable<string>): readonly string[] {
  const all = [...names];
  return all.length > 12 ? [...all.slice(0, 12).map(quote), '…'] : all.map(quote);
}
