import type { Page } from '@playwright/test';
import { expect, test } from './scan-page.ts';

const sector = {
  format: 1,
  extends: 'privacy-quick-scan@2',
  id: 'bakers',
  version: '1.0.0',
  title: { nl: 'Bakkersscan', en: "Bakers' scan" },
  publisher: { name: 'Bakkersbond' },
  reviewed: { on: '2026-01-01', until: '2027-01-01' },
  groups: { add: [{ id: 'cakes', processes: ['cakes'] }], hide: ['newsletter'] },
  processes: {
    add: [{ id: 'cakes', label: { nl: 'Taarten', en: 'Cakes' }, subjects: ['customers'] }],
  },
};

async function openFile(page: Page, content: object): Promise<void> {
  await page.route('**/bakers.json', (route) => route.fulfill({ json: content }));
  await page.goto('/?questionnaire=bakers.json#/processes');
}

test('a sector version of the scan is opened by its address, with the processes of the sector', async ({
  page,
}) => {
  await openFile(page, sector);
  await expect(page.getByText('Bakkersscan').first()).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Taarten' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Salarisadministratie' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Nieuwsbrief en reclame' })).toHaveCount(0);
});

const shipped = [
  { file: 'webshop', title: 'Privacy Quick Scan voor webwinkels', process: 'Retour, herroeping en garantie' },
  {
    file: 'care-practice',
    title: 'Privacy Quick Scan voor kleine zorgpraktijken',
    process: 'Dossier van de cliënt of patiënt',
  },
];

for (const { file, title, process } of shipped) {
  test(`the sector version ${file} comes with the site`, async ({ page }) => {
    await page.goto(`/?questionnaire=${file}#/processes`);
    await expect(page.getByText(title).first()).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download de scan als één bestand' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${file}.html`);
    await expect(page.getByRole('checkbox', { name: process })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Klantbeheer en offertes' })).toHaveCount(0);
  });
}

test('a sector version made for another version of the scan says so', async ({ page }) => {
  await openFile(page, { ...sector, extends: 'privacy-quick-scan@7' });
  await expect(page.getByText('other-version', { exact: true })).toBeVisible();
});
