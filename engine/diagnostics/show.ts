/** A value as it stands in a file, for a message: short, and on one line. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A name in double quotes. */
export function quote(name: string): string {
  return show(name);
}

/** Names in double quotes, as a list in words. */
export function quoteAll(names: readonly string[], joint: 'and' | 'or' = 'or'): string {
  const quoted = names.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${joint} ${last}`;
}
