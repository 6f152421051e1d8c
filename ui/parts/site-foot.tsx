import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterPart } from '../later-screen.tsx';
import { useKeeping, useOneFile, useQuestionnaire, useResponse } from '../scan.tsx';
import { hasAnswers } from '../storage/has-answers.ts';
import { Button } from './button.tsx';
import { useDates } from './dates.ts';
import { ElsewhereLink } from './source-link.tsx';
import { PageMenu } from './page-links.tsx';
import { StatusLine } from './status-line.tsx';

/** The foot of every screen: how the answers are kept, wiping them, and who made the questions. */
export function SiteFoot() {
  const { t } = useTranslation();
  const dates = useDates();
  const { version, reviewed, publisher } = useQuestionnaire();
  const [asking, setAsking] = useState(false);
  const { saved } = useKeeping();
  const response = useResponse();
  const oneFile = useOneFile();
  const wipeable = saved !== undefined || hasAnswers(response);
  return (
    <footer className="site-foot" part="foot">
      <div className="keeping">
        <StatusLine />
        {wipeable && <Button onClick={() => setAsking(true)}>{t('keeping.erase')}</Button>}
      </div>
      <PageMenu />
      <p>{t('site.promise')}</p>
      {oneFile && (
        <p>
          <a href={oneFile.href} download>
            {t('site.oneFile')}
          </a>
        </p>
      )}
      <p>{t('site.version', { version, date: dates.day(reviewed.on) })}</p>
      <p>
        <span>{t('site.made')}</span>
        <span className="space"> </span>
        <ElsewhereLink url={publisher.url}>{publisher.name}</ElsewhereLink>
      </p>
      {asking && <LaterPart render={({ WipeAsk }) => <WipeAsk onEnd={() => setAsking(false)} />} />}
    </footer>
  );
}
