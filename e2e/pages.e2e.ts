import { expectGood, looks, skipWidthsAlike } from './expect-good.ts';
import { expect, test } from './scan-page.ts';
import { goTo, inSmallScan, openSmallScan, refresh, serveSmallScan } from './small-scan.ts';

const pages = [
  { place: 'checklists', title: 'Checklists' },
  { place: 'checklist/website-list', title: 'Je website' },
  { place: 'incident/leak', title: 'Is er iets gelekt?' },
  { place: 'plan', title: 'Stappenplan' },
  { place: 'tools', title: 'Hulpmiddelen' },
  { place: 'glossary', title: 'Woordenlijst' },
  { place: 'about', title: 'Over deze scan' },
];

for (const look of looks) {
  test(`every page beside the scan is accessible: ${look.name}`, async ({ page }, testInfo) => {
    skipWidthsAlike(look, testInfo);
    test.setTimeout(120_000);
    await look.set(page);
    await openSmallScan(page, '');
    await expectGood(page, 'welcome with answers');
    for (const { place, title } of pages) {
      await goTo(page, place);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expectGood(page, place);
    }
  });
}

test('a page is opened by its address, and an address of none leads to the start', async ({ page }) => {
  await serveSmallScan(page);
  for (const { place, title } of pages) {
    await page.goto('about:blank');
    await page.goto(inSmallScan(place));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(`${title} - Kleine scan`);
  }
  await goTo(page, '');
  await page.goto(inSmallScan('checklist/nowhere'));
  await expect(page).toHaveURL(inSmallScan(''));
});

test('a page that the questionnaire lacks is not offered, and has no address', async ({ page }) => {
  await serveSmallScan(page, (text) => {
    const { tools: _tools, ...rest } = JSON.parse(text);
    return JSON.stringify(rest);
  });
  await page.goto(inSmallScan(''));
  await expect(page.getByRole('link', { name: 'Checklists' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hulpmiddelen' })).toHaveCount(0);
  await page.goto(inSmallScan('tools'));
  await expect(page).toHaveURL(inSmallScan(''));
});

test('what to do when something has gone wrong is a link away on every screen, and leads to where it is done', async ({
  page,
}) => {
  await openSmallScan(page, 'question/payroll/contract');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Lek: wat nu?' }).click();
  await expect(page.getByText('Meld het binnen 72 uur.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Meld het', 'Schrijf het op']);
  await expect(page.getByRole('link', { name: /Naar het formulier/ })).toHaveAttribute(
    'href',
    'https://example.com/form',
  );
  await page.getByRole('link', { name: 'Terug naar de vraag' }).first().click();
  await expect(page).toHaveURL(inSmallScan('question/payroll/contract'));
});

test('where the answers say that something may have gone wrong, the result says so on top', async ({
  page,
}) => {
  await openSmallScan(page, 'profile');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Is er iets gelekt?');
  await expect(page.getByText('Je gebruikt oude software.')).toBeVisible();
  await page.getByRole('link', { name: 'Is er iets gelekt? Bekijk wat je nu doet' }).click();
  await expect(page).toHaveURL(inSmallScan('incident/leak'));
  await goTo(page, 'question/old-software');
  await page.getByRole('radio', { name: 'Nee' }).check();
  await goTo(page, 'profile');
  await expect(page.getByRole('heading', { name: 'Is er iets gelekt?' })).toHaveCount(0);
});

test('a page leads back to where the person was, also after a refresh', async ({ page }) => {
  await openSmallScan(page, 'question/payroll/contract');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Checklists' }).click();
  await page.getByRole('link', { name: 'Je website' }).click();
  await expect(page).toHaveURL(inSmallScan('checklist/website-list'));
  await page.reload();
  await page.getByRole('link', { name: 'Terug naar de vraag' }).first().click();
  await expect(page).toHaveURL(inSmallScan('question/payroll/contract'));
  await expect(page.locator('input[value=no]')).toBeChecked();
});

test('the buttons of the browser go through pages and questions alike', async ({ page }) => {
  await openSmallScan(page, 'profile');
  const menu = page.getByRole('contentinfo');
  await menu.getByRole('link', { name: 'Woordenlijst' }).click();
  await menu.getByRole('link', { name: 'Stappenplan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Woordenlijst');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je risicoprofiel');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Woordenlijst');
  await expect(page.getByRole('link', { name: 'Terug naar je risicoprofiel' })).toHaveCount(2);
});

test('a tick is kept, without a single answer, and counted', async ({ page }) => {
  await serveSmallScan(page);
  await page.goto(inSmallScan('checklist/website-list'));
  await page.getByText('Mijn site heeft een slotje').click();
  await expect(page.getByRole('status').filter({ hasText: 'gedaan' })).toHaveText('1 van 3 gedaan');
  await refresh(page);
  await expect(page.getByRole('checkbox', { name: 'Mijn site heeft een slotje' })).toBeChecked();
  await goTo(page, 'checklists');
  await expect(page.getByText('1 van 3 gedaan')).toBeVisible();
  await expect(page.getByText('0 van 1 gedaan')).toBeVisible();
});

test('a checklist is printed with its corrections and without what only works on a screen', async ({
  page,
}) => {
  await openSmallScan(page, 'checklist/website-list');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Je hebt 14 dagen.')).toBeVisible();
  await expect(page.locator('.print-head')).toHaveText(/^Kleine scan · \d+ \p{L}+ \d{4}, versie 1\.2\.3$/u);
  await expect(page.locator('.print-head')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print deze checklist' })).toBeHidden();
  await expect(page.getByRole('link', { name: /Terug/ }).first()).toBeHidden();
});

test('the plan says how far this company is, and of an empty scan that nothing is known', async ({
  page,
}) => {
  await openSmallScan(page, 'plan');
  const steps = page.locator('.plan > li');
  await expect(steps.first()).toContainText('0 van 2 op orde');
  await expect(steps.nth(1)).toContainText('Nog niet');
  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page).toHaveURL(inSmallScan(''));
  await goTo(page, 'plan');
  await expect(page.getByText('We weten nog niets van je bedrijf')).toBeVisible();
  await expect(steps.first()).toContainText('0 van 2 op orde, 2 nog niet bekend');
});

test('own choices and sources are marked as such', async ({ page }) => {
  await openSmallScan(page, 'about');
  await expect(page.locator('section', { hasText: 'De grens' }).first()).toContainText('Eigen keuze');
  await expect(page.locator('section', { hasText: 'Waar dit op rust' }).first()).not.toContainText(
    'Eigen keuze',
  );
  await expect(page.getByRole('listitem').filter({ hasText: 'Eigen keuze van de makers' })).toContainText(
    'makersEigen keuze',
  );
});

test('a person who chose the u-form reads u, also after a refresh', async ({ page }) => {
  await openSmallScan(page, '');
  await page.getByRole('button', { name: 'Nederlands (u)' }).click();
  await expect(page.getByText('Zie in een paar vragen waar u staat.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verder waar u was' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl-x-u');
  await expect(page.getByRole('button', { name: 'Verder waar u was' })).toBeVisible();
});
