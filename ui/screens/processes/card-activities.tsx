import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords, Words } from '../../parts/words.tsx';
import { useRunningScan } from '../../scan.tsx';
import { answersIn } from './answers-in.ts';
import type { ShownCard } from './cards.ts';
import { RemoveAsk } from './remove-ask.tsx';
import { Rename } from './rename.tsx';

interface CardActivitiesProps {
  /** The id of the element with the name of the card. */
  readonly named: string;
  readonly activities: ShownCard['activities'];
  /** When the last one is taken away, and the card with it. */
  readonly onNoneLeft: () => void;
}

/** Asks which of the activities on a card happen. Each has one purpose; taking away the last takes away the card. */
export function CardActivities({ named, activities, onNoneLeft }: CardActivitiesProps) {
  const { t } = useTranslation();
  const legend = useId();
  return (
    <fieldset className="card-activities" aria-labelledby={`${legend} ${named}`}>
      <legend id={legend}>{t('processes.which')}</legend>
      {activities.map((activity) => (
        <Activity
          key={activity.id}
          activity={activity}
          onRemoved={() => {
            const left = activities.filter(({ id, chosen }) => chosen && id !== activity.id);
            if (left.length === 0) onNoneLeft();
          }}
        />
      ))}
    </fieldset>
  );
}

interface ActivityProps {
  readonly activity: ShownCard['activities'][number];
  readonly onRemoved: () => void;
}

function Activity({ activity: { id, name, description, chosen }, onRemoved }: ActivityProps) {
  const field = useId();
  const words = useWords();
  const scan = useRunningScan();
  const [asking, setAsking] = useState(false);
  const remove = () => {
    setAsking(false);
    onRemoved();
    scan.send({ type: 'process.remove', process: id });
  };
  const choose = (on: boolean) => {
    if (on) scan.send({ type: 'process.add', process: id });
    else if (chosen && answersIn([chosen]) > 0) setAsking(true);
    else remove();
  };
  return (
    <div className="card-activity">
      <label>
        <input
          type="checkbox"
          checked={chosen !== undefined}
          aria-labelledby={`${field}-name`}
          aria-describedby={description && `${field}-about`}
          onChange={(event) => choose(event.target.checked)}
        />
        <span>
          <span className="card-activity-name" id={`${field}-name`}>
            <Words of={name} />
          </span>
          {description && (
            <span className="card-about" id={`${field}-about`}>
              <Words of={description} />
            </span>
          )}
        </span>
      </label>
      {chosen && <Rename id={id} name={words(name)} />}
      {asking && chosen && (
        <RemoveAsk name={words(name)} removing={[chosen]} onYes={remove} onNo={() => setAsking(false)} />
      )}
    </div>
  );
}
