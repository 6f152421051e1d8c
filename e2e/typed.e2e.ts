import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goTo, inSmallScan, openSmallScan, serveSmallScan } from './small-scan.ts';
import { expect, test } from './scan-page.ts';

/** The small scan with two questions for the company that are typed in: a number and a line of text. */
function withTyped(text: string): string {
  const scan = JSON.parse(text);
  scan.sections[0].questions.unshift(
    { id: 'headcount', kind: 'number', whole: true, min: 0, text: 'Hoeveel mensen?' },
    { id: 'where-kept', kind: 'text', text: 'Waar staat het?' },
  );
  return JSON.stringify(scan);
}

async function isAccessible(page: Page, part = 'body'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations).toEqual([]);
}

test('a number is read as people of the language write it, and what was understood is shown', async ({
  page,
}) => {
  await serveSmallScan(page, withTyped);
  await page.goto(inSmallScan('question/headcount'));
  const field = page.getByRole('textbox');
  await field.fill('12.000');
  await expect(page.getByText('Begrepen als: 12.000')).toBeVisible();
  await expect(field).toHaveValue('12.000');
  await field.fill('12,000');
  await expect(page.getByText('Bedoel je 12 of 12.000? Typ 12 of 12000.')).toBeVisible();
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page).toHaveURL(inSmallScan('question/headcount'));
  await isAccessible(page);
  await field.fill('12 000');
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page).toHaveURL(inSmallScan('question/where-kept'));
});

test('space is no answer to a text, and a long answer is printed whole', async ({ page }) => {
  await serveSmallScan(page, withTyped);
  await page.goto(inSmallScan('question/where-kept'));
  const field = page.getByRole('textbox');
  await field.fill('   ');
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page.getByText('Je hebt deze vraag nog niet beantwoord. Vul iets in.').first()).toBeVisible();
  const long = `${'een lange zin die doorgaat '.repeat(20)}tot het einde`;
  await field.fill(long);
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.printed-text');
  await expect(printed).toBeVisible();
  await expect(printed).toHaveText(long);
  await expect(field).toBeHidden();
  const cut = await printed.evaluate((one) => one.scrollWidth > one.clientWidth + 1);
  expect(cut).toBe(false);
});

test('a year of five digits leaves the profile and the plan as they were, with a word', async ({ page }) => {
  await openSmallScan(page, 'profile');
  await page.getByText('Plan dit', { exact: true }).first().click();
  const field = page.locator('input[type=date]').first();
  await field.fill('2026-12-01');
  await expect(page.getByText('Gepland: 1 december 2026')).toBeVisible();
  await field.evaluate((one: HTMLInputElement) => {
    Reflect.set(HTMLInputElement.prototype, 'value', '20266-12-01', one);
    one.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await field.blur();
  await expect(page.getByText('Dit is geen dag die we kennen.', { exact: false })).toBeVisible();
  await isAccessible(page, '.planning');
  await page.reload();
  await expect(page.getByText('Gepland: 1 december 2026')).toBeVisible();
});

test('when the database never answers the scan begins all the same, and says that it keeps nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype);
    IDBFactory.prototype.databases = () => new Promise(() => undefined);
  });
  await serveSmallScan(page);
  await page.goto(inSmallScan(''));
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible({ timeout: 15_000 });
  await expect(
    page.getByText('De opslag van je browser geeft geen antwoord.', { exact: false }),
  ).toBeVisible();
  await isAccessible(page);
});

test('a damaged scan is told, listed, saved as it is, and removed', async ({ page }) => {
  await openSmallScan(page, '');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('privacy-quick-scan');
        request.addEventListener('success', () => {
          const writing = request.result.transaction('scans', 'readwrite');
          writing.objectStore('scans').put({ rubbish: true }, 'rubbish');
          writing.addEventListener('complete', resolve);
        });
      }),
  );
  await page.reload();
  await expect(page.getByText('1 scan op dit apparaat is beschadigd')).toBeVisible();
  await goTo(page, 'scans');
  const row = page.getByRole('article', { name: 'Beschadigde scan' });
  await expect(row).toBeVisible();
  await isAccessible(page);
  const download = page.waitForEvent('download');
  await row.getByRole('button', { name: 'Bewaar als bestand' }).click();
  expect((await download).suggestedFilename()).toBe('Beschadigde-scan.pqscan');
  await row.getByRole('button', { name: 'Verwijder' }).click();
  await expect(row).toBeHidden();
});
