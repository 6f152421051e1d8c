/** How the part of an address after the # begins that holds a scan. */
export const shareStart = '#s=';

/** Whether the part of an address after the # claims to hold a scan. */
export function isShareHash(hash: string): boolean {
  return hash.startsWith(shareStart);
}
