import { type ReactNode, useState } from 'react';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Icon } from './icon.tsx';
import { usePrinting } from './use-printing.ts';

interface DetailsProps {
  readonly summary: ReactNode;
  /** Stands at the end of the summary line, such as a level. */
  readonly mark?: ReactNode;
  /** Whether it is open from the start. */
  readonly open?: boolean;
  /** Whether it is open on paper, where nothing can be opened: then what is left out is only for a screen. */
  readonly onPaper?: boolean;
  readonly children: ReactNode;
}

/**
 * Something that is read on request: a plain summary line with a chevron. What is in it is drawn when it is opened for
 * the first time: on a large profile that is most of the page.
 */
export function Details({ summary, mark, open = false, onPaper = true, children }: DetailsProps) {
  const { paper } = useSurroundings();
  const printing = usePrinting();
  const [isOpen, setOpen] = useState(open);
  const [wasOpen, setWasOpen] = useState(open);
  const shown = printing ? onPaper : isOpen;
  return (
    <details
      className={onPaper ? 'details' : 'details details-screen'}
      open={shown}
      onToggle={({ currentTarget }) => {
        if (paper.isPrinting()) return;
        setOpen(currentTarget.open);
        if (currentTarget.open) setWasOpen(true);
      }}
    >
      <summary>
        <Icon name="chevron" />
        <span className="details-line">
          <span className="details-summary">{summary}</span>
          {mark}
        </span>
      </summary>
      {(shown || wasOpen) && <div className="details-content">{children}</div>}
    </details>
  );
}
