import { createHash } from 'node:crypto';

/** The value of an `integrity` attribute: a browser runs the file only when it is exactly this one. */
export function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** How a Content-Security-Policy allows one script or style that stands in the page itself. */
export function allowedByHash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** A few letters that change when anything in this list does. */
export function digestOf(contents: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('base64url').slice(0, 16);
}

/** A few letters that change with the content, for the name of a file that may be kept for good. */
export function shortDigest(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 8);
}
