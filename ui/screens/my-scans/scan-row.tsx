import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ask } from '../../parts/ask.tsx';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useDates } from '../../parts/dates.ts';
import { useScanName } from '../../parts/scan-file.ts';
import { useArchive, useKeeping, useQuestionnaire } from '../../scan.tsx';
import { fromFile, type KeptScan } from '../../storage/kept-scan.ts';
import { useSurroundings } from '../../surroundings/surroundings-context.tsx';
import { SaveAsk } from './save-ask.tsx';
import { ShareAsk } from './share-ask.tsx';

interface ScanRowProps {
  readonly scan: KeptScan;
  readonly onRemove: () => void;
  readonly onSaid: (said: string) => void;
}

/** One scan of the list: what it is, how far it is, and what can be done with it. */
export function ScanRow({ scan, onRemove, onSaid }: ScanRowProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const withArchive = useArchive();
  const { ownPage } = useSurroundings();
  const heading = useId();
  const questionnaire = useQuestionnaire();
  const open = useKeeping().scan.id === scan.id;
  const name = useScanName()(scan);
  const [asking, setAsking] = useState<'rename' | 'save' | 'share' | null>(null);
  const onEnd = () => setAsking(null);
  const { answered, questions } = scan.progress;
  const { id, version } = scan.questionnaire;
  const ours = id === questionnaire.id;
  const goOn = async () => {
    const opened = await withArchive(({ scans }) => scans.open(scan.id));
    if (opened === false) onSaid(t('scans.unreadable', { name }));
  };
  const copy = async () => {
    const copied = t('scanName.copyOf', { name });
    await withArchive(async ({ scans }) => {
      await scans.copy(scan.id, copied);
      onSaid(t('scans.copied', { name: copied }));
    });
  };
  return (
    <article className="scan-row" aria-labelledby={heading}>
      <Heading level={2} id={heading}>
        {name}
      </Heading>
      {open && <p className="scan-open">{t('scans.current')}</p>}
      <p>{t('scans.changed', { date: dates.day(scan.changed), time: dates.time(scan.changed) })}</p>
      {questions > 0 && (
        <p>
          <progress className="scan-progress" max={questions} value={answered} aria-hidden="true" />
          <span>{t('scans.progress', { answered, count: questions })}</span>
        </p>
      )}
      <p className="muted">{t('scans.version', { id, version })}</p>
      {!ours && <Elsewhere address={scan.address} />}
      <div className="scan-actions">
        {ours && (
          <Button look="outlined" aria-label={t('scans.continueOf', { name })} onClick={() => void goOn()}>
            {t('scans.continue')}
          </Button>
        )}
        <Button aria-label={t('scans.renameOf', { name })} onClick={() => setAsking('rename')}>
          {t('scans.rename')}
        </Button>
        <Button aria-label={t('scans.copyName', { name })} onClick={() => void copy()}>
          {t('scans.copy')}
        </Button>
        <Button aria-label={t('scans.saveOf', { name })} onClick={() => setAsking('save')}>
          {t('scans.save')}
        </Button>
        {ownPage && (
          <Button aria-label={t('scans.shareOf', { name })} onClick={() => setAsking('share')}>
            {t('scans.share')}
          </Button>
        )}
        <Button aria-label={t('scans.removeOf', { name })} onClick={onRemove}>
          {t('scans.remove')}
        </Button>
      </div>
      {asking === 'rename' && <Rename scan={scan} onEnd={onEnd} />}
      {asking === 'save' && <SaveAsk scan={scan} onEnd={onEnd} />}
      {asking === 'share' && <ShareAsk scan={scan} onEnd={onEnd} />}
    </article>
  );
}

/** Where a scan of another questionnaire can be opened. */
function Elsewhere({ address }: { address: string | undefined }) {
  const { t } = useTranslation();
  if (address?.startsWith(fromFile) === true) {
    return <p>{t('scans.elsewhereFile', { name: address.slice(fromFile.length) })}</p>;
  }
  const search = address === undefined ? '' : `?questionnaire=${encodeURIComponent(address)}`;
  return (
    <p>
      <span>{t('scans.elsewhere')}</span>
      <span className="space"> </span>
      <a href={`./${search}#/scans`}>{t('scans.elsewhereOpen')}</a>
    </p>
  );
}

function Rename({ scan, onEnd }: { scan: KeptScan; onEnd: () => void }) {
  const { t } = useTranslation();
  const withArchive = useArchive();
  const field = useId();
  const [draft, setDraft] = useState(scan.name ?? '');
  return (
    <Ask
      title={t('scans.renameTitle')}
      yes={t('scans.renameSave')}
      no={t('scans.cancel')}
      onNo={onEnd}
      onYes={() => {
        onEnd();
        void withArchive(({ scans }) => scans.rename(scan.id, draft));
      }}
    >
      <p className="field">
        <label htmlFor={field}>{t('scans.renameLabel')}</label>
        <input
          id={field}
          className="input"
          type="text"
          autoComplete="off"
          maxLength={120}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      </p>
    </Ask>
  );
}
