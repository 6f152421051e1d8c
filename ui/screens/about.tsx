import { useTranslation } from 'react-i18next';
import type { Chapter } from '../../engine/index.ts';
import { useDates } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { ElsewhereLink, SourceLine } from '../parts/source-link.tsx';
import { Stale } from '../parts/stale.tsx';
import { useWords, Words } from '../parts/words.tsx';
import { useQuestionnaire } from '../scan.tsx';

/** What the scan rests on: its chapters, all its sources, and who answers for it. */
export function About() {
  const { t } = useTranslation();
  const { about = [] } = useQuestionnaire();
  const words = useWords();
  const hasOwn = about.some(({ own }) => own);
  return (
    <SidePage title={t('pages.about')} lead={t('about.lead')}>
      <Stale />
      {hasOwn && (
        <p className="about-own">
          <OwnChoice />
          <span>{t('about.ownText')}</span>
        </p>
      )}
      {about.map((chapter) => (
        <ChapterText key={words(chapter.title)} chapter={chapter} />
      ))}
      <Sources />
      <Made />
    </SidePage>
  );
}

function ChapterText({ chapter: { title, text, source, own } }: { chapter: Chapter }) {
  const words = useWords();
  return (
    <section className="chapter">
      <Heading level={2}>
        <Words of={title} />
      </Heading>
      {own && <OwnChoice />}
      {text.map((paragraph) => (
        <p key={words(paragraph)}>
          <Words of={paragraph} />
        </p>
      ))}
      <SourceLine source={source} />
    </section>
  );
}

/** Marks what the makers chose themselves. */
function OwnChoice() {
  const { t } = useTranslation();
  return <span className="own-choice">{t('about.own')}</span>;
}

function Sources() {
  const { t } = useTranslation();
  const dates = useDates();
  const sources = Object.entries(useQuestionnaire().sources ?? {});
  if (sources.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t('about.sources')}</Heading>
      <ul className="sources">
        {sources.map(([id, { title, url, own, checked }]) => (
          <li key={id}>
            <ElsewhereLink url={url}>{title}</ElsewhereLink>
            {own && <OwnChoice />}
            {checked === false && <span className="own-choice">{t('about.unchecked')}</span>}
            {checked && <span className="muted">{t('about.checked', { day: dates.day(checked) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who made it, which version this is, and when it was looked over. */
function Made() {
  const { t } = useTranslation();
  const dates = useDates();
  const { version, reviewed, publisher } = useQuestionnaire();
  return (
    <section>
      <Heading level={2}>{t('about.made')}</Heading>
      <dl className="facts">
        <div>
          <dt>{t('about.publisher')}</dt>
          <dd>
            <ElsewhereLink url={publisher.url}>{publisher.name}</ElsewhereLink>
          </dd>
        </div>
        <div>
          <dt>{t('about.version')}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t('about.reviewed')}</dt>
          <dd>{dates.day(reviewed.on)}</dd>
        </div>
        <div>
          <dt>{t('about.until')}</dt>
          <dd>{dates.day(reviewed.until)}</dd>
        </div>
      </dl>
    </section>
  );
}
