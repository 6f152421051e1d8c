import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupOf } from '../../engine/index.ts';
import { LaterPart } from '../later-screen.tsx';
import { minutesFor } from '../minutes.ts';
import { Button } from '../parts/button.tsx';
import { Details } from '../parts/details.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { Page } from '../parts/page.tsx';
import { useEvaluation, useQuestionnaire, useRest, useRunningScan, useScan } from '../scan.tsx';
import { sectionsOf } from './processes/cards.ts';
import { CardSection } from './processes/card-section.tsx';
import { controlOf } from './processes/process-card.tsx';

import { Removed } from './processes/removed.tsx';

/** The choice of what the company does: processes of the questionnaire and of one's own. */
export function Processes() {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const evaluation = useEvaluation();
  const { response } = evaluation;
  const counted = useRest() === 'there'; // the words have to be there to be counted
  const removed = useScan((snapshot) => snapshot.context.removed);
  const scan = useRunningScan();
  const [attempt, setAttempt] = useState(0);
  const { processes } = response;
  const missing = attempt > 0 && processes.length === 0;
  const title = t('processes.title');
  const sections = sectionsOf(questionnaire, response);
  const cards = sections.flatMap((section) => section.cards);
  const ticked = cards.filter(({ activities }) => activities.some(({ chosen }) => chosen)).length;
  const removedOwn = removed.filter((one) => groupOf(questionnaire, one) === undefined);
  return (
    <Page title={[title]} error={missing}>
      {missing && (
        <ErrorSummary message={t('processes.none')} control={controlOf(cards[0]?.id ?? '')} key={attempt} />
      )}
      <Heading level={1}>{title}</Heading>
      <p className="lead">{t('processes.intro')}</p>
      {sections.map((section) => (
        <CardSection key={section.id} section={section} headed={sections.length > 1} />
      ))}
      {removedOwn.length > 0 && (
        <div className="card card-gone">
          <Removed removed={removedOwn} />
        </div>
      )}
      <Details summary={t('processes.own')}>
        <LaterPart render={({ OwnProcess }) => <OwnProcess />} />
      </Details>
      <output className="muted">
        {processes.length > 0 && counted
          ? t('processes.estimate', { count: ticked, minutes: minutesFor(evaluation) })
          : ''}
      </output>
      <div className="actions">
        <Button
          look="filled"
          onClick={() =>
            processes.length === 0 ? setAttempt((count) => count + 1) : scan.send({ type: 'next' })
          }
        >
          {t('question.next')}
        </Button>
        <Button onClick={() => scan.send({ type: 'back' })}>{t('question.back')}</Button>
      </div>
    </Page>
  );
}
