import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { useScanName } from '../../parts/scan-file.ts';
import type { KeptScan } from '../../storage/kept-scan.ts';

/** Says that a scan was removed, and offers to bring it back as long as the page is open. */
export function RemovedScan({ scan, onRestore }: { scan: KeptScan; onRestore: () => void }) {
  const { t } = useTranslation();
  const name = useScanName();
  const restore = useRef<HTMLButtonElement>(null);
  useEffect(() => restore.current?.focus(), []); // the row that had the focus is gone
  return (
    <div className="card-removed">
      <output>{t('scans.removed', { name: name(scan) })}</output>
      <Button ref={restore} onClick={onRestore}>
        {t('scans.restore')}
      </Button>
    </div>
  );
}
