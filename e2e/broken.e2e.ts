import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { questionnaireFile } from './answers.ts';
import { expect, test } from './scan-page.ts';

const whole = readFileSync(questionnaireFile, 'utf8');

async function openFile(page: Page, body: string): Promise<void> {
  await page.route('**/theirs.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto('/?questionnaire=theirs.json');
}

test('a questionnaire of an association is opened by its address', async ({ page }) => {
  await openFile(
    page,
    whole.replace('"title": { "nl": "Privacy Quick Scan"', '"title": { "nl": "Bakkersscan"'),
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Bakkersscan').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
});

const broken = [
  { name: 'that is not JSON', body: whole.slice(0, -20), code: 'not-json' },
  {
    name: 'with an unknown property',
    body: whole.replace('"reviewed"', '"reveiwed"'),
    code: 'unknown-property',
  },
  { name: 'of another format', body: whole.replace('"format": 1', '"format": 2'), code: 'unknown-format' },
  { name: 'that is a web page', body: '<!doctype html><p>Not found', code: 'not-json' },
  { name: 'that is nested too deep', body: '['.repeat(10_000), code: 'too-deep' },
  {
    name: 'with a hostile key',
    body: whole.replace('"format": 1', '"__proto__": {}, "format": 1'),
    code: 'hostile-key',
  },
];

for (const { name, body, code } of broken) {
  test(`a file ${name} shows what is wrong, and where, instead of a blank page`, async ({ page }) => {
    await openFile(page, body);
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/regel \d+/i).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /scan/i }).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('a value that is no option is told with its place and the options there are', async ({ page }) => {
  await openFile(page, whole.replace('"is": "consent"', '"is": "consnet"'));
  await expect(page.getByText('unknown-option', { exact: true })).toBeVisible();
  await expect(page.getByText(/consnet/).first()).toBeVisible();
});

test('a file of another site is not fetched', async ({ page }) => {
  await page.goto('/?questionnaire=https://example.com/theirs.json');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toHaveCount(0);
});
