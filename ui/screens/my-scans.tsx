import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { useScanName } from '../parts/scan-file.ts';
import { SidePage } from '../parts/side-page.tsx';
import { WipePart } from '../parts/wipe-part.tsx';
import { useArchive, useIncomingScans, useKeeper } from '../scan.tsx';
import type { KeptScan } from '../storage/kept-scan.ts';
import { scanExtension, scanMediaType } from '../storage/scan-file.ts';
import { DamagedRow } from './my-scans/damaged-row.tsx';
import { IncomingPart } from './my-scans/incoming-part.tsx';
import { RemovedScan } from './my-scans/removed-scan.tsx';
import { ScanRow } from './my-scans/scan-row.tsx';

/** All scans on this device: go on with one, name it, copy it, keep it as a file, remove it; and wiping everything. */
export function MyScans() {
  const { t } = useTranslation();
  const withArchive = useArchive();
  const keeper = useKeeper();
  const name = useScanName();
  const incomings = useIncomingScans();
  const field = useId();
  const [all, setAll] = useState<readonly KeptScan[] | null>(null);
  const [removed, setRemoved] = useState<KeptScan | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let shown = -1;
    const list = () => {
      const { listed } = keeper.keeping();
      if (listed === shown) return;
      shown = listed;
      void withArchive(({ scans }) => scans.list()).then((found) => {
        if (shown === listed && found) setAll(found);
      });
    };
    list();
    const stop = keeper.subscribe(list);
    return () => {
      shown = -1;
      stop();
    };
  }, [withArchive, keeper]);
  const remove = async (scan: KeptScan) => {
    setSaid('');
    setRemoved((await withArchive(({ scans }) => scans.remove(scan.id))) ?? null);
  };
  const restore = async (scan: KeptScan) => {
    await withArchive(async ({ scans }) => {
      await scans.restore(scan);
      setRemoved(null);
      setSaid(t('scans.restored', { name: name(scan) }));
    });
  };
  return (
    <SidePage title={t('pages.scans')} lead={t('scans.lead')}>
      {removed && <RemovedScan key={removed.id} scan={removed} onRestore={() => void restore(removed)} />}
      <IncomingPart />
      <output className="scans-said">{said}</output>
      {all?.length === 0 && <p>{t('scans.none')}</p>}
      {all && all.length > 0 && (
        <ul className="scans">
          {all.map((scan) => (
            <li key={scan.id}>
              {scan.damaged ? (
                <DamagedRow scan={scan} onRemove={() => void remove(scan)} />
              ) : (
                <ScanRow scan={scan} onRemove={() => void remove(scan)} onSaid={setSaid} />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="outlined" onClick={() => void withArchive(({ scans }) => scans.startNew())}>
          {t('scans.new')}
        </Button>
      </div>
      <section>
        <Heading level={2}>{t('scans.openTitle')}</Heading>
        <p>{t('scans.openText')}</p>
        <p>
          <label htmlFor={field}>{t('scans.openFile')}</label>
          <input
            id={field}
            className="file"
            type="file"
            accept={`${scanExtension},${scanMediaType},.json,application/json`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void incomings.offerFile(file);
              event.target.value = ''; // so that the same file can be chosen again
            }}
          />
        </p>
      </section>
      <WipePart title={t('scans.wipeTitle')} text={t('scans.wipeText')} />
    </SidePage>
  );
}
