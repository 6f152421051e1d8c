import type { ReactNode } from 'react';
import type { Text } from '../../engine/index.ts';
import { BackLink } from './back-link.tsx';
import { Heading } from './heading.tsx';
import { Page } from './page.tsx';
import { PrintHead } from './print-head.tsx';
import { useWords, Words } from './words.tsx';

interface SidePageProps {
  readonly title: Text;
  readonly lead?: Text | undefined;
  readonly children: ReactNode;
}

/** A page beside the scan: it can be read at any moment, and leads back to where the person was. */
export function SidePage({ title, lead, children }: SidePageProps) {
  const words = useWords();
  return (
    <Page title={[words(title)]}>
      <PrintHead />
      <BackLink />
      <Heading level={1}>
        <Words of={title} />
      </Heading>
      {lead && (
        <p className="lead">
          <Words of={lead} />
        </p>
      )}
      {children}
      <BackLink />
    </Page>
  );
}
