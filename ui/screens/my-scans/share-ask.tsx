import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ask } from '../../parts/ask.tsx';
import { useScanName } from '../../parts/scan-file.ts';
import type { KeptScan } from '../../storage/kept-scan.ts';
import { plainFile } from '../../storage/scan-file.ts';
import { longLink, shareAddress, shareHash } from '../../storage/share-link.ts';
import { passphraseFits, PassphraseField } from './passphrase-field.tsx';

/** Warns what a link gives away, asks whether a passphrase goes on it, and makes it. */
export function ShareAsk({ scan, onEnd }: { scan: KeptScan; onEnd: () => void }) {
  const { t } = useTranslation();
  const name = useScanName();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const [failed, setFailed] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const make = async () => {
    setWrong(!passphraseFits(passphrase));
    if (!passphraseFits(passphrase)) return;
    try {
      const hash = await shareHash(plainFile(scan, name(scan)), passphrase);
      setLink(shareAddress(scan.address, hash));
    } catch {
      setFailed(true);
    }
  };
  if (link !== null) return <MadeLink link={link} onEnd={onEnd} />;
  return (
    <Ask
      title={t('file.shareTitle')}
      yes={t('file.shareMake')}
      no={t('file.cancel')}
      onNo={onEnd}
      onYes={() => void make()}
    >
      <p>{t('file.shareWarning')}</p>
      <PassphraseField value={passphrase} wrong={wrong} onChange={setPassphrase} />
      {failed && <p className="wrong">{t('file.failed')}</p>}
    </Ask>
  );
}

function MadeLink({ link, onEnd }: { link: string; onEnd: () => void }) {
  const { t } = useTranslation();
  const field = useId();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('file.shareCopied'));
    } catch {
      setSaid(t('file.shareNotCopied'));
    }
  };
  return (
    <Ask
      title={t('file.shareTitle')}
      yes={t('file.shareCopy')}
      no={t('file.close')}
      onNo={onEnd}
      onYes={() => void copy()}
    >
      {link.length > longLink && <p>{t('file.shareLong', { count: link.length })}</p>}
      <p className="field">
        <label htmlFor={field}>{t('file.shareLink')}</label>
        <textarea
          id={field}
          className="input link"
          rows={4}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </p>
      <output>{said}</output>
    </Ask>
  );
}
