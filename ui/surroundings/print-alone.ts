/**
 * Prints a place on a page without the page around it: a copy of what it shows, with its styles, in a document of its
 * own that goes away afterwards. Made of nodes and style sheets, so that a strict policy of the page allows it.
 */
export function printAlone(root: ShadowRoot, frame: HTMLElement): void {
  const page = frame.ownerDocument;
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it gets one below
  const sheet = page.createElement('iframe');
  sheet.className = 'print-sheet';
  sheet.setAttribute('sandbox', 'allow-same-origin allow-modals'); // a copy needs no scripts
  sheet.tabIndex = -1;
  sheet.setAttribute('aria-hidden', 'true');
  root.append(sheet);
  const window = sheet.contentWindow;
  if (!window) return sheet.remove();
  const { document } = window;
  document.documentElement.lang = frame.lang;
  document.documentElement.dir = frame.dir;
  document.title = page.title;
  document.adoptedStyleSheets = root.adoptedStyleSheets.map((one) => copyOf(one, window));
  const copy = document.importNode(frame, true);
  document.body.replaceChildren(copy);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  return window.print();
}

/** A style sheet belongs to one document: another needs a copy. */
function copyOf(sheet: CSSStyleSheet, window: Window & { CSSStyleSheet?: typeof CSSStyleSheet }) {
  const Sheet = window.CSSStyleSheet ?? CSSStyleSheet;
  const copy = new Sheet({ media: sheet.media.mediaText });
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
  return copy;
}
