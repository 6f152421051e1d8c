import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from './scan-page.ts';

/** Rules about what a page looks like. The others are about what is in it, which a device does not change. */
const aboutLooks = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Pages that are looked at on another kind of device than most. */
const lookedOtherwise = new WeakSet<Page>();

/** What must be true of every screen: axe finds nothing, nothing scrolls sideways, and what can be pressed is large enough. */
export async function expectGood(page: Page, screen: string): Promise<void> {
  const axe = lookedOtherwise.has(page)
    ? new AxeBuilder({ page }).withRules(aboutLooks)
    : new AxeBuilder({ page }).withTags([
        'wcag2a',
        'wcag2aa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
        'best-practice',
      ]);
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    screen,
  ).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
  const small = await page
    .locator('button:visible, main label:has(input):visible, main input[type=text]:visible')
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent?.trim()),
    );
  expect(small, `${screen} has targets under 44 px`).toEqual([]);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('main')).toHaveCount(1);
}

/** Opens everything on a page that is read on request, also what is only drawn then. */
export async function openAllDetails(page: Page): Promise<void> {
  await page.locator('main details').first().waitFor({ state: 'attached' });
  const closed = page.locator('main details:not([open])');
  while ((await closed.count()) > 0) {
    await closed.evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  }
}

/** Has a device show pages in another way. */
async function otherwise(page: Page, media: Parameters<Page['emulateMedia']>[0]): Promise<void> {
  lookedOtherwise.add(page);
  await page.emulateMedia(media);
}

/** How a device may want pages to look, and the width to look at when one is enough. Tests go over the first in full. */
export const looks = [
  { name: 'light', set: (page: Page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'dark', enoughAt: 'phone', set: (page: Page) => otherwise(page, { colorScheme: 'dark' }) },
  { name: 'more contrast', enoughAt: 'desktop', set: (page: Page) => otherwise(page, { contrast: 'more' }) },
  {
    name: 'forced colours',
    enoughAt: 'phone',
    set: (page: Page) => otherwise(page, { forcedColors: 'active' }),
  },
];

/**
 * Leaves a look out at the width where it says nothing new: colours do not change with the width of a screen that has the
 * same parts at both. Screens that have other parts when they are wide, such as the profile, are looked at at both.
 */
export function skipWidthsAlike({ enoughAt }: (typeof looks)[number], { project }: TestInfo): void {
  test.skip(enoughAt !== undefined && enoughAt !== project.name, 'the same parts in the same colours');
}
