import type { KeptScan } from './kept-scan.ts';
import type { ScanLabel } from './scan-label.ts';

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
