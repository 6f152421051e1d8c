import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What never happens. In a sector version that leaves processes out, much of its base never does. */
const never: ReadonlySet<Code> = new Set<Code>([
  'never-asked',
  'no-difference',
  'level-never',
  'band-never',
  'rule-never-holds',
  'rule-shadowed',
  'consistency-never',
  'consistency-always',
  'measure-never',
  'incident-never',
  'check-never',
  'check-always',
]);

/** What is found in a sector version, without what it leaves unused of its base. */
export function withoutUnused(
  found: readonly Diagnostic[],
  isOwn: (pointer: string) => boolean,
): readonly Diagnostic[] {
  return found.filter(({ code, pointer }) => !never.has(code) || isOwn(pointer));
}

/** What a sector version leaves unused of its base, told as one: it is only a mistake if that was not meant. */
export function unusedOfBase(
  found: readonly Diagnostic[],
  isOwn: (pointer: string) => boolean,
): readonly Diagnostic[] {
  const unused = found.filter(({ code, pointer }) => never.has(code) && !isOwn(pointer));
  if (unused.length === 0) return [];
  const message = `In this version ${unused.length} questions, options, rules or measures of the base can never count.`;
  return [
    {
      severity: 'hint',
      code: 'unused-of-base',
      pointer: '/extends',
      message,
      hint: 'That is as it should be when they are about processes that are left out. --json lists them as refuted.',
    },
  ];
}
