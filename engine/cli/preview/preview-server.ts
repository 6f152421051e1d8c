import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { unwatchFile, watchFile } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { explain } from '../../explain/explain.ts';
import { InWords } from '../../explain/in-words.ts';
import { leadTo } from '../../asking/lead-to.ts';
import { writeResponse } from '../../response/response.ts';
import { workerFile } from '../build/offline-files.ts';
import { sitePolicy } from '../build/policy.ts';
import { siteFiles } from '../build/site-files.ts';
import type { SiteFiles, Template } from '../build/template.ts';
import type { BasesOfFile } from '../given-base.ts';
import { PreviewedFile } from './previewed-file.ts';

/** What a preview is made of. */
export interface Previewed {
  readonly file: string;
  readonly bases: BasesOfFile;
  readonly template: Template;
  /** The page around the scan: `index.html` and what it loads. */
  readonly shell: SiteFiles;
  readonly port: number;
}

/** A preview that is being served. */
export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

/** How often a file is looked at, in milliseconds. */
const interval = 250;

/** Serves a preview on this machine alone. Rejects when the port is taken. */
export async function servePreview(previewed: Previewed): Promise<Preview> {
  const site = new PreviewSite(previewed);
  const server = createServer((request, answer) => answerSafely(site, request, answer));
  await listening(server, previewed.port);
  const { port } = addressOf(server);
  site.hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const changed = () => site.changed();
  watchFile(previewed.file, { interval }, changed);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      unwatchFile(previewed.file, changed);
      site.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** One request that cannot be answered ends nothing but itself: any page in the browser can send it. */
function answerSafely(site: PreviewSite, request: IncomingMessage, answer: ServerResponse): void {
  answer.on('error', () => answer.destroy()); // who asked is gone
  try {
    site.answer(request, answer);
  } catch {
    if (!answer.headersSent) answer.writeHead(500);
    answer.end();
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

class PreviewSite {
  readonly #previewed: Previewed;
  readonly #file: PreviewedFile;
  readonly #listeners = new Set<ServerResponse>();
  #site: { readonly turn: number; readonly files: SiteFiles } | undefined;
  /** The names that this server goes by: a page of another site that points its own name here gets nothing. */
  hosts: ReadonlySet<string> = new Set();

  constructor(previewed: Previewed) {
    this.#previewed = previewed;
    this.#file = new PreviewedFile(previewed.file, previewed.bases);
  }

  changed(): void {
    this.#file.read();
    for (const listener of this.#listeners) listener.write('data: changed\n\n');
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
  }

  answer(request: IncomingMessage, answer: ServerResponse): void {
    if (!this.hosts.has(request.headers.host ?? '')) return void answer.writeHead(403).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void answer.writeHead(405).end();
    const address = request.url ?? '/';
    if (!address.startsWith('/') || !URL.canParse(`http://preview${address}`)) {
      return void answer.writeHead(400).end();
    }
    const { pathname, searchParams } = new URL(`http://preview${address}`);
    if (pathname === '/events') return this.#listen(answer);
    if (pathname === '/state.json') return sendJson(answer, this.#file.state());
    if (pathname === '/explain.json') return sendJson(answer, this.#explained(searchParams));
    if (pathname === '/lead.json') return sendJson(answer, this.#lead(searchParams.get('id') ?? ''));
    const inScan = /^\/scan\/(.*)$/.exec(pathname)?.[1];
    if (inScan === undefined) return sendFile(answer, this.#previewed.shell, pathname.slice(1), shellPolicy);
    return sendFile(answer, this.#scan(), inScan, `${sitePolicy()}; frame-ancestors 'self'`);
  }

  /** The site that `pqs build` would make of the file as it last was without errors. */
  #scan(): SiteFiles {
    const { good } = this.#file;
    if (!good) return new Map();
    if (this.#site?.turn !== good.turn) {
      const template = withoutWorker(this.#previewed.template);
      const bases = new Map<string, string>();
      const given = { questionnaire: good.questionnaire, text: good.text, bases };
      const files = siteFiles({ template, questionnaires: [given], embed: new Map(), version: 'preview' });
      this.#site = { turn: good.turn, files };
    }
    return this.#site?.files ?? new Map();
  }

  #explained(asked: URLSearchParams): object | null {
    const { good } = this.#file;
    const language = asked.get('language') ?? undefined;
    if (!good) return null;
    const words = new InWords(good.questionnaire, {
      ...(language !== undefined && { language }),
      tellFacts: true,
    });
    return explain(good.questionnaire, asked.get('id') ?? '', words) ?? null;
  }

  #lead(question: string): object | null {
    const { good } = this.#file;
    const lead = good && leadTo(good.questionnaire, question);
    return lead ? { step: lead.step, text: writeResponse(lead.response) } : null;
  }

  #listen(answer: ServerResponse): void {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    answer.write('retry: 500\n\n');
    this.#listeners.add(answer);
    answer.on('close', () => this.#listeners.delete(answer));
  }
}

/** A worker would keep what it fetched first, and not show what changes. */
function withoutWorker(template: Template): Template {
  return { ...template, files: new Map([...template.files].filter(([path]) => path !== workerFile)) };
}

/** The page around the scan runs nothing but its own files either; it frames the scan, and nobody frames it. */
const shellPolicy = `${sitePolicy()}; frame-src 'self'; frame-ancestors 'none'`;

function sendJson(answer: ServerResponse, value: unknown): void {
  send(answer, 'json', JSON.stringify(value));
}

function sendFile(answer: ServerResponse, files: SiteFiles, path: string, policy: string): void {
  const name = path === '' ? 'index.html' : path;
  const content = files.get(name);
  if (content === undefined) return void answer.writeHead(404).end();
  answer.setHeader('content-security-policy', policy);
  send(answer, /\.([a-z]+)$/.exec(name)?.[1] ?? '', content);
}

function send(answer: ServerResponse, kind: string, content: string | Uint8Array): void {
  answer.writeHead(200, {
    'content-type': types[kind] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  answer.end(content);
}
