import { useTranslation } from 'react-i18next';
import { useKeeping } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { useDates } from './dates.ts';
import { Notice } from './notice.tsx';

/** Whether and when the answers were kept on this device. */
export function StatusLine() {
  const { t } = useTranslation();
  const dates = useDates();
  const { lasting, saved } = useKeeping();
  const text = !lasting
    ? t('keeping.memory')
    : saved
      ? t('keeping.saved', { time: dates.time(saved) })
      : t('keeping.nothing');
  return <output className="status-line">{text}</output>;
}

/** Warns that closing the page loses the answers. Nothing when they are kept. */
export function KeepingBanner() {
  const { t } = useTranslation();
  const { keepsNothing } = useSurroundings();
  if (useKeeping().lasting || keepsNothing) return null;
  return (
    <Notice tone="warning" title={t('keeping.memory')}>
      <p>{t('keeping.memoryWhy')}</p>
    </Notice>
  );
}
