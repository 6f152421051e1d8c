import { chooseProcesses, choose, goOn } from './walk.ts';
import { expect, test } from './scan-page.ts';

test('the buttons of the browser go back and forward through the questions', async ({ page }) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  const first = page.url();
  await choose(page, ['small']);
  await goOn(page);
  const second = page.url();
  await choose(page, ['few']);
  await goOn(page);
  await page.goBack();
  expect(page.url()).toBe(second);
  await expect(page.locator('input[value=few]')).toBeChecked();
  await page.goBack();
  expect(page.url()).toBe(first);
  await expect(page.locator('input[value=small]')).toBeChecked();
  await page.goForward();
  expect(page.url()).toBe(second);
  await expect(page.locator('input[value=few]')).toBeChecked();
});

test('a refresh loses nothing: the answer and the place are still there', async ({ page }) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  await choose(page, ['alone']);
  await goOn(page);
  await choose(page, ['unknown']);
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await expect(page.locator('input[value=unknown]')).toBeChecked();
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect(page.locator('input[value=alone]')).toBeChecked();
});

test('an address leads to its question, and one that does not apply to a screen that makes sense', async ({
  page,
}) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  await choose(page, ['alone']);
  await goOn(page);
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await page.goto('/#/question/payroll-pay/employees/confidentiality');
  await expect(page.getByText(/^Salarisadministratie: loon uitbetalen · Werknemers$/i)).toBeVisible();
  for (const address of [
    '/#/question/cctv/legal-basis',
    '/#/question/payroll-pay/nobody/confidentiality',
    '/#/nowhere',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/#\/(check|processes|)$/);
  }
});

test('"Verder waar je was" leads to the first open question', async ({ page }) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  await choose(page, ['alone']);
  await goOn(page);
  const open = page.url();
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await page.goto('/#/');
  await page.getByRole('button', { name: 'Verder waar je was' }).click();
  await expect(page).toHaveURL(open);
});

test('the language changes without losing the place or the answer', async ({ page }) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  await choose(page, ['alone']);
  const address = page.url();
  const dutch = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(dutch);
  expect(page.url()).toBe(address);
  await expect(page.locator('input[value=alone]')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
});

test('a process with answers is only removed after asking, and comes back with its answers', async ({
  page,
}) => {
  await chooseProcesses(page, ['Nieuwsbrief en reclame']);
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await page.goto('/#/question/newsletter-list/legal-basis');
  await choose(page, ['legitimate-interest']);
  await goOn(page);
  await page.goto('/#/processes');
  const box = page.getByRole('checkbox', { name: 'Nieuwsbrief en reclame' });
  await box.click();
  await page.getByRole('button', { name: 'Nee, laat staan' }).click();
  await expect(box).toBeChecked();
  await box.click();
  await page.getByRole('button', { name: 'Ja, haal weg' }).click();
  await expect(box).not.toBeChecked();
  await page.getByRole('button', { name: 'Haal terug' }).click();
  await expect(box).toBeChecked();
  await page.goto('/#/question/newsletter-list/legal-basis');
  await expect(page.locator('input[value=legitimate-interest]')).toBeChecked();
});

test('a process of your own is added by its name, asked about, and scored', async ({ page }) => {
  await page.goto('/#/processes');
  await page.getByText('Iets anders toevoegen').click();
  await page.getByLabel('Hoe noem je dit proces?').fill('Verhuur van fietsen');
  await page.getByRole('checkbox', { name: 'Klanten', exact: true }).check();
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('checkbox', { name: 'Verhuur van fietsen' })).toBeChecked();
  await page.goto('/#/question/own-1/legal-basis');
  await expect(page.getByText(/Verhuur van fietsen/).first()).toBeVisible();
  await page.goto('/#/profile');
  await expect(page.getByRole('rowheader', { name: 'Verhuur van fietsen' })).toBeVisible();
});

test('"Wis mijn antwoorden" leaves nothing on the device', async ({ page }) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  await choose(page, ['alone']);
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verder waar je was' })).toHaveCount(0);
  const kept = await page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      });
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        found.push(...(await done(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    return found;
  });
  expect(kept).toEqual([]);
});

test('a language whose text cannot be had is told, and the page stays in its own', async ({
  page,
  quiet,
}) => {
  await page.route('**/assets/*.en-*.json', (route) => route.abort());
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('De tekst in het English is nu niet op te halen.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await page.unroute('**/assets/*.en-*.json');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Start the scan' })).toBeVisible();
  await expect(page.getByText('You see what risk')).toBeVisible();
  await expect(page.getByText('De tekst in het English')).toHaveCount(0);
  expect(quiet.console.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
});

test('when the words of the language that was chosen before do not load, the page says so in Dutch', async ({
  page,
  quiet,
}) => {
  const words = '**/assets/first.en-*.js';
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Start the scan' })).toBeVisible();
  await page.route(words, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Er ging iets mis in deze pagina' })).toBeVisible();
  await page.unroute(words);
  await page.getByRole('button', { name: 'Laad opnieuw' }).click();
  await expect(page.getByRole('button', { name: 'Start the scan' })).toBeVisible();
  expect(quiet.console.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
});
