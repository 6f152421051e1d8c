import { useTranslation } from 'react-i18next';
import { useArchive } from '../scan.tsx';
import { Ask } from './ask.tsx';

/** Asks before everything is wiped from this device, and does it. */
export function WipeAsk({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation();
  const { scans } = useArchive();
  return (
    <Ask
      title={t('keeping.eraseAsk')}
      yes={t('keeping.eraseYes')}
      no={t('keeping.eraseNo')}
      onNo={onEnd}
      onYes={() => {
        onEnd();
        void scans.wipe();
      }}
    >
      <p>{t('keeping.eraseText')}</p>
    </Ask>
  );
}
