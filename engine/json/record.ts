/** An object as it comes from JSON: not a list, not nothing. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it comes from JSON. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** What stands under a name or number in an object or list; nothing when it is not there. */
export function inside(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}
