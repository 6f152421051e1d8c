import type { Locator } from '@playwright/test';

/** Does to the words in a place, or in its shadow, what the translator of a browser does: puts other text nodes in their place. */
export async function translateWords(place: Locator): Promise<void> {
  await place.evaluate((element) => {
    const walker = document.createTreeWalker(element.shadowRoot ?? element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let one = walker.nextNode(); one; one = walker.nextNode()) if (one instanceof Text) texts.push(one);
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement?.closest('script, style')) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}
