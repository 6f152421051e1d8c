interface Choosable {
  readonly id: string;
  readonly exclusive?: boolean;
}

/** What is chosen after this option is switched on or off, in the order of the options. An exclusive one stands alone. */
export function toggled(options: readonly Choosable[], chosen: readonly string[], id: string): string[] {
  const on = !chosen.includes(id);
  const alone = new Set(options.filter(({ exclusive }) => exclusive).map((option) => option.id));
  return options
    .map((option) => option.id)
    .filter((one) => {
      if (one === id) return on;
      return chosen.includes(one) && !(on && (alone.has(id) || alone.has(one)));
    });
}
