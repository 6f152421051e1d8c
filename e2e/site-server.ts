import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const folder = join(import.meta.dirname, '../dist/site');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A host that serves the site as it is meant to be: with the headers that the site brings along. */
export interface SiteServer {
  readonly address: string;
  /** Serves something else under a path from now on. */
  readonly put: (path: string, content: string) => void;
  readonly close: () => Promise<void>;
}

/** Serves the site as it was built, on a free port. */
export async function serveSite(): Promise<SiteServer> {
  const changed = new Map<string, string>();
  const headersOf = siteHeaders();
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const headers = headersOf(pathname);
    const path = normalize(pathname).replace(/^\/$/, '/index.html');
    try {
      const content = changed.get(path) ?? readFileSync(join(folder, path));
      answer
        .writeHead(200, { ...headers, 'content-type': types[extname(path)] ?? 'text/plain' })
        .end(content);
    } catch {
      answer.writeHead(404, headers).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const found = server.address();
  const port = typeof found === 'object' && found !== null ? found.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    put: (path, content) => void changed.set(path, content),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** For an address, its headers by the file that hosts read them from: all rules that fit it count. */
function siteHeaders(): (path: string) => Readonly<Record<string, string[]>> {
  const text = readFileSync(join(folder, '_headers'), 'utf8');
  const rules = text.split(/^(?=\/)/m).map((rule) => {
    const [pattern = '', ...lines] = rule.split('\n');
    const headers = lines.flatMap((line) => {
      const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name.toLowerCase(), value] as const] : [];
    });
    return { pattern, headers };
  });
  return (path) => {
    const all: Record<string, string[]> = {};
    for (const { pattern, headers } of rules) {
      const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      if (fits) for (const [name, value] of headers) (all[name] ??= []).push(value);
    }
    return all;
  };
}
