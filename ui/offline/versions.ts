/** What is known of newer files of the site. */
export interface SiteVersions {
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether a newer version is here, and waits to be used. */
  readonly newer: () => boolean;
  /** Uses the newer version, and loads the page anew with it. */
  readonly use: () => void;
}

/** A site that is as it is: while developing, in one file, in a place on another page. */
const oneVersion: SiteVersions = {
  subscribe: () => () => undefined,
  newer: () => false,
  use: () => undefined,
};

/** How long a worker gets to answer before it counts as silent. */
const patience = 5000;

/** Makes the site work without a connection, where its page says that it can, and tells of newer versions of it. */
export function siteVersions(page: Window): SiteVersions {
  const { navigator, document } = page;
  if (!('serviceWorker' in navigator) || !document.querySelector('link[rel="manifest"]')) return oneVersion;
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | null = null;
  const found = async (worker: ServiceWorker | null) => {
    if (!worker) return;
    const versions = await ask(worker, 'versions');
    if (!versions || versions.version === versions.inUse) return;
    waiting = worker;
    for (const listener of listeners) listener();
  };
  const watch = async () => {
    const registered = await register(navigator.serviceWorker);
    if (!registered) return;
    const { installing } = registered;
    const watchInstalling = (worker: ServiceWorker | null) =>
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' || worker.state === 'activated') void found(worker);
      });
    watchInstalling(installing);
    registered.addEventListener('updatefound', () => watchInstalling(registered.installing));
    await found(registered.waiting ?? registered.active);
    await registered.update().catch(() => undefined); // without a connection there is nothing newer
  };
  // what the person sees comes first
  if (document.readyState === 'complete') void watch();
  else page.addEventListener('load', () => void watch(), { once: true });
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newer: () => waiting !== null,
    use: () => {
      const worker = waiting;
      if (worker) void ask(worker, 'use-newest').then(() => page.location.reload());
    },
  };
}

/** The part of Trusted Types that is needed; browsers without it take the address as it is. */
interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const workerAddress = './worker.js';

/** The one policy of this page: it lets through the address of the worker, and nothing else. */
function trusted(address: string): string {
  const types: TrustedScripts | undefined = Reflect.get(globalThis, 'trustedTypes');
  if (!types) return address;
  const policy = types.createPolicy('pqs-worker', {
    createScriptURL: (asked) => (asked === workerAddress ? asked : ''),
  });
  return policy.createScriptURL(address);
}

async function register(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | null> {
  try {
    return await container.register(trusted(workerAddress), { updateViaCache: 'none' });
  } catch {
    return null; // refused, as in a private window; the scan works all the same, as long as there is a connection
  }
}

interface Versions {
  readonly version: string;
  readonly inUse: string;
}

function ask(worker: ServiceWorker, message: 'versions' | 'use-newest'): Promise<Versions | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(versionsIn(data)));
    port1.start();
    setTimeout(() => resolve(undefined), patience);
    worker.postMessage(message, [port2]);
  });
}

function versionsIn(data: unknown): Versions | undefined {
  if (typeof data !== 'object' || data === null || !('version' in data) || !('inUse' in data))
    return undefined;
  const { version, inUse } = data;
  return typeof version === 'string' && typeof inUse === 'string' ? { version, inUse } : undefined;
}
