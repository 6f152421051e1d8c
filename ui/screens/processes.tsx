import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterPart } from '../later-screen.tsx';
import { minutesFor } from '../minutes.ts';
import { Button } from '../parts/button.tsx';
import { Details } from '../parts/details.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { Page } from '../parts/page.tsx';
import { useEvaluation, useQuestionnaire, useRest, useRunningScan, useScan } from '../scan.tsx';
import { groupsOf } from './processes/groups.ts';
import { controlOf } from './processes/process-card.tsx';
import { ProcessGroup } from './processes/process-group.tsx';
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
  const groups = groupsOf(questionnaire, response);
  const removedOwn = removed.filter(
    (one) => ![...questionnaire.processes, ...processes].some(({ id }) => id === one.id),
  );
  return (
    <Page title={[title]} error={missing}>
      {missing && (
        <ErrorSummary
          message={t('processes.none')}
          control={controlOf(groups[0]?.processes[0]?.id ?? '')}
          key={attempt}
        />
      )}
      <Heading level={1}>{title}</Heading>
      <p className="lead">{t('processes.intro')}</p>
      {groups.map((group) => (
        <ProcessGroup key={group.id} group={group} headed={groups.length > 1} />
      ))}
      {removedOwn.map((one) => (
        <div className="card card-gone" key={one.id}>
          <Removed removed={one} />
        </div>
      ))}
      <Details summary={t('processes.own')}>
        <LaterPart render={({ OwnProcess }) => <OwnProcess />} />
      </Details>
      <output className="muted">
        {processes.length > 0 && counted
          ? t('processes.estimate', { count: processes.length, minutes: minutesFor(evaluation) })
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
