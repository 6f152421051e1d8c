/** The language as browsers know it: the form of address is no part of that. */
export function tagOf(language: string): string {
  return language.replace(/-x-.*$/, '');
}
