import { addressOf } from './address.ts';
import { isShareHash } from './storage/share-start.ts';

/**
 * Takes scans out of the address of the page, now and whenever one comes: what is in a link does not stay in the address
 * nor in the history. To be called before the scan follows the address. What is returned ends it.
 */
export function takeSharedScans(page: Window, onShared: (hash: string) => void): () => void {
  const take = () => {
    const { hash } = page.location;
    if (!isShareHash(hash)) return;
    page.history.replaceState(null, '', addressOf({ page: { name: 'scans' } }));
    onShared(hash);
  };
  page.addEventListener('hashchange', take);
  take();
  return () => page.removeEventListener('hashchange', take);
}
