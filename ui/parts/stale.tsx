import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestionnaire } from '../scan.tsx';
import { useDates } from './dates.ts';
import { Notice } from './notice.tsx';

/** Warns when the day is past until which the rules may be relied on. */
export function Stale() {
  const { t } = useTranslation();
  const dates = useDates();
  const { on, until } = useQuestionnaire().reviewed;
  const [today] = useState(() => new Date());
  if (today <= new Date(`${until}T23:59:59`)) return null;
  return (
    <Notice tone="warning" title={t('welcome.stale')}>
      <p>{t('welcome.staleText', { on: dates.day(on), until: dates.day(until) })}</p>
    </Notice>
  );
}
