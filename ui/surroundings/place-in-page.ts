import { paperFor } from './paper.ts';
import { printAlone } from './print-alone.ts';
import type { Surroundings } from './surroundings.ts';

interface Place {
  readonly root: ShadowRoot;
  readonly frame: HTMLElement;
  readonly headingLevel: number;
  readonly again: () => void;
}

/** A place on a page that is not the scan's: in a shadow root, so that neither touches the other. */
export function placeInPage({ again, ...place }: Place): Surroundings {
  const { root, frame } = place;
  return {
    ...place,
    ownPage: false,
    setTitle: () => {}, // the title is the page's
    toTop: () => {
      const { top } = frame.getBoundingClientRect();
      const { clientHeight } = frame.ownerDocument.documentElement;
      if (top < 0 || top > clientHeight) root.host.scrollIntoView({ block: 'start' });
    },
    ...paperFor(() => printAlone(root, frame)),
    again,
  };
}
