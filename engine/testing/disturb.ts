/** Puts a value somewhere, or takes something away: `way` says which turn to take at each object or list. */
export function disturb(
  holder: unknown,
  way: readonly number[],
  value: unknown,
  name: string | undefined,
): void {
  if (typeof holder !== 'object' || holder === null) return;
  const keys = Object.keys(holder);
  const [turn = 0, ...rest] = way;
  const key = keys[turn % Math.max(1, keys.length)];
  const inside: unknown = key === undefined ? undefined : Reflect.get(holder, key);
  if (rest.length > 0 && typeof inside === 'object' && inside !== null)
    return disturb(inside, rest, value, name);
  if (value === undefined && key !== undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, Array.isArray(holder) ? (key ?? '0') : (name ?? key ?? 'x'), value ?? null);
}
