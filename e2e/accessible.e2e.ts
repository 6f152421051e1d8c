import type { Page } from '@playwright/test';
import { expectGood, looks, openAllDetails, skipWidthsAlike } from './expect-good.ts';
import { answerUnknown, chooseProcesses, chooseUnknown, goOn } from './walk.ts';
import { expect, stepShown, test } from './scan-page.ts';
import { translateWords } from './translate-words.ts';

/** What the question that is shown takes as its answer. */
async function kindShown(page: Page): Promise<string> {
  if ((await page.locator('main').getByRole('textbox').count()) > 0) return 'text';
  if ((await page.locator('.proposal').count()) > 0) return 'proposal';
  return (await page.getByRole('radio').count()) > 0 ? 'radio' : 'checkbox';
}

/** Answers every question, and looks at each kind of question in each scope. */
async function walkThrough(page: Page): Promise<void> {
  const seen = new Set<string>();
  for (let step = await stepShown(page); step; step = await stepShown(page)) {
    const kind = await kindShown(page);
    const scope = step.subject ?? step.process ?? '';
    if (!seen.has(kind + scope) && scope !== '') {
      seen.add(kind + scope);
      await expectGood(page, `${kind} question about ${scope}`);
    }
    await chooseUnknown(page);
    await goOn(page);
  }
  expect(seen.size).toBeGreaterThanOrEqual(5);
}

/** Looks at each kind of question by its address; the profile after it is provisional. */
async function visit(page: Page): Promise<void> {
  for (const question of ['network', 'cctv/fits', 'cctv/purpose', 'cctv/employees/confidentiality']) {
    await page.goto(`/#/question/${question}`);
    await expect(page.locator('form')).toBeVisible();
    await expectGood(page, question);
  }
}

for (const look of looks) {
  test(`every kind of screen is accessible: ${look.name}`, async ({ page }, testInfo) => {
    skipWidthsAlike(look, testInfo);
    test.setTimeout(180_000);
    await look.set(page);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
    await expectGood(page, 'welcome');

    await page.getByRole('button', { name: 'Begin de scan' }).click();
    await page
      .getByRole('checkbox', { name: 'Camera’s' })
      .or(page.getByRole('checkbox', { name: "Camera's" }))
      .check();
    await expectGood(page, 'processes');

    await page.getByRole('button', { name: 'Doorgaan' }).click();
    await expectGood(page, 'first question');
    await page.getByRole('button', { name: 'Doorgaan' }).click();
    await expect(page.getByRole('alert').or(page.getByText('Er is een probleem')).first()).toBeVisible();
    await expectGood(page, 'question without an answer');

    if (look === looks[0]) await walkThrough(page);
    else await visit(page);
    await page.goto('/#/check');
    await expectGood(page, 'check');
    await page.getByRole('button', { name: 'Bekijk je profiel' }).first().click();
    await expect(page).toHaveURL(/#\/profile$/);
    await expectGood(page, 'profile');
    await openAllDetails(page);
    await expectGood(page, 'profile with its reasons');
  });
}

test('"Vergroot contrast" is remembered', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Vergroot contrast' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expectGood(page, 'welcome in contrast');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Vergroot contrast' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('an error is told first, and its link leads to the first answer', async ({ page }) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  const link = page.getByRole('link', { name: /nog niet beantwoord/ });
  await expect(page.locator(':focus')).toContainText('Er is een probleem');
  await link.click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.getByRole('radio').first().check();
  await goOn(page);
  await expect(page).not.toHaveTitle(/^Fout: /);
});

test('the arrow keys choose another answer and never go on by themselves', async ({ page }) => {
  await chooseProcesses(page, ['Salarisadministratie']);
  const before = page.url();
  await page.getByRole('radio').first().focus();
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  expect(page.url()).toBe(before);
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
});

test('a page translated in the browser goes on working', async ({ page }) => {
  await chooseProcesses(page, ['Nieuwsbrief en reclame']);
  for (let turn = 0; turn < 8; turn += 1) {
    await translateWords(page.locator('body'));
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await chooseUnknown(page);
    await goOn(page);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before);
  }
  await answerUnknown(page);
  await expect(page).toHaveURL(/#\/check$/);
});
