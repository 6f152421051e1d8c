/** What a number may be. */
export interface NumberBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean | undefined;
}

export type ReadNumber =
  | { readonly number: number }
  | { readonly problem: 'number' | 'whole' | 'min' | 'max' }
  | { readonly empty: true };

/** Reads a number as people write it: with a comma or a point, and with spaces between thousands. */
export function readNumber(text: string, { min, max, whole }: NumberBounds): ReadNumber {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (plain === '') return { empty: true };
  const number = /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  if (!Number.isFinite(number)) return { problem: whole ? 'whole' : 'number' };
  if (whole && !Number.isInteger(number)) return { problem: 'whole' };
  if (min !== undefined && number < min) return { problem: 'min' };
  if (max !== undefined && number > max) return { problem: 'max' };
  return { number };
}
