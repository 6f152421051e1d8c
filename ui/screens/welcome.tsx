import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asksAboutProcesses } from '../../engine/index.ts';
import { minutesFor, typicalScan } from '../minutes.ts';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { PageLinks } from '../parts/page-links.tsx';
import { Stale } from '../parts/stale.tsx';
import { useWords, Words } from '../parts/words.tsx';
import {
  useArchive,
  useKeeper,
  useKeeping,
  useQuestionnaire,
  useResponse,
  useRest,
  useRunningScan,
} from '../scan.tsx';
import { hasAnswers } from '../storage/has-answers.ts';
import { isKept } from '../storage/is-kept.ts';

/** What the scan gives, what it takes, and where to start or go on. */
export function Welcome() {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const { title, intro, prepare, disclaimer, subjects } = questionnaire;
  const words = useWords();
  const hasProcesses = asksAboutProcesses(questionnaire);
  const lasting = isKept(useKeeping());
  const counted = useRest() === 'there'; // the words have to be there to be counted
  const typical = useMemo(() => typicalScan(questionnaire), [questionnaire]);
  return (
    <Page>
      <Heading level={1}>
        <Words of={title} />
      </Heading>
      {intro && (
        <p className="lead">
          <Words of={intro} />
        </p>
      )}
      <Stale />
      <Starting />
      <p className="muted">
        {counted
          ? hasProcesses
            ? t('welcome.minutes', {
                minutes: minutesFor(typical),
                count: typical.response.processes.length,
              })
            : t('welcome.minutesInAll', { minutes: minutesFor(typical) })
          : '\u{A0}'}
      </p>
      <p className="muted">{t(lasting ? 'welcome.pause' : 'welcome.atOnce')}</p>
      <section>
        <Heading level={2}>{t('welcome.getTitle')}</Heading>
        <ul>
          <li>
            {hasProcesses
              ? t('welcome.get1', { subjects: subjects.map(({ label }) => words(label).toLowerCase()) })
              : t('welcome.getCompany')}
          </li>
          <li>{t('welcome.get2')}</li>
          <li>{t('welcome.get3')}</li>
        </ul>
      </section>
      {prepare && (
        <section>
          <Heading level={2}>{t('welcome.prepareTitle')}</Heading>
          <ul>
            {prepare.map((text) => (
              <li key={words(text)}>
                <Words of={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Heading level={2}>{t('welcome.privacyTitle')}</Heading>
        <p>{t('welcome.privacy')}</p>
      </section>
      {disclaimer && (
        <section>
          <Heading level={2}>{t('welcome.limitsTitle')}</Heading>
          <p>
            <Words of={disclaimer} />
          </p>
        </section>
      )}
      <PageLinks />
    </Page>
  );
}

/** The buttons: start, or go on with the answers that are there. */
function Starting() {
  const { t } = useTranslation();
  const scan = useRunningScan();
  const response = useResponse();
  const keeper = useKeeper();
  const withArchive = useArchive();
  if (!hasAnswers(response)) {
    return (
      <div className="actions">
        <Button look="filled" onClick={() => scan.send({ type: 'start' })}>
          {t('welcome.start')}
        </Button>
      </div>
    );
  }
  return (
    <Notice>
      <p>{t('welcome.resumeText')}</p>
      <div className="actions">
        <Button look="filled" onClick={() => keeper.resume()}>
          {t('welcome.resume')}
        </Button>
        <Button onClick={() => void withArchive(({ scans }) => scans.startNew())}>
          {t('welcome.restart')}
        </Button>
      </div>
    </Notice>
  );
}
