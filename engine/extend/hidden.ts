import { isList, isRecord } from '../json/record.ts';

/** A name that was taken out, among what, and where the sector file says so. */
export interface Hidden {
  readonly name: string;
  readonly kind: string;
  readonly at: string;
}

/** All names that go with a part: its own, and those of what is in it. */
export function hiddenNames(part: unknown, kind: string, at: string, key?: string): readonly Hidden[] {
  const own = key ?? (isRecord(part) ? part['id'] : undefined);
  const inner = isList(part)
    ? part.flatMap((member) => hiddenNames(member, kind, at))
    : isRecord(part)
      ? Object.entries(part)
          .filter(([, value]) => isList(value))
          .flatMap(([name, value]) => hiddenNames(value, name, at))
      : [];
  return typeof own === 'string' ? [{ name: own, kind, at }, ...inner] : inner;
}
