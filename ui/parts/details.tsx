import { type ReactNode, useState } from 'react';
import { useOpened } from '../scan.tsx';
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
  /** A name under which it is remembered that it was opened, when the person comes back to it. */
  readonly name?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Something that is read on request: a plain summary line with a chevron. What is in it is drawn when it is opened for
 * the first time: on a large profile that is most of the page.
 */
export function Details({ summary, mark, open = false, onPaper = true, name, children }: DetailsProps) {
  const opened = useOpened();
  const { paper } = useSurroundings();
  const printing = usePrinting();
  const [isOpen, setOpen] = useState(() => open || opened?.has(name ?? '') === true);
  const [wasOpen, setWasOpen] = useState(isOpen);
  const shown = printing ? onPaper : isOpen;
  return (
    <details
      className={onPaper ? 'details' : 'details details-screen'}
      open={shown}
      onToggle={({ currentTarget }) => {
        if (paper.isPrinting()) return;
        setOpen(currentTarget.open);
        if (currentTarget.open) setWasOpen(true);
        if (name !== undefined) opened?.[currentTarget.open ? 'add' : 'delete'](name);
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
