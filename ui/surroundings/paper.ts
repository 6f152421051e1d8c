import { flushSync } from 'react-dom';

/** Whether the scan is being drawn for paper: then what is only drawn on request is there too. */
export interface Paper {
  readonly isPrinting: () => boolean;
  /** Tells each time that it changes, until what is returned is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A paper, and how to tell it that printing begins or has ended. */
interface ToldPaper {
  readonly paper: Paper;
  /** What is drawn has followed when this returns: the browser does not wait for it. */
  readonly tell: (printing: boolean) => void;
}

function toldPaper(): ToldPaper {
  const listeners = new Set<() => void>();
  let printing = false;
  return {
    paper: {
      isPrinting: () => printing,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    tell: (now) => {
      if (now === printing) return;
      printing = now;
      flushSync(() => {
        for (const listener of listeners) listener();
      });
    },
  };
}

/** The paper of a page: whatever way printing is begun, and also when only its looks are shown. */
export function paperOf(page: Window): Paper {
  const { paper, tell } = toldPaper();
  const media = page.matchMedia('print');
  page.addEventListener('beforeprint', () => tell(true));
  page.addEventListener('afterprint', () => tell(media.matches));
  media.addEventListener('change', () => tell(media.matches));
  return paper;
}

/** A paper for what is printed by a way of its own. */
export function paperFor(print: () => void): { readonly paper: Paper; readonly print: () => void } {
  const { paper, tell } = toldPaper();
  return {
    paper,
    print: () => {
      tell(true);
      print();
      tell(false);
    },
  };
}
