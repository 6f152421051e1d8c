import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  asksAboutProcesses,
  hasPage,
  type Profile as ProfileOf,
  profile,
  type Result,
} from '../../engine/index.ts';
import { addressOf } from '../address.ts';
import { Button } from '../parts/button.tsx';
import { useDates } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { PageLinks } from '../parts/page-links.tsx';
import { PrintHead } from '../parts/print-head.tsx';
import { Words } from '../parts/words.tsx';
import { useEvaluation, useKeeping, useQuestionnaire, useRunningScan } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Adjusted } from './profile/adjusted.tsx';
import { Counted } from './profile/counted.tsx';
import { CompareEarlier } from './profile/compare-earlier.tsx';
import { UrgentIncidents } from './profile/incidents.tsx';
import { Inconsistencies } from './profile/inconsistencies.tsx';
import { Lists } from './profile/lists.tsx';
import { Measures } from './profile/measures.tsx';
import { Points } from './profile/points.tsx';
import { Reasons } from './profile/reasons.tsx';
import { RiskMatrices } from './profile/risk-matrices.tsx';
import { RiskTable } from './profile/risk-table.tsx';
import { StillUnknown } from './profile/still-unknown.tsx';
import { TrialNotice } from './profile/trial-notice.tsx';
import { TrialProvider } from './profile/trial.tsx';
import { TriedResult } from './profile/tried-result.tsx';
import { VerdictLine } from './profile/verdict-line.tsx';

/** What the answers come to: the verdict, what to do first, the levels with their reasons, and what is not known yet. */
export function Profile() {
  const { t } = useTranslation();
  const evaluation = useEvaluation();
  const questionnaire = useQuestionnaire();
  const scan = useRunningScan();
  const { print } = useSurroundings();
  const dates = useDates();
  const { saved } = useKeeping();
  const made = useMemo(() => profile(evaluation), [evaluation]);
  const title = t('profile.title');
  const [today] = useState(() => new Date());
  const day = dates.day(saved ?? today);
  return (
    <TrialProvider evaluation={evaluation}>
      <Page title={[title]}>
        <PrintHead />
        <Heading level={1}>{title}</Heading>
        <p className="muted">{t('profile.date', { date: day, version: questionnaire.version })}</p>
        <VerdictLine evaluation={evaluation} />
        {!made.complete && (
          <Notice tone="warning">
            <p>
              <strong>{t('profile.provisional', { count: made.open.length })}</strong>
            </p>
            <p>{t('profile.provisionalText')}</p>
            {made.open[0] && (
              <p className="screen-only">
                <a href={addressOf({ step: made.open[0] })}>{t('check.openGo')}</a>
              </p>
            )}
          </Notice>
        )}
        <TrialNotice />
        <UrgentIncidents />
        <Measures profile={made} />
        <OrganisationResults profile={made} />
        {asksAboutProcesses(questionnaire) && <RiskTable profile={made} />}
        <RiskMatrices profile={made} />
        <Adjusted profile={made} />
        <Inconsistencies profile={made} />
        <Lists profile={made} />
        <Reasons profile={made} />
        <StillUnknown profile={made} />
        <CompareEarlier />
        <section>
          <Heading level={2}>{t('profile.limits')}</Heading>
          <p>
            {questionnaire.disclaimer ? <Words of={questionnaire.disclaimer} /> : t('profile.limitsText')}
          </p>
        </section>
        <div className="actions">
          <Button look="filled" onClick={print}>
            {t('profile.print')}
          </Button>
          {hasPage(questionnaire, { name: 'papers' }) && (
            <Button look="outlined" onClick={() => scan.send({ type: 'read', page: { name: 'papers' } })}>
              {t('profile.papers')}
            </Button>
          )}
          <Button onClick={() => scan.send({ type: 'show', screen: 'check' })}>
            {t('profile.answersLink')}
          </Button>
        </div>
        <PageLinks />
      </Page>
    </TrialProvider>
  );
}

/** Whether there is anything to score here: a company without staff has no risk for its employees. */
function isThere({ absent }: Result): boolean {
  return absent !== 'holds';
}

/** What the scan says about the company as a whole. */
function OrganisationResults({ profile: made }: { profile: ProfileOf }) {
  const { t } = useTranslation();
  const { scores } = useQuestionnaire();
  const results = made.organisation.filter(isThere);
  if (results.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t('profile.organisation')}</Heading>
      <dl className="organisation">
        {results.map((result) => (
          <div key={result.score}>
            <dt>
              <Words of={scores.find(({ id }) => id === result.score)?.title ?? result.score} />
            </dt>
            <dd>
              <TriedResult result={result} />
              <Points className="points" result={result} />
              <Counted profile={made} result={result} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
