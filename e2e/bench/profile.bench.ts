import { type Browser, chromium, type Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserPath } from '../browser.ts';
import { keepOnDevice } from '../keep-on-device.ts';
import { everythingWrong, theScan } from './everything-wrong.ts';

/**
 * The profile of the whole scan in a real browser, for a company that does everything wrong: how much is drawn, how long
 * it takes until it is seen, how long a change takes, and how many pages it is on paper.
 */

let server: PreviewServer;
let browser: Browser;

beforeAll(async () => {
  server = await preview({ preview: { port: 4199, strictPort: false }, logLevel: 'silent' });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  browser = await chromium.launch({ executablePath: browserPath(), args });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Does something in the page; how long it takes, in ms, until it is painted, and the longest task meanwhile. */
async function timed(page: Page, act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    Reflect.set(window, 'measured', { tasks, observer });
  });
  await act();
  await page.waitForTimeout(3000);
  const tasks: number[] = await page.evaluate(() => {
    const { tasks: found, observer } = Reflect.get(window, 'measured');
    observer.disconnect();
    return found;
  });
  const total = tasks.reduce((sum, one) => sum + one, 0);
  return `long tasks ${total.toFixed(0)} ms together, longest ${Math.max(0, ...tasks).toFixed(0)} ms`;
}

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.each([2, 6, 20])('the profile of %i processes', { timeout: 120_000 }, async (count) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const address = server.resolvedUrls?.local[0] ?? '';
  const text = JSON.stringify(everythingWrong(theScan(), count));
  await page.goto(address);
  await page.getByRole('button', { name: 'Begin de scan' }).waitFor();
  await page.evaluate(keepOnDevice, { text, questionnaire: 'privacy-quick-scan' });
  await page.reload();
  await page.getByRole('button', { name: 'Verder waar je was' }).waitFor();
  const tell = (what: string, figure: string | number) =>
    console.log(`${count} processes, ${what}: ${figure}`);
  const open = await timed(page, async () => {
    await page.evaluate(() => location.assign('#/profile'));
    await page.locator('.risk-table').waitFor();
  });
  tell('opening it', open);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  tell('elements', elements);
  expect(elements).toBeGreaterThan(300);
  const tick = page.locator('.measures input[type=checkbox]').first();
  tell('ticking off a measure', await timed(page, () => tick.evaluate((box: HTMLElement) => box.click())));
  const reason = page.locator('.reasons-part details > summary').first();
  tell('opening a reason', await timed(page, () => reason.evaluate((one: HTMLElement) => one.click())));
  const tries = page.locator('.reasons input[role=switch]').first();
  for (const one of await page.locator('.reasons-part > details > summary').all()) {
    if ((await tries.count()) > 0) break;
    await one.click();
  }
  tell('trying a change', await timed(page, () => tries.evaluate((box: HTMLElement) => box.click())));
  tell('pages of A4', pagesOf(await page.pdf({ format: 'A4' })));
  await context.close();
});
