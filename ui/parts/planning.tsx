import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay, type Planned } from '../../engine/index.ts';
import { useResponse, useRunningScan } from '../scan.tsx';
import { useDates } from './dates.ts';
import { Details } from './details.tsx';
import { DraftField } from './draft-field.tsx';
import { useTooLong } from './use-too-long.ts';

interface PlanningProps {
  /** The id of the measure. */
  readonly id: string;
  /** The id of its title on the page. */
  readonly about: string;
}

/** When a measure is to be done, who does it, and what to remember. It is kept with the answers. */
export function Planning({ id, about }: PlanningProps) {
  const { t } = useTranslation();
  const form = useId();
  const dates = useDates();
  const tooLong = useTooLong();
  const scan = useRunningScan();
  const all = useResponse().planned ?? {};
  const planned = Object.hasOwn(all, id) ? (all[id] ?? {}) : {};
  const change = (part: Planned) => {
    const before = scan.getSnapshot().context.response.planned?.[id]; // another field may just have changed it
    scan.send({ type: 'plan', id, planned: { ...before, ...part } });
  };
  const { on, person, note } = planned;
  const told = [on === undefined ? undefined : dates.day(on), person, note].filter((part) => part);
  return (
    <div className={told.length > 0 ? undefined : 'screen-only'}>
      <Details
        summary={told.length > 0 ? t('planned.summary', { what: told.join(', ') }) : t('planned.title')}
      >
        <fieldset className="planning" aria-labelledby={about}>
          <p className="field">
            <label htmlFor={`${form}-on`}>{t('planned.on')}</label>
            <DraftField
              id={`${form}-on`}
              type="date"
              max="9999-12-31"
              kept={on ?? ''}
              problemOf={(text, unfinished) =>
                unfinished || (text !== '' && !isDay(text)) ? t('planned.noSuchDay') : undefined
              }
              onWritten={(text) => change({ on: text })}
            />
          </p>
          <p className="field">
            <label htmlFor={`${form}-person`}>{t('planned.person')}</label>
            <DraftField
              id={`${form}-person`}
              type="text"
              kept={person ?? ''}
              problemOf={tooLong}
              onWritten={(text) => change({ person: text })}
            />
          </p>
          <p className="field">
            <label htmlFor={`${form}-note`}>{t('planned.note')}</label>
            <DraftField
              id={`${form}-note`}
              type="text"
              kept={note ?? ''}
              problemOf={tooLong}
              onWritten={(text) => change({ note: text })}
            />
          </p>
        </fieldset>
      </Details>
    </div>
  );
}
