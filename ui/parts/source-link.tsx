import { useTranslation } from 'react-i18next';
import type { Source, Text } from '../../engine/index.ts';
import { useQuestionnaire } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Icon } from './icon.tsx';
import { Words } from './words.tsx';

/**
 * A link to another website, announced as such: in the same tab, or in one of its own where the page around the scan is
 * not the scan's. Only https; anything else is plain text.
 */
export function ElsewhereLink({ url, children }: { url: string | undefined; children: Text }) {
  const { t } = useTranslation();
  const { ownPage } = useSurroundings();
  if (!url?.startsWith('https://')) return <Words of={children} />;
  return (
    <a className="elsewhere" href={url} rel="noreferrer" target={ownPage ? undefined : '_blank'}>
      <Words of={children} />
      <Icon name="elsewhere" />
      <span className="hidden">{` (${t(ownPage ? 'site.elsewhere' : 'site.elsewhereTab')})`}</span>
    </a>
  );
}

/**
 * The source that something rests on. A choice of the makers is none: it is told on the page about the scan, and under a
 * question it would read as doubt.
 */
export function useSource(source: string | undefined): Source | undefined {
  const { sources = {} } = useQuestionnaire();
  const found = source !== undefined && Object.hasOwn(sources, source) ? sources[source] : undefined;
  return found?.own ? undefined : found;
}

/** A source by its title, linked when it has an address. */
export function SourceLink({ source: { title, url } }: { source: Source }) {
  return <ElsewhereLink url={url}>{title}</ElsewhereLink>;
}

/** The source that something rests on, as a small line under it; nothing without one. */
export function SourceLine({ source }: { source: string | undefined }) {
  const { t } = useTranslation();
  const found = useSource(source);
  if (!found) return null;
  return (
    <p className="source-line">
      <span>{`${t('question.source')}: `}</span>
      <SourceLink source={found} />
    </p>
  );
}
