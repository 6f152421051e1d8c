import { useTranslation } from 'react-i18next';
import { saveFile } from '../save-file.ts';
import type { KeptScan } from '../storage/kept-scan.ts';
import { fileNameOf, plainFile, scanMediaType } from '../storage/scan-file.ts';
import { useDates } from './dates.ts';

/** What a scan is called: by the name that the person gave it, else by the day that it was begun. */
export function useScanName(): (scan: Pick<KeptScan, 'name' | 'created'>) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ name, created }) => name ?? t('scans.unnamed', { date: dates.day(created) });
}

/** Lets the person keep a scan as a file, as it is. */
export function useSaveCopy(): (scan: KeptScan) => void {
  const name = useScanName();
  return (scan) =>
    saveFile({ name: fileNameOf(name(scan)), type: scanMediaType, bytes: plainFile(scan, name(scan)) });
}
