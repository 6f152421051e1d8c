import { useTranslation } from 'react-i18next';
import { hasPage } from '../../engine/index.ts';
import { addressOf, placeIn } from '../address.ts';
import { useQuestionnaire, useScan } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Heading } from './heading.tsx';
import { useWords } from './words.tsx';

const names = ['scans', 'papers', 'checklists', 'plan', 'tools', 'glossary', 'about', 'privacy'] as const;

/** What these tell is only so on a page of the scan's own. */
const aboutThisSite: ReadonlySet<string> = new Set(['scans', 'privacy']);

interface PageLink {
  readonly address: string;
  readonly name: string;
  /** What it is for. */
  readonly told: string;
}

/** The pages beside the scan that this questionnaire has; first what to do when something has gone wrong. */
function usePages(): readonly PageLink[] {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const words = useWords();
  const { ownPage } = useSurroundings();
  const incidents = (questionnaire.incidents ?? []).flatMap(({ id, name, title }) =>
    name === undefined
      ? []
      : {
          address: addressOf({ page: { name: 'incident', incident: id } }),
          name: words(name),
          told: words(title),
        },
  );
  const pages = names
    .filter((name) => hasPage(questionnaire, { name }) && (ownPage || !aboutThisSite.has(name)))
    .map((name) => ({
      address: addressOf({ page: { name } }),
      name: t(`pages.${name}`),
      told: t(`pages.for.${name}`),
    }));
  return [...incidents, ...pages];
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
        {pages.map(({ address, name, told }) => (
          <li key={address}>
            <a href={address}>{name}</a>
            <span className="muted">{told}</span>
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
        {pages.map(({ address, name }) => (
          <li key={address}>
            <a href={address} aria-current={address === now ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
