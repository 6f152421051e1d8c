import { responseOf } from './answers.ts';
import { answer, chooseProcesses } from './walk.ts';
import { expect, stepShown, test } from './scan-page.ts';

/** The strictest policy that a host may have; see the partner's page in the docs. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "worker-src 'self'",
  "manifest-src 'self'",
  'trusted-types pqs-worker',
].join('; ');

test('the built scan runs under a strict Content-Security-Policy, from the first page to the profile', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const served = await route.fetch();
      await route.fulfill({
        response: served,
        headers: { ...served.headers(), 'content-security-policy': policy },
      });
    },
  );
  const [first] = await Promise.all([page.waitForResponse('**/'), page.goto('/')]);
  expect(first.headers()['content-security-policy']).toBe(policy);
  const violations: string[] = [];
  await page.exposeFunction('violated', (what: string) => violations.push(what));
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Reflect.get(window, 'violated')(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const response = responseOf('spotless');
  await chooseProcesses(page, ['Bestellingen en webwinkel', 'Nieuwsbrief en reclame']);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Nederlands', exact: true }).click();
  while (await stepShown(page)) await answer(page, response);
  await page.getByRole('button', { name: 'Bekijk je profiel' }).first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(violations).toEqual([]);
});

test('eval is refused to scripts of the page', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
  const content = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(content).toContain("default-src 'none'");
  expect(content).not.toContain('unsafe');
});
