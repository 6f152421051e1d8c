import type { Page } from '@playwright/test';
import type { Response } from '../engine/index.ts';
import { wanted } from './answers.ts';
import { expect, stepShown } from './scan-page.ts';

/** Opens the scan and chooses processes by their names, up to the first question. */
export async function chooseProcesses(page: Page, names: readonly string[], address = '/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Begin de scan' }).click();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page).toHaveURL(/#\/question\//);
}

/** Goes on, and waits for the page that comes next. */
export async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await page.waitForURL((url) => url.href !== before);
}

/** Answers the question that is shown as this response does, and goes on. */
export async function answer(page: Page, response: Response): Promise<void> {
  const step = await stepShown(page);
  if (!step) throw new Error(`No question at ${page.url()}.`);
  await choose(page, wanted(response, step));
  await goOn(page);
}

/** Chooses these options, and no others, of the question that is shown; or writes this text. */
export async function choose(page: Page, options: readonly string[]): Promise<void> {
  const field = page.locator('main').getByRole('textbox');
  if ((await field.count()) > 0) return field.fill(options[0] ?? '');
  const boxes = page.locator('main input[type=checkbox]');
  for (const box of await boxes.all()) {
    if (!options.includes((await box.getAttribute('value')) ?? '')) await box.uncheck();
  }
  for (const option of options) await page.locator(`main input[value="${option}"]`).check();
}

/**
 * Answers every question that is still asked with "I do not know". What has no such answer gets another one: a proposal
 * is right, of which things are not known the first is, and of choices without it the first.
 */
export async function answerUnknown(page: Page): Promise<void> {
  while (await stepShown(page)) {
    await chooseUnknown(page);
    await goOn(page);
  }
}

/** Answers the question that is shown with "I do not know", or what comes nearest. */
export async function chooseUnknown(page: Page): Promise<void> {
  const inputs = page.locator('main form input[value]:not([type=text])');
  const values = await inputs.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
  const known = ['unknown', 'all-right'].find((value) => values.includes(value));
  await choose(page, [known ?? values[0] ?? 'Een reden.']);
}
