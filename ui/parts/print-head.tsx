import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestionnaire, useResponse } from '../scan.tsx';
import { useDates } from './dates.ts';
import { usePageHeads } from './page-heads.ts';
import { useWords, Words } from './words.tsx';

/** What is printed above a page, and at the top of every sheet: the company, the scan and its version, and the day. */
export function PrintHead() {
  const { t } = useTranslation();
  const { title, version } = useQuestionnaire();
  const { name } = useResponse().details ?? {};
  const words = useWords();
  const dates = useDates();
  const [today] = useState(() => new Date());
  const about = t('profile.date', { date: dates.day(today), version });
  usePageHeads([...(name === undefined ? [] : [name]), words(title), about].join(' · '));
  return (
    <p className="print-head">
      {name !== undefined && `${name} · `}
      <Words of={title} />
      {` · ${about}`}
    </p>
  );
}
