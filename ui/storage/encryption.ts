import { type Bytes, fromBase64Url, toBase64Url, utf8 } from './bytes.ts';
import { compressed, decompressed } from './compression.ts';

/** How something was sealed: all that is needed to open it but the passphrase. Bytes are written as base64url. */
interface SealHeader {
  /** How often the passphrase is hashed (PBKDF2-SHA-256): each guess costs as much. */
  readonly iterations: number;
  readonly salt: string;
  /** The nonce of AES-256-GCM. */
  readonly iv: string;
  /** Shows whether the passphrase is the right one, and nothing else: it is derived beside the key, not from it. */
  readonly check: string;
}

/** A text that only its passphrase opens. */
export interface Sealed extends SealHeader {
  readonly data: string;
}

/** Why a sealed text does not open. */
export type Unopened = 'wrong-passphrase' | 'altered' | 'too-large';

/** OWASP's number for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet). */
const usualIterations = 600_000;

/** A file may ask for no more than this: it takes a slow phone some seconds. */
export const mostIterations = 5_000_000;

/** The most that a sealed text may become, in bytes. */
const largestText = 5_000_000;

/** Whether this browser can seal here: it does so on pages with https alone. */
export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && 'subtle' in crypto;
}

/** Seals a text with a passphrase. `about` says what it is part of: opened as part of anything else it counts as altered. */
export async function seal(
  text: string,
  passphrase: string,
  about: string,
  iterations = usualIterations,
): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { key, check } = await keyFrom(passphrase, salt, iterations);
  const header = { iterations, salt: toBase64Url(salt), iv: toBase64Url(iv), check: toBase64Url(check) };
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: authenticated(about, header) },
    key,
    await compressed(text),
  );
  return { ...header, data: toBase64Url(new Uint8Array(data)) };
}

/** Opens what was sealed, or tells why not. Never throws for what is in it. */
export async function unseal(
  { data, ...header }: Sealed,
  passphrase: string,
  about: string,
): Promise<{ readonly text: string } | { readonly problem: Unopened }> {
  const { iterations } = header;
  const [salt, iv, sealed] = [header.salt, header.iv, data].map(fromBase64Url);
  if (!salt || !iv || !sealed || !isCount(iterations)) return { problem: 'altered' };
  const { key, check } = await keyFrom(passphrase, salt, iterations);
  if (toBase64Url(check) !== header.check) return { problem: 'wrong-passphrase' };
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: authenticated(about, header) },
      key,
      sealed,
    );
    const read = await decompressed(new Uint8Array(opened), largestText);
    if ('text' in read) return read;
    return { problem: read.problem === 'damaged' ? 'altered' : read.problem };
  } catch {
    return { problem: 'altered' };
  }
}

/** Whether something has the parts of a sealed text, within what is opened here. */
export function isSealed(found: unknown): found is Sealed {
  if (typeof found !== 'object' || found === null) return false;
  const { iterations, salt, iv, check, data } = { ...emptySeal, ...found };
  return (
    isCount(iterations) &&
    isBase64Url(salt, 16) &&
    isBase64Url(iv, 12) &&
    isBase64Url(check, 16) &&
    typeof data === 'string'
  );
}

const emptySeal = { iterations: 0, salt: '', iv: '', check: '', data: undefined };

function isCount(iterations: unknown): boolean {
  return (
    typeof iterations === 'number' &&
    Number.isSafeInteger(iterations) &&
    iterations >= 1 &&
    iterations <= mostIterations
  );
}

function isBase64Url(text: unknown, bytes: number): boolean {
  return typeof text === 'string' && fromBase64Url(text)?.byteLength === bytes;
}

/** What is not secret but must not be changed either: what it is part of, how it was made, and the whole header. */
function authenticated(about: string, { iterations, salt, iv, check }: SealHeader): Bytes {
  return utf8(JSON.stringify([about, 'AES-256-GCM', 'PBKDF2-SHA-256', iterations, salt, iv, check]));
}

/** The key that a passphrase gives, and beside it a check that tells nothing of the key (HKDF keeps them apart). */
async function keyFrom(
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<{ readonly key: CryptoKey; readonly check: Bytes }> {
  const { subtle } = crypto;
  const typed = await subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const hashed = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, 256);
  const secret = await subtle.importKey('raw', hashed, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const apart = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) });
  const key = await subtle.deriveKey(apart('key'), secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const check = await subtle.deriveBits(apart('check'), secret, 128);
  return { key, check: new Uint8Array(check) };
}
