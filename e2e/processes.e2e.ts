import { expectGood } from './expect-good.ts';
import { expect, test } from './scan-page.ts';
import { openSmallScan } from './small-scan.ts';

test('processes are headed by whom they are about, with the number chosen', async ({ page }) => {
  await openSmallScan(page, 'processes');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Over werknemers',
    'Over klanten',
    'Over werknemers en klanten',
  ]);
  const both = page.locator('section', { hasText: 'Over werknemers en klanten' }).last();
  await expect(both).toContainText('0 van 1 gekozen');
  await both.getByRole('checkbox', { name: 'Camera’s' }).check();
  await expect(both).toContainText('1 van 1 gekozen');
  await page.getByText('Iets anders toevoegen').click();
  await page.getByLabel('Hoe noem je dit proces?').fill('Verhuur');
  await page.getByRole('checkbox', { name: 'Klanten' }).check();
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('heading', { name: 'Zelf toegevoegd' })).toBeVisible();
  await expectGood(page, 'processes with one of your own');
});
