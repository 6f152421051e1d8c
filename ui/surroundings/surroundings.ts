import type { Paper } from './paper.ts';

/**
 * Where the scan lives: on a page of its own, or in a place on somebody else's page. What is drawn reaches the page
 * around it by this alone, so that it touches nothing that is not the scan's.
 */
export interface Surroundings {
  /** The tree that the scan is drawn in. Its ids, its focus and its style sheets are here. */
  readonly root: Document | ShadowRoot;
  /** Carries the language and the contrast: the top of the page, or of the place in another page. */
  readonly frame: HTMLElement;
  /** The level of the heading of a screen, from 1; those under it follow. */
  readonly headingLevel: number;
  /** Whether the page is the scan's. Then its title, its main part, its address and its history are. */
  readonly ownPage: boolean;
  readonly setTitle: (title: string) => void;
  /** Shows the top of the scan, after a step. */
  readonly toTop: () => void;
  /** Prints what the scan shows, and nothing around it. */
  readonly print: () => void;
  readonly paper: Paper;
  /** Starts anew after something went wrong. */
  readonly again: () => void;
}

/** Puts the focus on the heading of the screen. */
export function focusHeading({ root }: Surroundings): void {
  root.querySelector<HTMLElement>('.heading-1')?.focus({ preventScroll: true });
}

/** Puts the focus on the link to a question that the person left by, with what is around it; false when it is not to be seen. */
export function focusDetour({ root }: Surroundings, address: string): boolean {
  const links = [...root.querySelectorAll<HTMLElement>('.detour')];
  const link = links.find((one) => one.getAttribute('href') === address && one.getClientRects().length > 0);
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'center' });
  return link !== undefined;
}

/** Puts the focus on what has this id in the scan; the address stays what it is. */
export function focusOn({ root }: Surroundings, id: string): void {
  root.getElementById(id)?.focus();
}

/** Whether what had the focus is gone and nothing has it now, in the scan nor around it. */
export function focusIsLost({ root, frame }: Surroundings): boolean {
  const { activeElement, body } = frame.ownerDocument;
  return activeElement === body && (root.activeElement === null || root.activeElement === body);
}

/** Gives the scan one more style sheet, until what is returned is called. Made of rules: nothing is put into the page. */
export function adopt(root: Surroundings['root'], sheet: CSSStyleSheet): () => void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
