import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Response } from '../engine/index.ts';
import { keepOnDevice } from './keep-on-device.ts';
import { expect } from './scan-page.ts';

const file = readFileSync(join(import.meta.dirname, 'small-questionnaire.json'), 'utf8');

/** Answers to the small questionnaire that leave something to do in every list. */
const answers = {
  format: 1,
  questionnaire: { id: 'small-scan', version: '1.2.3' },
  organisation: { answers: { internet: 'yes', 'old-software': 'yes', register: 'unknown' } },
  processes: [
    {
      id: 'payroll',
      answers: { contract: 'no', deletes: 'yes' },
      subjects: { employees: { answers: { harm: 'high' } } },
    },
    {
      id: 'orders',
      answers: { contract: 'yes', deletes: 'yes' },
      subjects: { customers: { answers: { harm: 'medium' } } },
    },
  ],
} satisfies Response;

/** The address of a place in the small scan: that of a questionnaire small enough to know by heart. */
export function inSmallScan(place: string): string {
  return `/?questionnaire=small.json#/${place}`;
}

/** Serves a questionnaire, the small one as it is unless it is changed. */
export async function serveSmallScan(page: Page, change = (text: string) => text): Promise<void> {
  await page.route('**/small.json', (route) =>
    route.fulfill({ body: change(file), contentType: 'application/json' }),
  );
}

/** Opens the small scan with its answers, at a place; the questionnaire as it is unless it is changed. */
export async function openSmallScan(
  page: Page,
  place: string,
  change?: (text: string) => string,
): Promise<void> {
  await serveSmallScan(page, change);
  await page.goto(inSmallScan(''));
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
  await page.evaluate(keepOnDevice, { text: JSON.stringify(answers), questionnaire: 'small-scan' });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Verder waar je was' })).toBeVisible();
  await goTo(page, place);
}

/** Goes to a place by its address, as a link does. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.goto(inSmallScan(place));
  await expect(page).toHaveURL(inSmallScan(place));
}

/** Waits until what was done last is kept, and opens the page anew. */
export async function refresh(page: Page): Promise<void> {
  await expect(page.getByText(/Bewaard op dit apparaat, \d/)).toBeVisible();
  await page.waitForTimeout(100); // the same minute says nothing of the last change
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
