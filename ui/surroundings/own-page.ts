import { paperOf } from './paper.ts';
import type { Surroundings } from './surroundings.ts';

/** A page that is there for the scan alone. */
export function ownPage(page: Window): Surroundings {
  const { document } = page;
  return {
    root: document,
    frame: document.documentElement,
    headingLevel: 1,
    ownPage: true,
    setTitle: (title) => {
      document.title = title;
    },
    toTop: () => page.scrollTo(0, 0),
    print: () => page.print(),
    paper: paperOf(page),
    again: () => page.location.reload(),
  };
}
