import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesFor, typicalScan } from '../minutes.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { PageLinks } from '../parts/page-links.tsx';
import { Stale } from '../parts/stale.tsx';
import { useWords, Words } from '../parts/words.tsx';
import { useKeeper, useQuestionnaire, useResponse, useRunningScan, useScans } from '../scan.tsx';
import { hasAnswers } from '../storage/has-answers.ts';

/** What the scan gives, what it takes, and where to start or go on. */
export function Welcome() {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const { title, intro, prepare, disclaimer, subjects } = questionnaire;
  const words = useWords();
  const typical = useMemo(() => typicalScan(questionnaire), [questionnaire]);
  return (
    <Page>
      <h1 tabIndex={-1}>
        <Words of={title} />
      </h1>
      {intro && (
        <p className="lead">
          <Words of={intro} />
        </p>
      )}
      <Stale />
      <Starting />
      <p className="muted">
        {t('welcome.minutes', {
          minutes: minutesFor(typical),
          count: typical.response.processes.length,
        })}
      </p>
      <p className="muted">{t('welcome.pause')}</p>
      <section>
        <h2>{t('welcome.getTitle')}</h2>
        <ul>
          <li>{t('welcome.get1', { subjects: subjects.map(({ label }) => words(label).toLowerCase()) })}</li>
          <li>{t('welcome.get2')}</li>
          <li>{t('welcome.get3')}</li>
        </ul>
      </section>
      {prepare && (
        <section>
          <h2>{t('welcome.prepareTitle')}</h2>
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
        <h2>{t('welcome.privacyTitle')}</h2>
        <p>{t('welcome.privacy')}</p>
      </section>
      {disclaimer && (
        <section>
          <h2>{t('welcome.limitsTitle')}</h2>
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
  const scans = useScans();
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
        <Button onClick={() => void scans.startNew()}>{t('welcome.restart')}</Button>
      </div>
    </Notice>
  );
}
