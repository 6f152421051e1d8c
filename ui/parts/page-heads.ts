import { useEffect } from 'react';
import { adopt } from '../surroundings/surroundings.ts';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

/**
 * Puts a text at the top of every page that is printed, and the number of the page at its bottom. Browsers that know no
 * margins of pages leave it out; the head on the first page is there for all.
 */
export function usePageHeads(text: string): void {
  const { root } = useSurroundings();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { @top-left { content: ${quoted(text)}; font: 8.5pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; } }`,
    );
    return adopt(root, sheet);
  }, [root, text]);
}

/** A text as a string of CSS. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
