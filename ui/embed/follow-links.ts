import type { Scan } from '../../engine/index.ts';
import { visit } from '../address.ts';

/** Lets the links of the scan lead through the scan. The address of the page is the partner's and stays what it is. */
export function followLinks(root: ShadowRoot, scan: Scan): void {
  const follow = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    visit(scan, link.getAttribute('href') ?? '');
  };
  root.addEventListener('click', follow);
  root.addEventListener('auxclick', follow);
}
