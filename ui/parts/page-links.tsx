import { useTranslation } from 'react-i18next';
import { hasPage } from '../../engine/index.ts';
import { addressOf, placeIn } from '../address.ts';
import { useQuestionnaire, useScan } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Heading } from './heading.tsx';

const names = ['scans', 'papers', 'checklists', 'plan', 'tools', 'glossary', 'about', 'privacy'] as const;

/** What these tell is only so on a page of the scan's own. */
const aboutThisSite: ReadonlySet<string> = new Set(['scans', 'privacy']);

/** The pages beside the scan that this questionnaire has. */
function usePages() {
  const questionnaire = useQuestionnaire();
  const { ownPage } = useSurroundings();
  return names
    .filter((name) => hasPage(questionnaire, { name }) && (ownPage || !aboutThisSite.has(name)))
    .map((name) => ({ name, address: addressOf({ page: { name } }) }));
}

/** The pages beside the scan, each with a line on what it is for. Nothing when there are none. */
export function PageLinks() {
  const { t } = useTranslation();
  const pages = usePages();
  if (pages.length === 0) return null;
  return (
    <section className="screen-only">
      <Heading level={2}>{t('pages.title')}</Heading>
      <ul className="page-links">
        {pages.map(({ name, address }) => (
          <li key={name}>
            <a href={address}>{t(`pages.${name}`)}</a>
            <span className="muted">{t(`pages.for.${name}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same pages as a quiet menu. */
export function PageMenu() {
  const { t } = useTranslation();
  const pages = usePages();
  const now = useScan((snapshot) => addressOf(placeIn(snapshot)));
  if (pages.length === 0) return null;
  return (
    <nav aria-label={t('pages.title')}>
      <ul className="page-menu">
        {pages.map(({ name, address }) => (
          <li key={name}>
            <a href={address} aria-current={address === now ? 'page' : undefined}>
              {t(`pages.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
