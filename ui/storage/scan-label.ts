import type { KeptScan } from './kept-scan.ts';

/** Which scan it is, and how often it was written; told apart from its answers, which change all the time. */
export type ScanLabel = Pick<KeptScan, 'id' | 'name' | 'address' | 'created' | 'revision'>;

/** An id that no other scan has. */
export function newScanId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is missing on pages without https
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The label of a scan that is begun now. */
export function newLabel(name?: string): ScanLabel {
  return { id: newScanId(), created: new Date(), revision: 0, ...(name !== undefined && { name }) };
}
