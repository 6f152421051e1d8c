import { reading } from '../../engine/index.ts';
import { withTimeout } from '../timeout.ts';
import { isSealed, seal, type Sealed } from './encryption.ts';
import type { KeptScan } from './kept-scan.ts';
import { loading } from './not-loaded.ts';

/** What the file of a scan is called by programs. */
export const scanMediaType = 'application/vnd.privacy-quick-scan+json';

/** How the name of the file of a scan ends. */
export const scanExtension = '.pqscan';

/** The most that such a file may weigh, in bytes. */
export const largestScanFile = 5_000_000;

/** The version of the sealed notation. */
const sealedVersion = 1;

/** What a sealed scan is part of; see `seal`. */
export const sealedFile = `privacy-quick-scan file ${sealedVersion}`;

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

/** So long sealing may take, in milliseconds. */
const patience = 60_000;

/** The text of a file that only its passphrase opens, with a plain file inside. */
export async function sealedFileOf(plain: string, passphrase: string, iterations?: number): Promise<string> {
  const sealed = await withTimeout(patience, () => seal(plain, passphrase, sealedFile, iterations));
  return `${JSON.stringify({ sealedScan: sealedVersion, ...sealed }, undefined, 2)}\n`;
}

/** Why a text holds no scan, before it is known what it is. */
export type ScanFileProblem = 'too-large' | 'truncated' | 'not-a-scan' | 'too-new' | 'altered';

/** What the text of a file turned out to be. */
export type ScanFile =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'sealed'; readonly sealed: Sealed }
  | { readonly problem: ScanFileProblem };

/** Looks what the text of a file is. Rejects only when what reads it cannot be loaded. */
export async function readScanFile(text: string): Promise<ScanFile> {
  if (text.length > largestScanFile) return { problem: 'too-large' };
  const { readJson } = await loading(reading());
  const { value, diagnostics } = readJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const hostile = diagnostics.some(({ code }) => code !== 'not-json');
    return { problem: !hostile && isCutOff(text) ? 'truncated' : 'not-a-scan' };
  }
  const { sealedScan, format, organisation, processes } = { ...nothing, ...value };
  if (sealedScan !== undefined) {
    if (sealedScan !== sealedVersion) return { problem: isNewer(sealedScan) ? 'too-new' : 'altered' };
    return isSealed(value) ? { kind: 'sealed', sealed: value } : { problem: 'altered' };
  }
  if (isNewer(format)) return { problem: 'too-new' };
  if (organisation === undefined || processes === undefined) return { problem: 'not-a-scan' };
  return { kind: 'plain', text };
}

const nothing = { sealedScan: undefined, format: undefined, organisation: undefined, processes: undefined };

function isNewer(version: unknown): boolean {
  return typeof version === 'number' && version > sealedVersion;
}

/** Whether a text begins as a file of ours does, and has no end. */
function isCutOff(text: string): boolean {
  const inside = text.trim();
  return inside.startsWith('{') && !inside.endsWith('}');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
