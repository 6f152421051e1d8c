import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading } from '../../parts/heading.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useResponse } from '../../scan.tsx';
import type { ProcessGroupOf } from './groups.ts';
import { ProcessCard } from './process-card.tsx';

interface ProcessGroupProps {
  readonly group: ProcessGroupOf;
  /** Whether it says whom it is about; of one group alone each card says so. */
  readonly headed: boolean;
}

/** The processes about the same people, and how many of them are chosen. */
export function ProcessGroup({ group: { subjects, processes }, headed }: ProcessGroupProps) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const scope = useScopeWords();
  const response = useResponse();
  const chosenOf = (id: string) => response.processes.find((one) => one.id === id);
  const list = new Intl.ListFormat(i18n.language);
  const title = subjects
    ? t('processes.group', { subjects: list.format(subjects.map((one) => scope.subject(one).toLowerCase())) })
    : t('processes.yours');
  const chosen = processes.filter(({ id }) => chosenOf(id)).length;
  return (
    <section className="process-group">
      {headed && (
        <div className="process-group-head">
          <Heading level={2} id={heading}>
            {title}
          </Heading>
          <p className="muted">{t('processes.chosen', { count: processes.length, chosen })}</p>
        </div>
      )}
      <ul
        className="cards"
        aria-label={headed ? undefined : t('processes.list')}
        aria-labelledby={headed ? heading : undefined}
      >
        {processes.map((process) => (
          <li key={process.id}>
            <ProcessCard
              {...process}
              description={process.description}
              about={headed && subjects ? undefined : process.subjects}
              chosen={chosenOf(process.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
