import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Answer, Response, Step } from '../engine/index.ts';
import { expect, stepShown } from './scan-page.ts';

const top = join(import.meta.dirname, '..');

/** The file of the Privacy Quick Scan. */
export const questionnaireFile = join(top, 'questionnaires/privacy-quick-scan/questionnaire.json');

/** The answers of one of the made-up companies that come with the questionnaire. */
export function responseOf(scenario: string): Response {
  const file = join(top, 'questionnaires/privacy-quick-scan/scenarios', `${scenario}.json`);
  return JSON.parse(readFileSync(file, 'utf8')).response;
}

/** What `pqs score --json` says of one score in one scope. */
export interface ScoredLevel {
  readonly score: string;
  readonly scope: { readonly process?: string; readonly subject?: string };
  readonly level: string | null;
  readonly range: readonly [string | null, string | null];
}

/** What `pqs score` makes of these answers. */
export function scoredByCommand(response: Response): readonly ScoredLevel[] {
  const file = join(mkdtempSync(join(tmpdir(), 'pqs-')), 'response.json');
  writeFileSync(file, JSON.stringify(response));
  const command = join(top, 'dist/cli/pqs.js');
  const told = execFileSync(process.execPath, [command, 'score', questionnaireFile, file, '--json']);
  return JSON.parse(told.toString()).levels;
}

/** The answer of a response at a step, as its options; a number or text is a list of one, no answer an empty list. */
export function wanted(response: Response, { question, process, subject }: Step): readonly string[] {
  const one = response.processes.find(({ id }) => id === process);
  const scope = process === undefined ? response.organisation : subject ? one?.subjects[subject] : one;
  const answer: Answer | undefined = scope?.answers[question];
  if (answer === undefined) return [];
  return Array.isArray(answer) ? answer : [String(answer)];
}

/** Answers the question that is shown with the keyboard alone, and goes on. */
export async function answerByKeyboard(page: Page, response: Response): Promise<void> {
  const step = await stepShown(page);
  if (!step) throw new Error(`No question at ${page.url()}.`);
  const options = wanted(response, step);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const before = page.url();
  if ((await page.locator('main').getByRole('textbox').count()) > 0) await write(page, options[0] ?? '');
  else if ((await page.getByRole('radio').count()) > 0) await chooseRadio(page, options[0] ?? '');
  else await chooseBoxes(page, options);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

async function write(page: Page, text: string): Promise<void> {
  await tabTo(page, (focused) => focused.writable);
  await page.keyboard.type(text);
  await tabTo(page, ({ name }) => name === 'Doorgaan');
}

async function chooseRadio(page: Page, option: string): Promise<void> {
  await tabTo(page, (focused) => focused.type === 'radio');
  await page.keyboard.press('Space');
  const count = await page.getByRole('radio').count();
  for (let turn = 0; turn <= count; turn += 1) {
    const { value, checked } = await focusedInput(page);
    if (value === option && checked) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The answer ${option} cannot be reached with the arrow keys.`);
}

/** First what is chosen and should not be, then what should: an answer such as "none of these" takes the others away. */
async function chooseBoxes(page: Page, options: readonly string[]): Promise<void> {
  const boxes = page.getByRole('checkbox');
  const values = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('value') ?? ''));
  expect(values).toEqual(expect.arrayContaining([...options]));
  for (const wrong of [true, false]) {
    await page.getByRole('heading', { level: 1 }).focus();
    for (const value of values) {
      await tabTo(page, (focused) => focused.value === value);
      const { checked } = await focusedInput(page);
      if (checked === wrong && options.includes(value) !== wrong) await page.keyboard.press('Space');
    }
  }
}

interface Focused {
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  readonly name: string;
  readonly writable: boolean;
}

function focusedInput(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const input = focused instanceof HTMLInputElement ? focused : null;
    return {
      type: input?.type ?? '',
      value: input?.value ?? '',
      checked: input?.checked ?? false,
      name: (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim(),
      writable: focused instanceof HTMLTextAreaElement || input?.type === 'text',
    };
  });
}

/** Presses Tab until the focus is on what is looked for, which must be visible there. */
export async function tabTo(page: Page, found: (focused: Focused) => boolean): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (found(await focusedInput(page))) {
      const ring = await page.evaluate(() => {
        for (let one = document.activeElement; one && one !== document.body; one = one.parentElement) {
          const { outlineStyle, boxShadow } = getComputedStyle(one);
          if (outlineStyle !== 'none' || boxShadow !== 'none') return 'shown';
        }
        return 'none';
      });
      expect(ring, 'the focus can be seen').toBe('shown');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('What is looked for cannot be reached with the Tab key.');
}
