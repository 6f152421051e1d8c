import { type KeptScan, newScanId } from './kept-scan.ts';

/** Which scan it is, and how often it was written; told apart from its answers, which change all the time. */
export type ScanLabel = Pick<KeptScan, 'id' | 'name' | 'address' | 'created' | 'revision'>;

/** The label of a scan that is begun now. */
export function newLabel(name?: string): ScanLabel {
  return { id: newScanId(), created: new Date(), revision: 0, ...(name !== undefined && { name }) };
}

/** The label of a scan that is kept. */
export function labelOf({ id, name, address, created, revision }: KeptScan): ScanLabel {
  return {
    id,
    created,
    revision,
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
  };
}
