import type * as parts from './archive-parts.ts';
import { loading } from './not-loaded.ts';
import type { Storage, StorageKind } from './storage.ts';

/** What keeps scans, and where they are kept. */
export type ArchiveParts = typeof parts & { readonly storage: Storage };

/** Loads what keeps scans so. It is not in what a page begins with: who keeps nothing can begin without it. */
export async function loadArchive(kind: StorageKind): Promise<ArchiveParts> {
  const device = kind === 'device' ? import('./device-storage.ts') : null; // both at once
  const [found, onDevice] = await loading(Promise.all([import('./archive-parts.ts'), device]));
  const { memoryStorage, sessionStorageOf } = found;
  const inTab = () => (kind === 'session' ? sessionStorageOf(() => sessionStorage) : memoryStorage());
  return { ...found, storage: onDevice ? onDevice.deviceStorage() : inTab() };
}
