import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Process, processName } from '../../engine/index.ts';
import { minutesFor } from '../minutes.ts';
import { Button } from '../parts/button.tsx';
import { Details } from '../parts/details.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Page } from '../parts/page.tsx';
import { useEvaluation, useQuestionnaire, useRunningScan, useScan } from '../scan.tsx';
import { OwnProcess } from './processes/own-process.tsx';
import { ProcessCard } from './processes/process-card.tsx';
import { Removed } from './processes/removed.tsx';

/** The choice of what the company does: processes of the questionnaire and of one's own. */
export function Processes() {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const evaluation = useEvaluation();
  const { response } = evaluation;
  const removed = useScan((snapshot) => snapshot.context.removed);
  const scan = useRunningScan();
  const [attempt, setAttempt] = useState(0);
  const { processes } = response;
  const missing = attempt > 0 && processes.length === 0;
  const title = t('processes.title');
  const own = processes.filter(({ id }) => !questionnaire.processes.some((process) => process.id === id));
  const removedOwn =
    removed && ![...questionnaire.processes, ...processes].some(({ id }) => id === removed.id);
  return (
    <Page title={[title]} error={missing}>
      {missing && <ErrorSummary message={t('processes.none')} control={firstCard} key={attempt} />}
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{t('processes.intro')}</p>
      <ul className="cards" aria-label={t('processes.list')}>
        {questionnaire.processes.map((process, index) => (
          <li key={process.id}>
            <ProcessCard
              {...cardOf(process)}
              name={nameOf(process)}
              chosen={processes.find(({ id }) => id === process.id)}
              controlId={index === 0 ? firstCard : undefined}
            />
          </li>
        ))}
        {own.map((process) => (
          <li key={process.id}>
            <ProcessCard
              id={process.id}
              name={processName(questionnaire, process)}
              description={t('processes.yours')}
              subjects={Object.keys(process.subjects)}
              chosen={process}
            />
          </li>
        ))}
        {removedOwn && (
          <li>
            <div className="card card-gone">
              <Removed removed={removed} />
            </div>
          </li>
        )}
      </ul>
      <Details summary={t('processes.own')}>
        <OwnProcess />
      </Details>
      <output className="muted">
        {processes.length > 0
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

  function nameOf(process: Process) {
    const chosenOne = processes.find(({ id }) => id === process.id);
    return chosenOne ? processName(questionnaire, chosenOne) : process.label;
  }
}

const firstCard = 'first-process';

function cardOf({ id, description, subjects }: Process) {
  return { id, description, subjects };
}
