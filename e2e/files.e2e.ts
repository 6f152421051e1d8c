import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectGood } from './expect-good.ts';
import { goTo, inSmallScan, openSmallScan, serveSmallScan } from './small-scan.ts';
import { expect, test } from './scan-page.ts';

const passphrase = 'vier losse woorden';

/** Saves the one scan that is there as a file, and gives its path. */
async function savedFile(page: Page, secret: string): Promise<string> {
  await page.getByRole('button', { name: /^Bewaar als bestand/ }).click();
  await page.getByLabel('Wachtwoord').fill(secret);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Scan-van-.*\.pqscan$/);
  return download.path();
}

/** Drops a file on the page, as from a folder. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    (file) => {
      const files = new DataTransfer();
      files.items.add(new File([file.text], file.name));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
      );
    },
    { name, text },
  );

const chooseFile = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Kies een bestand')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

test.skip(({ isMobile }) => !isMobile, 'the narrow screen is the harder one');

test('a scan is saved as a file, shows what is in it when it is opened, and comes beside or in place of the other', async ({
  page,
}) => {
  await openSmallScan(page, 'scans');
  const text = readFileSync(await savedFile(page, ''), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ questionnaire: { id: 'small-scan' }, name: /./ });
  await chooseFile(page, 'mine.pqscan', text.replace('"name": "', '"name": "Van '));
  const incoming = page.getByRole('region', { name: 'Deze scan openen?' });
  await expect(incoming).toBeFocused();
  await expect(incoming).toContainText('Salaris en Bestellingen');
  await expectGood(page, 'a scan to open');
  await page.getByRole('button', { name: 'Open naast mijn scans' }).click();
  await expect(page).toHaveURL(/#\/profile$/);
  await goTo(page, 'scans');
  await expect(page.getByRole('article')).toHaveCount(2);
  await chooseFile(
    page,
    'mine.pqscan',
    text.replace('"payroll"', '"cctv"').replace('"employees"', '"customers"'),
  );
  await page.getByRole('button', { name: /^Vervang Van Scan/ }).click();
  await expect(page.getByText('is vervangen.')).toBeVisible();
  await page.goto(inSmallScan('check'));
  await expect(page.getByRole('heading', { name: 'Camera’s' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(page.getByRole('heading', { name: 'Camera’s' })).toHaveCount(0);
  await goTo(page, 'scans');
  await expect(page.getByRole('article')).toHaveCount(2);
});

test('a file with a passphrase shows nothing without it, and says when it is wrong', async ({ page }) => {
  await openSmallScan(page, 'scans');
  await page.getByRole('button', { name: /^Bewaar als bestand/ }).click();
  await page.getByLabel('Wachtwoord').fill('kort');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('ten minste 8 tekens');
  await page.getByRole('button', { name: 'Laat zo' }).click();
  const text = readFileSync(await savedFile(page, passphrase), 'utf8');
  expect(text).not.toContain('payroll');
  await chooseFile(page, 'sealed.pqscan', text);
  const word = page.getByRole('textbox', { name: 'Wachtwoord' });
  await word.fill('een ander woord');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Dit wachtwoord klopt niet');
  await word.fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Deze scan openen?' })).toContainText('Salaris');
});

test('a file is opened by dropping it on the page, wherever the person is; what is none says so', async ({
  page,
}) => {
  await openSmallScan(page, 'question/internet');
  await drop(page, 'dropped.pqscan', '{ "title": "A recipe", "steps": [] }');
  await expect(page).toHaveURL(inSmallScan('scans'));
  await expect(page.getByText('Dit is geen scan.')).toBeVisible();
  await drop(page, 'dropped.pqscan', '{ "format": 1, "questionnaire": {');
  await expect(page.getByText('het einde ontbreekt')).toBeVisible();
});

test('a link holds the scan after the #, is warned about, and leaves the address once it is read', async ({
  page,
  browser,
}) => {
  await openSmallScan(page, 'scans');
  await page.getByRole('button', { name: /^Deel met een link/ }).click();
  await expect(page.getByRole('dialog')).toContainText('In deze link staan al je antwoorden.');
  await page.getByRole('button', { name: 'Maak de link' }).click();
  const link = await page.getByLabel('De link').inputValue();
  expect(new URL(link).hash).toMatch(/^#s=1\./);
  const context = await browser.newContext();
  const other = await context.newPage();
  await serveSmallScan(other);
  await other.goto(link);
  await expect(other.getByRole('region', { name: 'Deze scan openen?' })).toContainText('Salaris');
  await expect(other).toHaveURL(inSmallScan('scans'));
  await other.getByRole('button', { name: 'Open naast mijn scans' }).click();
  await expect(other).toHaveURL(/#\/profile$/);
  await other.goBack();
  expect(other.url()).not.toContain('#s=');
  await other.goto(`${inSmallScan('').replace('#/', '')}#s=1.AAAA`);
  await expect(other.getByText('het einde ontbreekt')).toBeVisible();
  await expect(other).toHaveURL(inSmallScan('scans'));
  await context.close();
});

test('a link whose reader does not load says so, and is read when that is tried again', async ({
  page,
  quiet,
}) => {
  await openSmallScan(page, 'scans');
  await page.getByRole('button', { name: /^Deel met een link/ }).click();
  await page.getByRole('button', { name: 'Maak de link' }).click();
  const link = await page.getByLabel('De link').inputValue();
  await page.goto('about:blank');
  const reader = /\/read-incoming-[^/]*\.js$/;
  await page.route(reader, (route) => route.abort());
  await page.goto(link);
  await expect(page.getByText('Dit deel van de scan is niet geladen')).toBeVisible();
  await expectGood(page, 'a scan whose reader did not load');
  await page.unroute(reader);
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(page.getByRole('region', { name: 'Deze scan openen?' })).toContainText('Salaris');
  quiet.console.splice(0); // the browser tells of what was held back
});

test('a questionnaire is opened by dropping its file: asked about, checked first, and its scan is kept apart', async ({
  page,
}) => {
  await openSmallScan(page, '');
  const theirs = readFileSync(join(import.meta.dirname, 'small-questionnaire.json'), 'utf8')
    .replace('"id": "small-scan"', '"id": "bakers-scan"')
    .replace('"title": "Kleine scan"', '"title": "Bakkersscan"');
  await drop(page, 'bakers.json', theirs.replace('"per": "organisation"', '"per": "nobody"'));
  await page.getByRole('button', { name: 'Open de vragenlijst' }).click();
  await expect(page.getByText('wrong-value', { exact: true }).first()).toBeVisible();
  await drop(page, 'bakers.json', theirs);
  await expect(page.getByText('Bakkersscan').first()).toBeVisible();
  await page.getByRole('button', { name: 'Begin de scan' }).click();
  await page.getByRole('checkbox', { name: 'Salaris', exact: true }).check();
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Bakkersscan').first()).toBeVisible();
  await page.goto(inSmallScan('scans'));
  await page.reload();
  await expect(page.getByRole('article').filter({ hasText: 'bakers-scan' })).toContainText(
    'Sleep bakers.json',
  );
  await expect(page.getByRole('article').filter({ hasText: 'small-scan' })).toContainText('Nu open');
});
