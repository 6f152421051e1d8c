import { useTranslation } from 'react-i18next';
import { useKeeping } from '../scan.tsx';
import { isKept } from '../storage/is-kept.ts';
import { useDates } from './dates.ts';

/** Whether and when the answers were kept on this device. */
export function StatusLine() {
  const { t } = useTranslation();
  const dates = useDates();
  const keeping = useKeeping();
  const { kind, saved } = keeping;
  const text = () => {
    if (!isKept(keeping)) return t('keeping.memory');
    if (!saved) return t('keeping.nothing');
    return t(kind === 'session' ? 'keeping.session' : 'keeping.saved', { time: dates.time(saved) });
  };
  return <output className="status-line">{text()}</output>;
}
