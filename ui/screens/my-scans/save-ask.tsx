import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ask } from '../../parts/ask.tsx';
import { useSaveCopy } from '../../parts/scan-file.ts';
import type { KeptScan } from '../../storage/kept-scan.ts';
import { passphraseFits, PassphraseField } from './passphrase-field.tsx';

/** Asks whether a passphrase goes on the file of a scan, and saves it. */
export function SaveAsk({ scan, onEnd }: { scan: KeptScan; onEnd: () => void }) {
  const { t } = useTranslation();
  const saveCopy = useSaveCopy();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setWrong(!passphraseFits(passphrase));
    if (!passphraseFits(passphrase)) return;
    try {
      await saveCopy(scan, passphrase);
      onEnd();
    } catch {
      setFailed(true);
    }
  };
  return (
    <Ask
      title={t('file.saveTitle')}
      yes={t('file.save')}
      no={t('file.cancel')}
      onNo={onEnd}
      onYes={() => void save()}
    >
      <PassphraseField value={passphrase} wrong={wrong} onChange={setPassphrase} />
      {failed && <p className="wrong">{t('file.failed')}</p>}
    </Ask>
  );
}
