import { withTimeout } from '../timeout.ts';

/** So long the browser may take for each, in milliseconds. */
const patience = 5000;

/** What everything that this site keeps beside its database is called: choices, files for offline use. */
const prefix = 'pqs-';

/** Takes away what this site keeps beside the scans: choices, the files for offline use, and what serves them. */
export async function wipeTraces(): Promise<void> {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    await quietly(async () => forget(storage()));
  }
  await quietly(async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
  });
  await quietly(async () => {
    const found = await navigator.serviceWorker.getRegistrations();
    const here = new URL('./', location.href).href;
    await Promise.all(found.filter(({ scope }) => scope === here).map((one) => one.unregister()));
  });
}

function forget(storage: globalThis.Storage): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const name of names) if (name?.startsWith(prefix) === true) storage.removeItem(name);
}

/** What the browser refuses to show holds nothing of ours. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await withTimeout(patience, work);
  } catch {
    // not available here
  }
}
