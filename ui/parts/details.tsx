import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface DetailsProps {
  readonly summary: ReactNode;
  /** Stands at the end of the summary line, such as a level. */
  readonly mark?: ReactNode;
  /** Whether it is open from the start. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something that is read on request: a plain summary line with a chevron, always open on paper. */
export function Details({ summary, mark, open = false, children }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary>
        <Icon name="chevron" />
        <span className="details-line">
          <span className="details-summary">{summary}</span>
          {mark}
        </span>
      </summary>
      <div className="details-content">{children}</div>
    </details>
  );
}
