/** What a number may be. */
export interface NumberBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean | undefined;
}

export type ReadNumber =
  | { readonly number: number }
  | { readonly problem: 'number' | 'whole' | 'min' | 'max' | 'large' }
  /** It can be read in two ways, and only the person knows which is meant. */
  | { readonly problem: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly empty: true };

/** How numbers are written: what stands between thousands, and before the fraction. */
interface Convention {
  readonly group: string;
  readonly decimal: string;
  /** How many digits stand together before the last three: two in India. */
  readonly size: number;
}

/** The two that are in use where groups have no space between them; people know both from somewhere. */
const conventions: readonly Convention[] = [
  { group: ',', decimal: '.', size: 3 },
  { group: '.', decimal: ',', size: 3 },
];

/** A double holds so many digits, whatever they are. */
const mostDigits = 15;

/**
 * Reads a number as people of this language write it: with its sign between thousands and its decimal sign, its digits,
 * spaces or apostrophes between thousands, a sign of money before or after it. What can be read in two ways is not
 * guessed: the sign between thousands of the language itself is taken for that, and all else is asked.
 */
export function readNumber(text: string, { min, max, whole }: NumberBounds, language: string): ReadNumber {
  const plain = plainly(text, language);
  if (plain === '') return { empty: true };
  const readings = readingsOf(plain, language);
  const [number, other] = readings;
  if (number === undefined) return { problem: whole ? 'whole' : 'number' };
  if (other !== undefined) return { problem: 'ambiguous', readings: [number, other] };
  if (plain.replaceAll(/^\D*0+|\D/g, '').length > mostDigits) return { problem: 'large' };
  if (whole && !Number.isInteger(number)) return { problem: 'whole' };
  if (min !== undefined && number < min) return { problem: 'min' };
  if (max !== undefined && number > max) return { problem: 'max' };
  return { number };
}

/** A number as people of this language write it, to read. */
export function numberInWords(number: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(number);
}

/** The same to go on with in a field: it can be read back in one way alone, also with three decimals. */
export function numberToEdit(number: number, language: string): string {
  const written = (minimumFractionDigits: number) =>
    new Intl.NumberFormat(language, {
      useGrouping: false,
      minimumFractionDigits,
      maximumFractionDigits: 20,
    }).format(number);
  const usual = written(0);
  return 'number' in readNumber(usual, {}, language) ? usual : written(4);
}

/** Every way to read it, the likeliest first. */
function readingsOf(plain: string, language: string): readonly number[] {
  if (/\s/.test(plain)) {
    // thousands are apart already: the only other sign is that of the fraction
    return /^-?[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/.test(plain)
      ? [Number(plain.replaceAll(/\s/g, '').replace(',', '.')) + 0]
      : [];
  }
  const own = conventionOf(language);
  if (grouped(own).test(plain)) return [numberIn(plain, own)];
  const readings = [own, ...conventions]
    .filter((one) => grouped(one).test(plain) || ungrouped(one).test(plain))
    .map((one) => numberIn(plain, one));
  return [...new Set(readings)];
}

function grouped({ group, decimal, size }: Convention): RegExp {
  return new RegExp(
    String.raw`^-?[1-9]\d{0,${size - 1}}([${group}]\d{${size}})*[${group}]\d{3}([${decimal}]\d+)?$`,
  );
}

function ungrouped({ decimal }: Convention): RegExp {
  return new RegExp(String.raw`^-?\d+([${decimal}]\d+)?$`);
}

function numberIn(plain: string, { group, decimal }: Convention): number {
  return Number(plain.replaceAll(group, '').replace(decimal, '.')) + 0; // never a zero below zero
}

/** A text with the digits, the minus and the decimal sign that programs use, one sign for space, and no money. */
function plainly(text: string, language: string): string {
  const { minus, decimal, group, digits } = signsOf(language);
  let plain = text.normalize('NFKC');
  for (const [value, digit] of digits.entries()) plain = plain.replaceAll(digit, String(value));
  if (!isPointOrComma(decimal)) plain = plain.replaceAll(decimal, '.');
  if (!isPointOrComma(group)) plain = plain.replaceAll(group, ' ');
  return plain
    .replaceAll(minus, '-')
    .replaceAll(/[\u2212\u2010-\u2014]/g, '-')
    .replaceAll(/['’]/g, ' ')
    .replaceAll(/[\u200E\u200F\u061C]/g, '')
    .trim()
    .replace(/^(?<sign>[-+]?)\s*(\p{Sc}|EUR|USD|GBP)\s*/u, '$<sign>')
    .replace(/\s*(\p{Sc}|EUR|USD|GBP)$/iu, '')
    .replace(/[.,](-{1,2}|=)$/, '') // 12,- is twelve of a coin
    .replace(/^\+/, '');
}

function conventionOf(language: string): Convention {
  const { group, decimal, size } = signsOf(language);
  return {
    size,
    decimal: isPointOrComma(decimal) ? decimal : '.',
    group: isPointOrComma(group) ? group : ' ',
  };
}

function isPointOrComma(sign: string): boolean {
  return sign === '.' || sign === ',';
}

/** How a language writes numbers, as the browser knows it. */
function signsOf(language: string) {
  const parts = new Intl.NumberFormat(language).formatToParts(-1_234_567.8);
  const sign = (type: Intl.NumberFormatPartTypes, usual: string) =>
    parts.find((part) => part.type === type)?.value.normalize('NFKC') ?? usual;
  const middle = parts.filter(({ type }) => type === 'integer').at(-2);
  const digits = new Intl.NumberFormat(language, { useGrouping: false }).format(9_876_543_210);
  return {
    minus: sign('minusSign', '-'),
    decimal: sign('decimal', '.'),
    group: sign('group', ' '),
    size: middle?.value.length ?? 3,
    digits: Array.from(digits).reverse(),
  };
}
