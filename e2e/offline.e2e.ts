import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from './scan-page.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** A page of the site on a host of its own, with its headers, and with its service worker. */
const test = base.extend<{ host: SiteServer; baseURL: string }>({
  // oxlint-disable-next-line no-empty-pattern -- it needs nothing of the others
  host: async ({}, use) => {
    const host = await serveSite();
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(host.address),
});

test.use({ serviceWorkers: 'allow' });

const site = join(import.meta.dirname, '../dist/site');
const version = /"version":"([\w-]+)"/.exec(readFileSync(join(site, 'worker.js'), 'utf8'))?.[1] ?? '';

/** Opens the site, and waits until its worker has everything. */
async function visit(page: Page): Promise<void> {
  await page.goto('/');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Starts a scan and gives an answer, so that there is something to lose. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin de scan' }).click();
  await page.getByRole('checkbox', { name: 'Salarisadministratie', exact: true }).check();
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
}

/** Puts a newer version of the site on the host: its page says so in a text that is there before the app. */
function publish(host: SiteServer): void {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  host.put('/index.html', page.replace('</head>', '<meta name="newer" content="yes" /></head>'));
  host.put('/worker.js', readFileSync(join(site, 'worker.js'), 'utf8').replace(version, 'newer-version'));
}

const isNewer = (page: Page) => page.locator('meta[name=newer]').count();

test.skip(({ isMobile }) => !isMobile, 'nothing of it depends on the size of the screen');

test('after the first visit the scan works without a connection, in every language, up to the papers', async ({
  page,
  host,
}) => {
  await visit(page);
  await host.close();
  await page.reload();
  await begin(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Payroll', exact: true })).toBeChecked();
  await page.goto('/#/papers');
  await page.getByRole('button', { name: 'Excel (xlsx)' }).first().click();
  await expect(page.locator('.papers-told')).not.toBeEmpty();
});

test('a new version waits until the person says so, also over closing and opening, and takes the answers along', async ({
  page,
  host,
  context,
}) => {
  await visit(page);
  await begin(page);
  publish(host);
  await page.reload();
  await expect(page.getByText('Er is een nieuwe versie van deze website')).toBeVisible();
  expect(await isNewer(page)).toBe(0);
  await page.goto('about:blank'); // nothing of the site is open: the newer worker takes over
  const later = await context.newPage();
  await later.goto(host.address);
  await expect(later.getByRole('button', { name: 'Verder waar je was' })).toBeVisible();
  expect(await isNewer(later)).toBe(0);
  await later.getByRole('button', { name: 'Gebruik de nieuwe versie' }).click();
  await expect.poll(() => isNewer(later)).toBe(1);
  await expect(later.getByRole('button', { name: 'Verder waar je was' })).toBeVisible();
  await expect(later.getByText('Er is een nieuwe versie van deze website')).toHaveCount(0);
  const caches = await later.evaluate(() => window.caches.keys());
  expect(caches.filter((name) => name.startsWith('pqs-files-')).length).toBeLessThanOrEqual(2);
});

test('without answers a new version is used at once', async ({ page, host }) => {
  await visit(page);
  publish(host);
  await page.reload();
  await expect.poll(() => isNewer(page), { timeout: 15_000 }).toBe(1);
});

test('wiping everything takes the files for offline use away too', async ({ page }) => {
  await visit(page);
  await begin(page);
  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect
    .poll(() =>
      page.evaluate(async () => ({
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        databases: (await indexedDB.databases()).length,
      })),
    )
    .toEqual({ caches: [], workers: 0, databases: 0 });
});

test('the headers that the site brings along say what may be done, and the page runs under them', async ({
  page,
}) => {
  const [answer] = await Promise.all([page.waitForResponse('**/'), page.goto('/')]);
  const headers = answer.headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['permissions-policy']).toContain('geolocation=()');
  expect(headers['x-content-type-options']).toBe('nosniff');
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
});
