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
  const headers = siteHeaders();
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
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

/** The headers of every answer, from the file that hosts read them from. */
function siteHeaders(): Readonly<Record<string, string>> {
  const [, all = ''] = readFileSync(join(folder, '_headers'), 'utf8').split(/^\/\*$/m);
  const lines = (all.split(/^\//m)[0] ?? '').split('\n').filter((line) => line.startsWith('  '));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.trim().split(': ');
      return [name, value.join(': ')] as const;
    }),
  );
}
