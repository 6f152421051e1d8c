import { expectGood, looks, openAllDetails, skipWidthsAlike } from './expect-good.ts';
import { expect, test } from './scan-page.ts';
import { goTo, openSmallScan } from './small-scan.ts';

const because = 'Zonder contract weet je niet of een ander ook op tijd wist.';
const fits = 'Spreek het wissen af in een contract.';

/** The small scan with a rule: who says that data are deleted in time, without a contract with who has them. */
function withRule(text: string): string {
  const rule = {
    id: 'deletes-without-contract',
    per: 'process',
    when: {
      all: [
        { question: 'contract', is: 'no' },
        { question: 'deletes', is: 'yes' },
      ],
    },
    about: ['contract', 'deletes'],
    because,
    fits,
    scores: ['deleting-duty'],
    source: 'law',
  };
  return JSON.stringify({ ...JSON.parse(text), consistency: [rule] });
}

test('an answer that rarely fits is told where it is given, and stops nobody', async ({ page }) => {
  await openSmallScan(page, 'question/payroll/deletes', withRule);
  const told = page.getByRole('status').filter({ hasText: 'Let op: past meestal niet' });
  await expect(told).toContainText(because);
  await expect(told).toContainText(fits);
  await expect(told.getByRole('link', { name: 'De wet' })).toHaveAttribute('href', 'https://example.org/law');
  await page.getByRole('radio', { name: 'Nee' }).check();
  await expect(told).toHaveCount(0);
  await page.getByRole('radio', { name: 'Ja' }).check();
  await expect(told).toContainText(because);
  await expect(page.getByRole('radio', { name: 'Ja' })).toBeFocused();
  const before = page.url();
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page).not.toHaveURL(before);
  await expect(page.getByText(because)).toHaveCount(0);
});

test('it is told of the same answers elsewhere only where they are given', async ({ page }) => {
  await openSmallScan(page, 'question/orders/deletes', withRule);
  await expect(page.getByRole('radio', { name: 'Ja' })).toBeChecked();
  await expect(page.getByText(because)).toHaveCount(0);
});

test('the result lists it, with a way to the answer and back, and marks the level that rests on it', async ({
  page,
}) => {
  await openSmallScan(page, 'profile', withRule);
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Antwoorden die meestal niet samengaan' }),
  });
  await expect(section).toContainText(because);
  await openAllDetails(page);
  const row = page.locator('.list-rows summary', { hasText: 'let op' });
  await expect(row.first()).toBeVisible();
  await section
    .getByRole('link', { name: /Wijzig/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'Ja' }).check();
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je risicoprofiel');
  await expect(section).toHaveCount(0);
  await expect(page.locator('.list-rows summary', { hasText: 'let op' })).toHaveCount(0);
});

for (const look of looks) {
  test(`what rarely fits is accessible: ${look.name}`, async ({ page }, testInfo) => {
    skipWidthsAlike(look, testInfo);
    test.setTimeout(120_000);
    await look.set(page);
    await openSmallScan(page, 'question/payroll/deletes', withRule);
    await expect(page.getByText(because)).toBeVisible();
    await expectGood(page, 'the question');
    await goTo(page, 'check');
    await expect(page.getByText(because).first()).toBeVisible();
    await expectGood(page, 'the check page');
    await goTo(page, 'profile');
    await expect(page.getByText(because).first()).toBeVisible();
    await openAllDetails(page);
    await expectGood(page, 'the result');
  });
}
