import type { KeptScan } from './kept-scan.ts';

/** What the file of a scan is called by programs. */
export const scanMediaType = 'application/vnd.privacy-quick-scan+json';

/** How the name of the file of a scan ends. */
const scanExtension = '.pqscan';

/** The name of a file for a scan: its own name, without what file systems do not take. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/^\.+/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'scan' : plain}${scanExtension}`;
}

/**
 * The text of a file that anyone can read: the response as the engine and `pqs` read it, with the name of the scan. What
 * cannot be read is given as it was kept.
 */
export function plainFile({ text }: Pick<KeptScan, 'text'>, name: string): string {
  const response = parsed(text);
  if (typeof response !== 'object' || response === null || Array.isArray(response)) return text;
  return `${JSON.stringify({ ...response, name }, undefined, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
