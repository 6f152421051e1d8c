import { withTimeout } from '../timeout.ts';
import { fromFile } from './kept-scan.ts';
import { fromBase64Url, toBase64Url } from './bytes.ts';
import { compressed, decompressed } from './compression.ts';
import { isSealed, seal, type Sealed } from './encryption.ts';
import { largestScanFile, type ScanFileProblem } from './scan-file.ts';
import { shareStart } from './share-start.ts';

/** What a sealed link is part of; see `seal`. */
export const sealedLink = 'privacy-quick-scan link 1';

/** Longer links are cut off by some programs for mail and chat. */
export const longLink = 8000;

/**
 * The part of an address that holds a whole scan, after the #: a browser never sends it. Compressed; sealed when there is
 * a passphrase: `#s=1.data` or `#s=1e.iterations.salt.iv.check.data`.
 */
export function shareHash(plain: string, passphrase: string, iterations?: number): Promise<string> {
  return withTimeout(patience, () => hashOf(plain, passphrase, iterations));
}

/** So long compressing and sealing may take, in milliseconds. */
const patience = 60_000;

async function hashOf(plain: string, passphrase: string, iterations?: number): Promise<string> {
  const compact = JSON.stringify(JSON.parse(plain));
  if (passphrase === '') return `${shareStart}1.${toBase64Url(await compressed(compact))}`;
  const sealed = await seal(compact, passphrase, sealedLink, iterations);
  return `${shareStart}1e.${sealed.iterations}.${sealed.salt}.${sealed.iv}.${sealed.check}.${sealed.data}`;
}

/** The whole link: this page, for this questionnaire, without where its reader is in it. */
export function shareAddress(questionnaire: string | undefined, hash: string, here = location.href): string {
  const page = new URL(here);
  const noAddress = questionnaire === undefined || questionnaire.startsWith(fromFile);
  page.search = noAddress ? '' : `?questionnaire=${encodeURIComponent(questionnaire)}`;
  page.hash = hash;
  return page.href;
}

/** What such a link turned out to hold. */
export type SharedScan =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'sealed'; readonly sealed: Sealed }
  | { readonly problem: ScanFileProblem };

/** Reads what a link holds. Never throws, whatever is in it. */
export async function readShareHash(hash: string): Promise<SharedScan> {
  if (hash.length > largestScanFile) return { problem: 'too-large' };
  const [version = '', ...parts] = hash.slice(shareStart.length).split('.');
  if (version === '1' && parts.length === 1) return opened(parts[0] ?? '');
  if (version === '1e') {
    const [iterations, salt, iv, check, data, ...more] = parts;
    const sealed = { iterations: Number(iterations), salt, iv, check, data };
    if (more.length > 0 || !/^\d+$/.test(iterations ?? '')) return { problem: 'altered' };
    if (data === undefined || check === undefined) return { problem: 'truncated' };
    return isSealed(sealed) ? { kind: 'sealed', sealed } : { problem: 'altered' };
  }
  return { problem: /^[2-9]\d*e?$/.test(version) ? 'too-new' : 'not-a-scan' };
}

async function opened(data: string): Promise<SharedScan> {
  const bytes = fromBase64Url(data);
  if (!bytes) return { problem: 'truncated' };
  const read = await decompressed(bytes, largestScanFile);
  if ('text' in read) return { kind: 'plain', text: read.text };
  return { problem: read.problem === 'damaged' ? 'truncated' : read.problem };
}
