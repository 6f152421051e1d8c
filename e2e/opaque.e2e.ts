import { expect, test } from './scan-page.ts';

test.skip(({ isMobile }) => !isMobile, 'nothing of it depends on the size of the screen');

test('in a frame without an origin, where a browser keeps nothing, the scan in one file goes on and says so', async ({
  page,
}) => {
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="nl"><title>x</title><iframe title="scan" sandbox="allow-scripts allow-downloads" src="./offline/privacy-quick-scan.html" width="320" height="600"></iframe></html>',
    }),
  );
  await page.goto('/frame.html');
  const scan = page.frameLocator('iframe');
  await scan.getByRole('button', { name: 'Begin de scan' }).click();
  await scan.getByRole('checkbox', { name: 'Salarisadministratie', exact: true }).check();
  await expect(scan.getByRole('heading', { name: 'Je antwoorden worden niet bewaard' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    scan.getByRole('button', { name: 'Download een kopie' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pqscan$/);
  await scan.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(scan.getByRole('heading', { level: 1 })).toBeFocused();
  await scan.getByRole('link', { name: 'Mijn scans' }).click();
  await expect(scan.getByRole('article')).toHaveCount(1);
});
