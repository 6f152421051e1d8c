import { useTranslation } from 'react-i18next';
import type { Text } from '../../engine/index.ts';
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

/** A source of the questionnaire by its title, linked when it has an address. */
export function SourceLink({ source }: { source: string }) {
  const { sources = {} } = useQuestionnaire();
  const found = Object.hasOwn(sources, source) ? sources[source] : undefined;
  return found ? <ElsewhereLink url={found.url}>{found.title}</ElsewhereLink> : null;
}

/** The source that something rests on, as a small line under it; nothing without one. */
export function SourceLine({ source }: { source: string | undefined }) {
  const { t } = useTranslation();
  if (source === undefined) return null;
  return (
    <p className="source-line">
      <span>{`${t('question.source')}: `}</span>
      <SourceLink source={source} />
    </p>
  );
}
