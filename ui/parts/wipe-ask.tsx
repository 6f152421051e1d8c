import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArchive, useKeeper } from '../scan.tsx';
import { Ask } from './ask.tsx';

/** Asks before everything is wiped from this device, and does it. */
export function WipeAsk({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation();
  const keeper = useKeeper();
  const withArchive = useArchive();
  const [failed, setFailed] = useState(false);
  const wipe = async () => {
    if (keeper.startAfresh()) return onEnd();
    setFailed(false);
    const wiping = await withArchive(({ scans }) => {
      onEnd(); // first, so that the focus can go to the screen that comes
      void scans.wipe();
      return true;
    });
    if (!wiping) setFailed(true);
  };
  return (
    <Ask
      title={t('erasing.ask')}
      yes={t('erasing.yes')}
      no={t('erasing.no')}
      onNo={onEnd}
      onYes={() => void wipe()}
    >
      <p>{t('erasing.text')}</p>
      {failed && (
        <p className="wrong" role="alert">
          {t('erasing.notErased')}
        </p>
      )}
    </Ask>
  );
}
