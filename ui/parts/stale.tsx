import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../engine/index.ts';
import { useQuestionnaire } from '../scan.tsx';
import { useDates } from './dates.ts';
import { Notice } from './notice.tsx';

/** Warns when the day is past until which the rules may be relied on. */
export function Stale() {
  const { t } = useTranslation();
  const dates = useDates();
  const { on, until } = useQuestionnaire().reviewed;
  const [today] = useState(() => dayOf(new Date()));
  if (today <= until) return null;
  return (
    <Notice tone="warning" title={t('welcome.stale')}>
      <p>{t('welcome.staleText', { on: dates.day(on), until: dates.day(until) })}</p>
    </Notice>
  );
}
