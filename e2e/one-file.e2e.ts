import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { responseOf } from './answers.ts';
import { expect, stepShown, test } from './scan-page.ts';
import { answer, chooseProcesses } from './walk.ts';

const folder = pathToFileURL(join(import.meta.dirname, '../dist/site/offline')).href;
const address = `${folder}/privacy-quick-scan.html`;

/** Nothing but the one file itself is asked for. */
test.use({ baseURL: folder });

async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await file.path());
}

test.skip(({ isMobile }) => !isMobile, 'once is enough: it is the same scan');

test('the scan in one file works from a folder, without a host, up to the papers', async ({ page }) => {
  test.setTimeout(120_000);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const response = responseOf('spotless');
  await chooseProcesses(page, ['Bestellingen en webwinkel'], address);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How many people');
  await page.getByRole('button', { name: 'Nederlands', exact: true }).click();
  while (await stepShown(page)) await answer(page, response);
  await page.getByRole('button', { name: 'Bekijk je profiel' }).first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByRole('button', { name: 'Naar je papieren' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papieren');
  const parts = ['Excel (xlsx)', 'OpenDocument (ods)'].map(
    (kind) => `Register van verwerkingsactiviteiten: ${kind}`,
  );
  for (const button of [...parts, 'Privacyverklaring: klanten: Word (docx)']) {
    const names = Object.keys(unzipSync(new Uint8Array(await download(page, button))));
    expect(names, button).toContain(
      /xlsx/.test(button) ? 'xl/workbook.xml' : /ods/.test(button) ? 'content.xml' : 'word/document.xml',
    );
  }
  const csv = await download(page, 'Register van verwerkingsactiviteiten: CSV');
  expect(strFromU8(new Uint8Array(csv))).toContain('Bestellingen en webwinkel');
  expect(
    new Set(requests.filter((url) => !/^(data|blob):/.test(url)).map((url) => url.split('#')[0])),
  ).toEqual(new Set([address]));
});

test('its policy lets nothing in but what is in it', async ({ page }) => {
  await page.goto(address);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const content = (await policy.getAttribute('content')) ?? '';
  expect(content).toContain("default-src 'none'");
  expect(content).toContain("require-trusted-types-for 'script'");
  expect(content).not.toMatch(/'self'|unsafe|https?:/);
});
