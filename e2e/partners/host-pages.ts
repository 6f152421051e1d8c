import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';

/** The strictest policy under which the element works, as docs/partners/ gives it to partners. */
const partnerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  'frame-src http://localhost:*',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const own: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
);

/** The folder of the embed on the site, where what is in it never changes. */
export const embedFolder = `/embed/${own.version}`;

const folder = import.meta.dirname;
const modules = join(folder, '../../node_modules');

/** Files that a page of a partner uses besides its own. */
const others: Record<string, string> = {
  'small.json': join(folder, '../small-questionnaire.json'),
  'i18next.js': join(modules, 'i18next/i18next.min.js'),
};

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

/**
 * Serves the pages of partners in this folder under `/partner/`, with the strictest policy, and opens one. With
 * `EMBED_BUILD` the embed is served from that folder in dist instead of the one of the site.
 */
export async function openHost(page: Page, name: string, policy = partnerPolicy): Promise<void> {
  await serveHosts(page, policy);
  await page.goto(`/partner/${name}.html`);
}

/** Serves the pages of partners, and the embed that is asked for. */
export async function serveHosts(page: Page, policy = partnerPolicy): Promise<void> {
  await page.route('**/partner/*', (route) => fulfill(route, policy));
  const build = process.env['EMBED_BUILD'];
  if (build === undefined) return;
  await page.route('**/embed/**', (route) => {
    const path = join(
      folder,
      '../../dist',
      build,
      new URL(route.request().url()).pathname.replace('/embed/', ''),
    );
    if (!existsSync(path)) return route.fallback(); // the loader is the same for both
    return route.fulfill({
      path,
      headers: { 'content-type': typeOf(path), 'access-control-allow-origin': '*' },
    });
  });
}

/** The same site under another origin: what comes from there is foreign to the page. */
export function elsewhereThan(url: string): string {
  return new URL(url).origin.replace('127.0.0.1', 'localhost');
}

async function fulfill(route: Route, policy: string): Promise<void> {
  const name = new URL(route.request().url()).pathname.replace('/partner/', '');
  const text = readFileSync(others[name] ?? join(folder, name), 'utf8')
    .replaceAll('{{embed}}', embedFolder)
    .replaceAll('{{elsewhere}}', elsewhereThan(route.request().url()));
  await route.fulfill({
    body: text,
    headers: {
      'content-type': typeOf(name),
      ...(name.endsWith('.html') && { 'content-security-policy': policy }),
    },
  });
}

function typeOf(path: string): string {
  return types[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
}
