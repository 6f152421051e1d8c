import { useTranslation } from 'react-i18next';
import { saveFile } from '../save-file.ts';
import type { KeptScan } from '../storage/kept-scan.ts';
import { fileNameOf, plainFile, scanMediaType, sealedFileOf } from '../storage/scan-file.ts';
import { useDates } from './dates.ts';

/** What a scan is called: by the name that the person gave it, else by the day that it was begun. */
export function useScanName(): (scan: Pick<KeptScan, 'name' | 'created'>) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ name, created }) => name ?? t('scanName.unnamed', { date: dates.day(created) });
}

/** What a copy is made of: the answers as text, and what the scan is called by. */
type CopiedScan = Pick<KeptScan, 'name' | 'created' | 'text'>;

/** Lets the person keep a scan as a file, as it is or sealed with a passphrase. Rejects when sealing is refused. */
export function useSaveCopy(): (scan: CopiedScan, passphrase?: string) => Promise<void> {
  const name = useScanName();
  return async (scan, passphrase = '') => {
    const plain = plainFile(scan, name(scan));
    const bytes = passphrase === '' ? plain : await sealedFileOf(plain, passphrase);
    saveFile({ name: fileNameOf(name(scan)), type: scanMediaType, bytes });
  };
}
