import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectGood } from './expect-good.ts';
import { goTo, inSmallScan, openSmallScan, serveSmallScan } from './small-scan.ts';
import { expect, test } from './scan-page.ts';

const rows = (page: Page) => page.getByRole('article');

/** What this site has left on the device, wherever a browser can keep something. */
function leftOnDevice(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

test.skip(({ isMobile }) => !isMobile, 'the narrow screen is the harder one');

test('scans stand side by side: each goes on where it was, has a name, can be copied and removed, and comes back', async ({
  page,
}) => {
  await openSmallScan(page, 'scans');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('versie 1.2.3');
  await page.getByRole('button', { name: 'Nieuwe scan beginnen' }).click();
  await page.getByRole('button', { name: 'Begin de scan' }).click();
  await page.getByRole('checkbox', { name: 'Salaris', exact: true }).check();
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await goTo(page, 'scans');
  await expect(rows(page)).toHaveCount(2);
  await page
    .getByRole('button', { name: /Andere naam/ })
    .first()
    .click();
  await page.getByLabel('Naam', { exact: true }).fill('Filiaal Breda');
  await page.getByRole('button', { name: 'Bewaar deze naam' }).click();
  await expect(page.getByRole('heading', { name: 'Filiaal Breda', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kopieer Filiaal Breda' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Verwijder Filiaal Breda', exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Haal terug' })).toBeFocused();
  await page.getByRole('button', { name: 'Haal terug' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expectGood(page, 'my scans');
  await page.getByRole('button', { name: /^Verder met Scan van/ }).click();
  await expect(page).toHaveURL(/#\/profile$/);
  await page.reload();
  await expect(page).toHaveURL(/#\/profile$/);
  await goTo(page, 'scans');
  await expect(rows(page).filter({ hasText: 'Nu open' })).toContainText('Scan van');
});

test('wiping everything leaves nothing on the device: no database, no cache, no choice', async ({ page }) => {
  await openSmallScan(page, 'scans');
  await page.getByRole('button', { name: 'Nederlands (u)' }).click();
  await page.getByRole('button', { name: 'Vergroot contrast' }).click();
  expect((await leftOnDevice(page)).databases).toEqual(['privacy-quick-scan']);
  await goTo(page, 'privacy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat wordt waar bewaard');
  await expectGood(page, 'what is kept where');
  await page.getByRole('button', { name: 'Wis alles' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
  await expect
    .poll(() => leftOnDevice(page))
    .toEqual({ databases: [], caches: [], local: [], session: [], cookies: '', workers: 0 });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Verder waar je was' })).toHaveCount(0);
});

test('of two tabs one writes and the other looks along, until it takes over', async ({ page, context }) => {
  await openSmallScan(page, 'question/internet');
  await expect(page.locator('input[value=yes]')).toBeChecked();
  const other = await context.newPage();
  await serveSmallScan(other);
  await other.goto(inSmallScan('question/internet'));
  await expect(other.getByText('Deze scan is open in een ander tabblad').first()).toBeVisible();
  await page.locator('input[value=unknown]').check();
  await expect(other.locator('input[value=unknown]')).toBeChecked();
  await other.locator('input[value=yes]').click();
  await expect(other.getByRole('dialog')).toContainText('Wil je hier verdergaan?');
  await expect(other.locator('input[value=yes]')).not.toBeChecked();
  await other.getByRole('dialog').getByRole('button', { name: 'Ga hier verder' }).click();
  await expect(other.getByText('Deze scan is open in een ander tabblad')).toHaveCount(0);
  await expect(page.getByText('Deze scan is open in een ander tabblad').first()).toBeVisible();
  await other.locator('input[value=yes]').check();
  await expect(page.locator('input[value=yes]')).toBeChecked();
});

test('a browser that does not keep anything says so, lets the scan go on, and offers a copy', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    };
  });
  await serveSmallScan(page);
  await page.goto(inSmallScan('processes'));
  await page.getByRole('checkbox', { name: 'Salaris', exact: true }).check();
  await expect(page.getByRole('heading', { name: 'Je antwoorden worden niet bewaard' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download een kopie' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pqscan$/);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved.processes.map(({ id }: { id: string }) => id)).toEqual(['payroll']);
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page).toHaveURL(/#\/question\//);
});

test('a scan of an older version opens, with what became of its answers', async ({ page }) => {
  await openSmallScan(page, '');
  await serveSmallScan(page, (text) =>
    text.replace('"version": "1.2.3"', '"version": "2.0.0"').replaceAll('"deletes"', '"throws-away"'),
  );
  await page.reload();
  await expect(
    page.getByText('Deze scan is ingevuld met versie 1.2.3. Nu is het versie 2.0.0.'),
  ).toBeVisible();
  await expect(page.getByText('2 antwoorden passen niet meer bij de vragen.')).toBeVisible();
  await page.getByRole('button', { name: 'Begrepen' }).click();
  await page.getByRole('button', { name: 'Verder waar je was' }).click();
  await expect(page).toHaveURL(/#\/question\/payroll\/throws-away$/);
});

test('a scan that is kept here is laid beside this one', async ({ page }) => {
  await openSmallScan(page, 'scans');
  await page.getByRole('button', { name: /^Kopieer/ }).click();
  await expect(rows(page)).toHaveCount(2);
  await goTo(page, 'question/internet');
  await page.locator('input[value=no]').check();
  await goTo(page, 'profile');
  await page.getByLabel('Een scan op dit apparaat').selectOption({ index: 1 });
  await expect(page.locator('.compare').getByRole('status')).toContainText('Eerder: Kopie van Scan van');
  await expect(page.locator('.compare').getByText(/niveaus? (is|zijn) veranderd/)).toBeVisible();
});
