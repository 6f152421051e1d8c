import { tabTo } from './answers.ts';
import { expectGood, looks, openAllDetails } from './expect-good.ts';
import { expect, test } from './scan-page.ts';
import { inSmallScan, openSmallScan, refresh } from './small-scan.ts';

for (const look of looks) {
  test(`the profile with all its parts is accessible: ${look.name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await look.set(page);
    await openSmallScan(page, 'profile');
    await openAllDetails(page);
    await page.getByRole('button', { name: 'Pas aan: Contract' }).first().click();
    await page.getByRole('button', { name: 'Bewaar dit niveau' }).click();
    await expect(page.getByText('Kies een niveau.')).toBeVisible();
    await expectGood(page, 'adjusting');
    await page.getByRole('radio', { name: 'In orde' }).check();
    await page.getByLabel('Waarom past dat beter?').fill('Het contract ligt bij de accountant.');
    await page.getByRole('button', { name: 'Bewaar dit niveau' }).click();
    await expectGood(page, 'profile with an adjusted level');
  });
}

test('the processes stand in the matrix by name where there is room, by number with their names under it where not', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const matrix = page.getByRole('table', { name: 'Klanten' });
  await expect(matrix.getByRole('columnheader', { name: 'Gevolg' })).toBeVisible();
  const cell = matrix.getByRole('row', { name: /^Hoog/ }).getByRole('cell', { name: /Bestellingen/ });
  await expect(cell).toHaveText(/^Hoog/);
  await expect(matrix.getByRole('listitem')).toHaveCount(1);
  const wide = (page.viewportSize()?.width ?? 0) > 1000;
  const key = page.locator('.matrix-key');
  const sized = await cell.locator('.mark-name').boundingBox();
  expect((sized?.width ?? 0) > 10).toBe(wide);
  if (wide) await expect(key).toBeHidden();
  else await expect(key.getByText('Bestellingen')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await expect(key).toBeHidden();
  await expect(matrix.getByText('Bestellingen')).toBeVisible();
});

test('in the matrix, what is not settled stands in each cell that is possible, and what is tried moves', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const matrix = page.getByRole('table', { name: 'Klanten' });
  const marks = matrix.locator('.mark');
  await expect(marks).toHaveCount(1);
  await page.locator('.reasons summary').filter({ hasText: 'Klanten' }).first().click();
  await page.locator('.reasons').getByRole('switch').first().check();
  await expect(marks).toHaveCount(2);
  await expect(marks.filter({ hasText: 'nu' })).toHaveCount(1);
  await expect(marks.filter({ hasText: 'dan' })).toHaveCount(1);
});

test('on paper stands what is only drawn when it is opened, and afterwards the screen is as it was', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const reasons = page.locator('.reasons');
  await expect(reasons).toBeVisible();
  await expect(reasons.locator('.stairs')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(reasons.getByText('Hoe erg is het als het misgaat?').first()).toBeVisible();
  await expect(reasons.locator('.lowering')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(reasons.locator('.stairs')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await reasons.locator('.stairs').count()).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(reasons.locator('details[open]')).toHaveCount(0);
});

test('a change of an answer returns to the link that it began with, with the reasons still open', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const reasons = page.locator('.reasons');
  await reasons.locator('summary').filter({ hasText: 'Klanten' }).first().click();
  await reasons.locator('summary').filter({ hasText: 'Gevolg' }).first().click();
  const link = reasons.getByRole('link', { name: 'Wijzig: Hoe erg is het als het misgaat?' }).first();
  await link.click();
  await page.getByRole('radio', { name: 'Ernstig' }).check();
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page).toHaveURL(inSmallScan('profile'));
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await expect(reasons.getByText('Ernstig').first()).toBeVisible();
});

test('a list shows each level with its reasons, open only where there is something to do', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const list = page.locator('section', { hasText: 'Per proces wat er van de wet moet' });
  await expect(list.getByText('1 × gat, 2 × in orde')).toBeVisible();
  await expect(list.getByText('3 × in orde')).toBeVisible();
  const groups = list.locator('.list-groups > details');
  await expect(groups).toHaveCount(3);
  await expect(groups.nth(0)).toHaveAttribute('open', '');
  await expect(groups.nth(1)).toHaveAttribute('open', '');
  await expect(groups.nth(2)).not.toHaveAttribute('open', '');
  const contract = groups.nth(1).locator('details').first();
  await expect(contract.locator('summary')).toHaveText('ContractGat');
  await expect(contract.getByText('Dit moet van de wet, en het is er niet.')).toBeHidden();
  await contract.locator('summary').click();
  await expect(contract.getByText('Dit moet van de wet, en het is er niet.')).toBeVisible();
  await expect(
    contract.locator('.stairs').getByText('Heb je een contract met wie voor je werkt?'),
  ).toBeVisible();
  await expect(contract.getByRole('link', { name: /De wet/ })).toBeVisible();
  await expect(groups.nth(1).getByText('Op tijd weggooien')).toBeHidden();
  await groups.nth(1).getByText('2 × in orde', { exact: true }).click();
  await expect(groups.nth(1).getByText('Op tijd weggooien')).toBeVisible();
});

test('a level that another rests on is adjusted with a reason, shows both levels, and can be undone', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const risk = page.locator('.risk-table').getByRole('row', { name: /Bestellingen/ });
  await expect(risk).toContainText('Hoog');
  const reasons = page.locator('.reasons');
  await reasons.locator('summary').filter({ hasText: 'Kans' }).first().click();
  const summary = reasons.locator('summary').filter({ hasText: 'Netwerk' }).first();
  await summary.click();
  const adjust = reasons.getByRole('button', { name: 'Pas aan: Netwerk' }).first();
  await adjust.click();
  const dialog = page.getByRole('dialog', { name: 'Netwerk: pas het niveau aan' });
  await expect(dialog.getByText('Uit je antwoorden volgt:')).toBeVisible();
  await expect(dialog.locator('.level')).toHaveText('Hoog');
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await dialog.getByRole('radio', { name: 'Midden' }).check();
  await dialog.getByRole('button', { name: 'Bewaar dit niveau' }).click();
  await expect(dialog.getByText('Vul in waarom dit niveau beter past.')).toBeVisible();
  await expect(dialog.getByLabel('Waarom past dat beter?')).toBeFocused();
  await dialog.getByLabel('Waarom past dat beter?').fill('Die computer staat los.');
  await dialog.getByRole('button', { name: 'Bewaar dit niveau' }).click();
  await expect(adjust).toBeFocused();
  await expect(summary).toContainText('Midden');
  await expect(summary).toContainText('aangepast, was hoog');
  await expect(reasons.getByText('Reden: Die computer staat los.').first()).toBeVisible();
  await expect(risk).toContainText('Midden');
  const all = page.locator('section', { hasText: 'Met de hand aangepast' }).first();
  await expect(all).toContainText('Reden: Die computer staat los.');

  await refresh(page);
  await expect(all).toContainText('aangepast, was hoog');
  await reasons.locator('summary').filter({ hasText: 'Kans' }).first().click();
  await summary.click();
  await reasons.getByRole('button', { name: 'Maak ongedaan: Netwerk' }).first().click();
  await expect(adjust).toBeFocused();
  await expect(summary).not.toContainText('aangepast');
  await expect(risk).toContainText('Hoog');
  await expect(page.getByRole('heading', { name: 'Met de hand aangepast' })).toHaveCount(0);
});

test('Escape leaves the level as it is', async ({ page }) => {
  await openSmallScan(page, 'profile');
  await page.locator('.list-rows summary').filter({ hasText: 'Contract' }).first().click();
  await page.getByRole('button', { name: 'Pas aan: Contract' }).first().click();
  await page.getByRole('radio', { name: 'In orde' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('aangepast')).toHaveCount(0);
});

test('measures that come first are shown first; what is done moves away and is counted, also after a refresh', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  const measures = page.locator('.measures');
  await expect(measures.getByRole('heading', { level: 3 }).first()).toHaveText('Werk je software bij');
  await expect(measures.getByText('K.1–K.4')).toBeVisible();
  await expect(measures.getByRole('status')).toHaveText('0 van 1 gedaan');
  await tabTo(page, ({ type }) => type === 'checkbox');
  await page.keyboard.press('Space');
  await expect(measures.getByRole('status')).toHaveText('1 van 1 gedaan');
  await expect(measures.getByRole('status')).toBeFocused();
  await expect(measures.getByText('1 maatregel gedaan')).toBeVisible();
  await refresh(page);
  await expect(measures.getByRole('status')).toHaveText('1 van 1 gedaan');
  await measures.getByText('1 maatregel gedaan').click();
  const done = measures.getByRole('listitem').filter({ hasText: 'Werk je software bij' });
  await expect(done.getByRole('checkbox', { name: 'Ja, dat heb ik gedaan' })).toBeChecked();
  await done.getByRole('checkbox').uncheck();
  await expect(measures.getByRole('status')).toHaveText('0 van 1 gedaan');
});
