import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { responseOf } from './answers.ts';
import { expectGood, looks, skipWidthsAlike } from './expect-good.ts';
import { keepOnDevice } from './keep-on-device.ts';
import { expect, test } from './scan-page.ts';

/** Opens the papers of one of the made-up companies. */
async function openPapers(page: Page, scenario: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
  await page.evaluate(keepOnDevice, {
    text: JSON.stringify(responseOf(scenario)),
    questionnaire: 'privacy-quick-scan',
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Verder waar je was' })).toBeVisible();
  await page.goto('/#/papers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papieren');
  await expect(page.getByRole('heading', { name: 'Register van verwerkingsactiviteiten' })).toBeVisible();
}

/** Presses a download button, and gives the name and the bytes of the file. */
async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

function unzipped(bytes: Buffer): Readonly<Record<string, string>> {
  const files = unzipSync(new Uint8Array(bytes));
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

/** The texts of the cells of a sheet of Excel, row by row. */
function cellsOf(files: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const texts = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map((match) => match[1] ?? '');
  const shared = texts(files['xl/sharedStrings.xml'] ?? '', 'si').map((one) => texts(one, 't').join(''));
  return texts(files['xl/worksheets/sheet1.xml'] ?? '', 'row').map((row) =>
    texts(row, 'c').map((cell) => {
      const [inline] = texts(cell, 't');
      return inline ?? shared[Number(texts(cell, 'v')[0])] ?? '';
    }),
  );
}

test('the register is downloaded with the answers in its cells, also under the strict policy of the page', async ({
  page,
}) => {
  await openPapers(page, 'small-web-shop');
  await page.getByLabel('Naam van je bedrijf').fill('De Korst & Zn');
  await page.getByLabel('Mailadres voor vragen over privacy').fill('privacy@korst.example');
  const { name, bytes } = await download(page, 'Register van verwerkingsactiviteiten: Excel (xlsx)');
  expect(name).toMatch(/^register-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [head = [], ...rows] = cellsOf(unzipped(bytes));
  expect(head.slice(0, 4)).toEqual([
    'Naam proces',
    'Bedrijf en contact *',
    'Gezamenlijk verantwoordelijke, vertegenwoordiger en FG *',
    'Doel *',
  ]);
  expect(rows.map(([process]) => process)).toEqual([
    'Bestellingen en webwinkel',
    'Nieuwsbrief en reclame',
    'Website, cookies en statistiek',
  ]);
  expect(rows[0]?.[1]).toBe('De Korst &amp; Zn; [nog invullen: adres]; privacy@korst.example');
  expect(rows[0]?.[3]).toBe('de bestelling leveren en laten betalen');
  await expect(page.getByText(`${name} is gedownload.`)).toBeVisible();
});

test('the register comes as CSV for a Dutch Excel and as OpenDocument', async ({ page }) => {
  await openPapers(page, 'small-web-shop');
  const csv = await download(page, 'Register van verwerkingsactiviteiten: CSV');
  const text = csv.bytes.toString('utf8');
  expect(text.startsWith('\uFEFFNaam proces;Bedrijf en contact *;')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(5);
  const ods = await download(page, 'Register van verwerkingsactiviteiten: OpenDocument (ods)');
  const files = unzipped(ods.bytes);
  expect(files['mimetype']).toBe('application/vnd.oasis.opendocument.spreadsheet');
  expect(files['content.xml']).toContain('<text:p>de bestelling leveren en laten betalen</text:p>');
});

test('the privacy notice comes as a Word document, as HTML to paste, and as Markdown', async ({ page }) => {
  await openPapers(page, 'small-web-shop');
  const docx = await download(page, 'Privacyverklaring: klanten: Word (docx)');
  expect(unzipped(docx.bytes)['word/document.xml']).toContain('Daarna verwijderen wij het.');
  const html = (await download(page, 'Privacyverklaring: klanten: HTML voor je site')).bytes.toString('utf8');
  expect(html).toContain('<mark>[nog invullen: naam van je bedrijf]</mark>');
  const markdown = (await download(page, 'Privacyverklaring: klanten: Markdown')).bytes.toString('utf8');
  expect(markdown).toContain('# Privacyverklaring: klanten');
});

test('who works on the instruction of others has a register for that, too', async ({ page }) => {
  await openPapers(page, 'accountant');
  const register = page.getByRole('region', { name: 'Register als verwerker' });
  await expect(register.getByText('Voor wat je doet in opdracht van anderen.')).toBeVisible();
  await register.getByText('Bekijk het register hier').click();
  await expect(register.getByText('lonen berekenen, boekhouding voeren en aangifte doen')).toBeVisible();
  const { name, bytes } = await download(page, 'Register als verwerker: Excel (xlsx)');
  expect(name).toMatch(/^processor-register-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [head = [], ...rows] = cellsOf(unzipped(bytes));
  expect(head[0]).toBe('Opdrachtgever en contact *');
  expect(rows).toHaveLength(1);
  await expectGood(page, 'papers of a processor');
});

test('what is missing leads to where it can be given', async ({ page }) => {
  await openPapers(page, 'half-finished');
  const register = page.getByRole('region', { name: 'Register van verwerkingsactiviteiten' });
  await register.getByText(/Nog \d+ dingen in te vullen/).click();
  await register.getByRole('button', { name: 'adres', exact: true }).click();
  await expect(page.getByLabel('Adres', { exact: true })).toBeFocused();
  const link = register.getByRole('link', { name: /^doel \(/ });
  const address = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Terug', exact: true }).click();
  await expect(page).toHaveURL(/#\/papers$/);
  await expect(page.getByRole('link', { name: 'Terug naar de vraag' })).toHaveCount(0);
});

test('what was told about the company is still there after a refresh, and no longer missing', async ({
  page,
}) => {
  await openPapers(page, 'small-web-shop');
  const missing = page.getByRole('button', { name: 'naam van je bedrijf' });
  await page
    .getByText(/Nog \d+ dingen in te vullen/)
    .first()
    .click();
  await expect(missing.first()).toBeVisible();
  await page.getByLabel('Naam van je bedrijf').fill('De Korst');
  await expect(missing).toHaveCount(0);
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await page.waitForTimeout(200); // the same minute says nothing of the last change
  await page.reload();
  await expect(page.getByLabel('Naam van je bedrijf')).toHaveValue('De Korst');
});

test('a measure that gets a day, a person and a note comes into the calendar', async ({ page }) => {
  await openPapers(page, 'small-web-shop');
  await expect(page.getByRole('button', { name: 'Actielijst: Agenda (ics)' })).toHaveCount(0);
  await page.goto('/#/profile');
  const measure = page.locator('.measure').first();
  const title = await measure.getByRole('heading').innerText();
  await measure.getByText('Plan dit').click();
  await measure.getByLabel('Wanneer').fill('2027-01-15');
  await measure.getByLabel('Wie').fill('Ans');
  await measure.getByLabel('Notitie').fill('eerst dit; dan de rest');
  await expect(measure.getByText('Gepland: 15 januari 2027, Ans, eerst dit; dan de rest')).toBeVisible();
  await page.getByRole('button', { name: 'Naar je papieren' }).click();
  const { bytes } = await download(page, 'Actielijst: Agenda (ics)');
  const calendar = bytes.toString('utf8').replaceAll('\r\n ', '').split('\r\n');
  expect(calendar.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270115');
  expect(calendar).toContain(`SUMMARY:${title.replaceAll(',', '\\,')}`);
  expect(calendar.find((line) => line.startsWith('DESCRIPTION:'))).toContain('eerst dit\\; dan de rest');
});

for (const look of looks) {
  test(`the papers are accessible: ${look.name}`, async ({ page }, testInfo) => {
    skipWidthsAlike(look, testInfo);
    test.setTimeout(90_000);
    await look.set(page);
    await openPapers(page, 'half-finished');
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await expectGood(page, 'papers');
    await page.goto('/#/profile');
    await page.getByText('Plan dit').first().click();
    await expectGood(page, 'profile with a plan');
  });
}
