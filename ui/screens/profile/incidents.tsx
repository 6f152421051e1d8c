import { incidents, type PossibleIncident } from '../../../engine/index.ts';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../address.ts';
import { Notice } from '../../parts/notice.tsx';
import { useWords, Words } from '../../parts/words.tsx';
import { useTrial } from './trial.tsx';

/** What to do now, where the answers say that something went wrong or may well do. */
export function UrgentIncidents() {
  const { evaluation } = useTrial();
  return incidents(evaluation)
    .filter(({ urgent }) => urgent)
    .map(({ incident }) => <Urgent key={incident.id} incident={incident} />);
}

function Urgent({ incident: { id, title, because, deadline } }: Pick<PossibleIncident, 'incident'>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Notice tone="warning" title={words(title)}>
      {because && (
        <p>
          <Words of={because} />
        </p>
      )}
      {deadline && (
        <p>
          <strong>
            <Words of={deadline} />
          </strong>
        </p>
      )}
      <p className="screen-only">
        <a
          href={addressOf({ page: { name: 'incident', incident: id } })}
          aria-label={t('incident.stepsOf', { title: words(title) })}
        >
          {t('incident.steps')}
        </a>
      </p>
    </Notice>
  );
}
