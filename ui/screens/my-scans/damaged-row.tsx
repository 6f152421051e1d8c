import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { useDates } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { saveFile } from '../../save-file.ts';
import type { KeptScan } from '../../storage/kept-scan.ts';
import { fileNameOf, scanMediaType } from '../../storage/scan-file.ts';

interface DamagedRowProps {
  readonly scan: KeptScan;
  readonly onRemove: () => void;
}

/** A scan of the list that cannot be opened: it can be saved as it is, and removed. */
export function DamagedRow({ scan, onRemove }: DamagedRowProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const heading = useId();
  const { changed, text, name = t('scans.damaged') } = scan;
  const save = () => saveFile({ name: fileNameOf(name), type: scanMediaType, bytes: text });
  return (
    <article className="scan-row" aria-labelledby={heading}>
      <Heading level={2} id={heading}>
        {name}
      </Heading>
      <p className="wrong">{t('scans.damagedText')}</p>
      {changed.getTime() > 0 && (
        <p>{t('scans.changed', { date: dates.day(changed), time: dates.time(changed) })}</p>
      )}
      <div className="scan-actions">
        <Button look="outlined" aria-label={t('scans.saveOf', { name })} onClick={save}>
          {t('scans.save')}
        </Button>
        <Button aria-label={t('scans.removeOf', { name })} onClick={onRemove}>
          {t('scans.remove')}
        </Button>
      </div>
    </article>
  );
}
