/**
 * The service worker of a site: it answers from what was fetched when it was installed, so that the scan works without a
 * connection. A newer version is fetched aside and not used before the person says so: the questions never change in the
 * middle of a scan. No answer ever comes here.
 */

/** The version of the site, and the paths of its files; `pqs build` writes them in. */
declare const PQS_SITE: { readonly version: string; readonly files: readonly string[] };

/** The parts of a service worker that are used here; the types of the DOM do not have them. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const registration: { readonly scope: string };
declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;

/** Which version is in use, and which was before it: an open page of that one may still need its files. */
interface InUse {
  readonly version: string;
  readonly before?: string;
}

const { version, files } = PQS_SITE;
const prefix = 'pqs-files-';
const noteName = 'pqs-version';
const note = './version-in-use';

const cacheOf = (of: string) => caches.open(prefix + of);

async function inUse(): Promise<InUse | undefined> {
  const found = await (await caches.open(noteName)).match(note);
  return found?.json();
}

async function use(next: InUse): Promise<void> {
  await (await caches.open(noteName)).put(note, new Response(JSON.stringify(next)));
  const needed = new Set([version, next.version, next.before].map((of) => prefix + String(of)));
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && !needed.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function install(): Promise<void> {
  const cache = await cacheOf(version);
  await cache.addAll(files.map((path) => new Request(path, { cache: 'reload' })));
}

/** The first version is used at once; a later one is there, and waits. */
async function activate(): Promise<void> {
  if (!(await inUse())) await use({ version });
  await clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = pathname.slice(new URL(registration.scope).pathname.length);
  const now = await inUse();
  const cache = await cacheOf(now?.version ?? version);
  if (path === '' || path === 'index.html') return (await cache.match('./')) ?? fetch(request);
  // names in assets/ change with their content: any version of a name is the same
  const kept = (await cache.match(request)) ?? (path.startsWith('assets/') && (await caches.match(request)));
  if (path.startsWith('assets/') && kept) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok && isKept(path)) await cache.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Of what is fetched on the way, only what a scan is made of is kept. */
function isKept(path: string): boolean {
  return path.startsWith('assets/') || path.startsWith('questionnaires/');
}

/** Told of the version in use and the newest one that is here; asked to use that. */
async function hear({ data, ports: [port] }: MessageEvent<unknown>): Promise<void> {
  const now = await inUse();
  if (data === 'use-newest' && now?.version !== version) {
    void skipWaiting(); // not waited for: it may not come while this is going on, and either worker serves what is in use
    await use({ version, ...(now && { before: now.version }) });
  }
  port?.postMessage({ version, inUse: (await inUse())?.version ?? version });
}

addEventListener('install', (event) => {
  if (isLasting(event)) event.waitUntil(install());
});
addEventListener('activate', (event) => {
  if (isLasting(event)) event.waitUntil(activate());
});
addEventListener('message', (event) => {
  if (isLasting(event)) event.waitUntil(hear(event));
});
addEventListener('fetch', (event) => {
  if (!isAsking(event)) return;
  const { request } = event;
  const ours = request.method === 'GET' && request.url.startsWith(registration.scope);
  const elsewhere = /^(offline|embed)\/|^worker\.js$/.test(request.url.slice(registration.scope.length));
  if (ours && !elsewhere) event.respondWith(answer(request));
});

function isLasting(event: Event): event is Lasting {
  return 'waitUntil' in event;
}

function isAsking(event: Event): event is Asking {
  return 'respondWith' in event;
}
