import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupOf } from '../../../engine/index.ts';
import { Details } from '../../parts/details.tsx';
import { Icon, processIcon } from '../../parts/icon.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { LaterPart } from '../../later-screen.tsx';
import { useQuestionnaire, useRunningScan, useScan } from '../../scan.tsx';
import { answersIn } from './answers-in.ts';
import { CardActivities } from './card-activities.tsx';
import type { ShownCard } from './cards.ts';
import { RemoveAsk } from './remove-ask.tsx';
import { Removed } from './removed.tsx';
import { Rename } from './rename.tsx';

interface ProcessCardProps {
  readonly card: ShownCard;
  /** Whether it says itself whom it is about, since nothing around it does. */
  readonly saysWhom: boolean;
}

/**
 * A card to choose: the whole of its top is the checkbox. What is usual on it is ticked along; of several activities is
 * asked which happen. Taking away one with answers asks first.
 */
export function ProcessCard({
  card: { id, group, name, description, subjects, activities },
  saysWhom,
}: ProcessCardProps) {
  const { t } = useTranslation();
  const card = useId();
  const words = useWords();
  const scan = useRunningScan();
  const scope = useScopeWords();
  const questionnaire = useQuestionnaire();
  const box = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const removed = useScan((snapshot) => snapshot.context.removed).filter(
    (one) => group !== undefined && groupOf(questionnaire, one) === group,
  );
  const chosen = activities.flatMap((activity) => activity.chosen ?? []);
  const [only] = activities;
  const remove = () => {
    setAsking(false);
    scan.send(
      group === undefined ? { type: 'process.remove', process: id } : { type: 'group.remove', group },
    );
  };
  const choose = (on: boolean) => {
    if (on && group !== undefined) scan.send({ type: 'group.add', group });
    else if (answersIn(chosen) > 0) setAsking(true);
    else remove();
  };
  return (
    <div className="card">
      <label className="card-choice">
        <input
          ref={box}
          type="checkbox"
          id={controlOf(id)}
          checked={chosen.length > 0}
          aria-labelledby={`${card}-name`}
          aria-describedby={`${card}-about`}
          onChange={(event) => choose(event.target.checked)}
        />
        <Icon name={processIcon(id)} />
        <span className="card-words">
          <span className="card-name" id={`${card}-name`}>
            <Words of={name} />
          </span>
          <span className="card-about" id={`${card}-about`}>
            {description && (
              <span className="card-line">
                <Words of={description} />
              </span>
            )}
            {saysWhom && (
              <span className="card-line">
                {t('processes.about', {
                  subjects: subjects.map((one) => scope.subject(one).toLowerCase()).join(', '),
                })}
              </span>
            )}
          </span>
        </span>
      </label>
      {chosen.length > 0 && activities.length === 1 && only && (
        <Rename id={only.id} name={words(only.name)} />
      )}
      {chosen.length > 0 && activities.length > 1 && (
        <CardActivities
          named={`${card}-name`}
          activities={activities}
          onNoneLeft={() => box.current?.focus()}
        />
      )}
      {removed.length > 0 && answersIn(removed) > 0 && <Removed removed={removed} />}
      {chosen.length > 0 && group !== undefined && (
        <Details summary={t('processes.addPurpose')}>
          <LaterPart render={({ OwnProcess }) => <OwnProcess card={{ group, subjects }} />} />
        </Details>
      )}
      {asking && (
        <RemoveAsk name={words(name)} removing={chosen} onYes={remove} onNo={() => setAsking(false)} />
      )}
    </div>
  );
}

/** The id of the checkbox of a card. */
export function controlOf(card: string): string {
  return `process-${card}`;
}
