import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Something that is read on request: a plain summary line with a chevron, always open on paper. */
export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="details">
      <summary>
        <Icon name="chevron" />
        <span className="details-summary">{summary}</span>
      </summary>
      <div className="details-content">{children}</div>
    </details>
  );
}
