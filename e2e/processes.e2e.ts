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

test('a card asks which of its activities happen, the usual ones ticked; the last one takes the card along', async ({
  page,
}) => {
  await page.goto('/#/processes');
  const website = page.getByRole('checkbox', { name: 'Website, cookies en statistiek', exact: true });
  await website.check();
  const card = page.getByRole('group', { name: /Wat hiervan doe je\?.*Website/ });
  await expect(card.getByRole('checkbox', { name: 'De site laten werken' })).toBeChecked();
  await expect(card.getByRole('checkbox', { name: 'Bezoek tellen' })).not.toBeChecked();
  await card.getByRole('checkbox', { name: 'Bezoek tellen' }).check();
  await card.getByRole('checkbox', { name: 'De site laten werken' }).uncheck();
  await expect(website).toBeChecked();
  await expectGood(page, 'a card with its activities');
  await card.getByRole('checkbox', { name: 'Bezoek tellen' }).uncheck();
  await expect(website).not.toBeChecked();
  await expect(website).toBeFocused();
});

test('a purpose of one’s own stands on its card', async ({ page }) => {
  await page.goto('/#/processes');
  const website = page.getByRole('checkbox', { name: 'Website, cookies en statistiek', exact: true });
  await website.check();
  await page.getByText('Nog een doel toevoegen').click();
  await page.getByLabel('Waarvoor gebruik je hier nog meer gegevens?').fill('Een wedstrijd');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  const card = page.getByRole('group', { name: /Wat hiervan doe je\?.*Website/ });
  await expect(card.getByRole('checkbox', { name: 'Een wedstrijd' })).toBeChecked();
});
