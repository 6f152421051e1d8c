import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openSteps } from '../../engine/index.ts';
import { hasAnswers } from '../keeper.ts';
import { minutesFor, typicalScan } from '../minutes.ts';
import { Ask } from '../parts/ask.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { PageLinks } from '../parts/page-links.tsx';
import { Stale } from '../parts/stale.tsx';
import { useWords, Words } from '../parts/words.tsx';
import { useErase, useEvaluation, useQuestionnaire, useResponse, useRunningScan } from '../scan.tsx';

/** What the scan gives, what it takes, and where to start or go on. */
export function Welcome() {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const { title, intro, prepare, disclaimer, subjects } = questionnaire;
  const words = useWords();
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
        {t('welcome.minutes', {
          minutes: minutesFor(typical),
          count: typical.response.processes.length,
        })}
      </p>
      <p className="muted">{t('welcome.pause')}</p>
      <section>
        <Heading level={2}>{t('welcome.getTitle')}</Heading>
        <ul>
          <li>{t('welcome.get1', { subjects: subjects.map(({ label }) => words(label).toLowerCase()) })}</li>
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
  const evaluation = useEvaluation();
  const erase = useErase();
  const [asking, setAsking] = useState(false);
  if (!hasAnswers(response)) {
    return (
      <div className="actions">
        <Button look="filled" onClick={() => scan.send({ type: 'start' })}>
          {t('welcome.start')}
        </Button>
      </div>
    );
  }
  const resume = () => {
    const [open] = openSteps(evaluation);
    if (response.processes.length === 0) scan.send({ type: 'show', screen: 'processes' });
    else scan.send(open ? { type: 'go', step: open } : { type: 'show', screen: 'profile' });
  };
  return (
    <Notice>
      <p>{t('welcome.resumeText')}</p>
      <div className="actions">
        <Button look="filled" onClick={resume}>
          {t('welcome.resume')}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('welcome.restart')}</Button>
      </div>
      {asking && (
        <Ask
          title={t('keeping.eraseAsk')}
          yes={t('keeping.eraseYes')}
          no={t('keeping.eraseNo')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void erase();
          }}
        >
          <p>{t('keeping.eraseText')}</p>
        </Ask>
      )}
    </Notice>
  );
}
