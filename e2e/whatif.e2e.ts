import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { tabTo } from './answers.ts';
import { expectGood, looks, openAllDetails } from './expect-good.ts';
import { expect, test } from './scan-page.ts';
import { openSmallScan, refresh } from './small-scan.ts';

/** The answers as they are kept on the device. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('privacy-quick-scan');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('scans').objectStore('scans').get('small-scan');
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(JSON.stringify(JSON.parse(reading.result.text).organisation));
          });
        });
      }),
  );
}

/** The reasons of the risk for one process, opened. */
async function openRisk(page: Page, process: string) {
  const part = page.locator('.reasons-part', { has: page.getByRole('heading', { name: process, level: 3 }) });
  await part.locator(':scope > details > summary').first().click();
  return part;
}

test('under a level stands what lowers it: the smallest changes, with how much work they are', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const part = await openRisk(page, 'Bestellingen');
  const lowering = part.locator('.lowering').first();
  await expect(lowering.getByText('Wat dit lager maakt')).toBeVisible();
  const way = lowering.locator('.way');
  await expect(way).toHaveCount(1);
  await expect(way).toContainText('Dan wordt het:Midden');
  await expect(way).toContainText('Gebruik je oude software?');
  await expect(way).toContainText('Nee');
  await expect(way).toContainText('een uur werk');
  await lowering.getByText('Waarom het niet lager wordt dan midden').click();
  await expect(lowering.getByText('Werk je via internet?')).toBeVisible();
  await expect(lowering.getByRole('link', { name: /Wijzig.*Werk je via internet/ })).toBeVisible();
});

test('trying a change shows the old and the new level side by side, and leaves the answers alone', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const before = await kept(page);
  const row = page.locator('.risk-table').getByRole('row', { name: /Bestellingen/ });
  await expect(row).not.toContainText('dan');
  const part = await openRisk(page, 'Bestellingen');
  const tries = part
    .getByRole('switch', { name: 'Probeer het: Klanten, manier 1 (je hele bedrijf)' })
    .first();
  await tries.focus();
  await page.keyboard.press('Space');
  await expect(tries).toBeChecked();
  await expect(row).toContainText('nuHoogdanMidden');
  await expect(part.locator('summary').first()).toContainText('nuHoogdanMidden');
  await expect(part.locator('.way-on')).toContainText('Werk je software bij');
  const notice = page.getByRole('region', { name: 'Je probeert iets uit' });
  await expect(notice).toContainText('Je antwoorden zijn niet veranderd.');
  await expect(page.getByText(/Je probeert iets uit\. \d+ niveaus? in dit profiel verander/)).toBeAttached();
  expect(await kept(page)).toBe(before);

  await notice.getByRole('button', { name: 'Stop met proberen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(notice).toHaveCount(0);
  await expect(tries).not.toBeChecked();
  await expect(row).not.toContainText('dan');

  await tries.check();
  await expect(notice).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice).toHaveCount(0);
  expect(await kept(page)).toBe(before);
});

test('what is tried is on paper too, and says that it is a trial', async ({ page }) => {
  await openSmallScan(page, 'profile');
  const part = await openRisk(page, 'Bestellingen');
  await part.getByRole('switch').first().check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'Je probeert iets uit' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop met proberen' })).toBeHidden();
});

test('what is not known yet shows which answers together move which levels, place by place', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const unknown = page.locator('section', {
    has: page.getByRole('heading', { name: 'Wat we nog niet weten' }),
  });
  await expect(unknown.locator('.may-come')).toHaveCount(0);
  await unknown.locator('summary').first().click();
  const set = unknown.locator('.may-come-list > li').first();
  await expect(set).toContainText('Zoek dit uit:');
  await set.getByText(/niveaus? veranderen/).click();
  await expect(set).toContainText('Registerkan omlaag naarIn orde');
  await expect(set).toContainText('Registerkan omhoog naarGat');
  await expect(page.getByText('1 antwoord onbekend').first()).toBeVisible();
});

test('an earlier scan is laid beside this one: which levels changed, and through which answers', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const compare = page.locator('.compare');
  const saving = page.waitForEvent('download');
  await compare.getByRole('button', { name: 'Bewaar je antwoorden als bestand' }).click();
  const file = await (await saving).path();
  const earlier = JSON.parse(readFileSync(file, 'utf8'));
  expect(earlier.processes).toHaveLength(2);
  earlier.questionnaire.version = '1.0.0';
  earlier.organisation.answers['old-software'] = 'no';
  earlier.organisation.answers['gone-by-now'] = 'yes';
  await compare.getByLabel('Bestand van een eerdere scan').setInputFiles({
    name: 'vorig-jaar.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(earlier)),
  });
  await expect(compare.getByRole('status')).toContainText('vorig-jaar.json');
  await expect(compare.getByRole('status')).toContainText('versie 1.0.0');
  await expect(compare.getByText('1 antwoord van toen past niet meer')).toBeVisible();
  const change = compare.getByRole('listitem').filter({ hasText: 'Bestellingen' }).first();
  await expect(change).toContainText('toenMiddennuHoog');
  await expect(change).toContainText('Gebruik je oude software?');
  await expect(change).toContainText('toenNee');
  await expect(change).toContainText('nuJa');
  await expectGood(page, 'compare');

  await compare.getByLabel('Bestand van een eerdere scan').setInputFiles({
    name: 'boodschappen.json',
    mimeType: 'application/json',
    buffer: Buffer.from('melk'),
  });
  await expect(compare.getByRole('status')).toHaveText(
    'boodschappen.json is geen bestand met antwoorden, of het is beschadigd.',
  );
  await expect(compare.getByRole('listitem')).toHaveCount(0);
});

test('trying goes by keyboard alone', async ({ page }) => {
  await openSmallScan(page, 'profile');
  await openRisk(page, 'Bestellingen');
  await tabTo(page, ({ name, type }) => type === 'checkbox' && name.startsWith('Probeer het'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Je probeert iets uit' })).toBeVisible();
  await refresh(page);
});

for (const look of looks) {
  test(`a profile on which something is tried is accessible: ${look.name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await look.set(page);
    await openSmallScan(page, 'profile');
    await openAllDetails(page);
    await page.getByRole('switch').first().check();
    await expectGood(page, 'trial');
  });
}
