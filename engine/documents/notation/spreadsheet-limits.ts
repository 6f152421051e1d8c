/** The most signs that a cell of a spreadsheet holds, in UTF-16 (Excel: specifications and limits). */
export const mostInCell = 32_767;

/** The most signs that the name of a sheet holds, and what may not be in it. */
const mostInName = 31;
const notInName = /[\\/?*[\]:']/g;

/** Names for sheets as a spreadsheet takes them: short, without some signs, and each another one. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replaceAll(notInName, ' ').replaceAll(/\s+/g, ' ').trim() || 'Sheet';
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` ${number}`;
      const name = `${whole(plain, mostInName - end.length).trim()}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** The beginning of a text, at most so many signs of UTF-16, with no sign cut in two. */
export function whole(text: string, most: number): string {
  if (text.length <= most) return text;
  const next = text.charCodeAt(most);
  return text.slice(0, next >= 0xdc00 && next <= 0xdfff ? most - 1 : most);
}
