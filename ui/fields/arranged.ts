interface Arrangeable {
  readonly id: string;
  readonly unknown?: boolean;
  readonly exclusive?: boolean;
  readonly notApplicable?: boolean;
  readonly rare?: boolean;
}

interface Arranged<Option> {
  /** What comes first. */
  readonly usual: readonly Option[];
  /** What stands behind "more answers". */
  readonly more: readonly Option[];
  /** What answers for the whole list, such as "none of these" and "I do not know": it comes last. */
  readonly last: readonly Option[];
}

/**
 * The options of a question as they stand on the page. Where the process says which are likely, those come first, in its
 * order, and the others behind "more answers"; elsewhere only the rare ones do. What was chosen is never hidden away.
 */
export function arranged<Option extends Arrangeable>(
  options: readonly Option[],
  likely: readonly string[] | undefined,
  chosen: readonly string[],
): Arranged<Option> {
  const isWhole = ({ unknown, exclusive, notApplicable }: Option) =>
    unknown === true || (likely !== undefined && (exclusive === true || notApplicable === true));
  const single = options.filter((option) => !isWhole(option));
  const isUsual = ({ id, rare }: Option) => chosen.includes(id) || (likely?.includes(id) ?? !rare);
  const rank = ({ id }: Option) => (likely?.includes(id) ? likely.indexOf(id) : options.length);
  const usual = single.filter(isUsual);
  return {
    usual: likely ? [...usual].sort((one, other) => rank(one) - rank(other)) : usual,
    more: single.filter((option) => !isUsual(option)),
    last: inOrder(options.filter(isWhole)),
  };
}

/** "I do not know" comes last, set apart. */
function inOrder<Option extends { readonly unknown?: boolean }>(
  options: readonly Option[],
): readonly Option[] {
  return [...options.filter(({ unknown }) => !unknown), ...options.filter(({ unknown }) => unknown)];
}
