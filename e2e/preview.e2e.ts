import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';

const top = join(import.meta.dirname, '..');
/** Small questionnaires: one in Dutch alone, and one in two languages. */
const small = join(top, 'e2e/small-questionnaire.json');
const translated = join(top, 'engine/fixtures/base.json');

/** A preview of a copy of a questionnaire, to change. */
interface Previewed {
  readonly file: string;
  readonly address: string;
}

const test = base.extend<{ original: string; preview: Previewed }>({
  original: small,
  preview: async ({ original }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'pqs-preview-'));
    const file = join(folder, 'questionnaire.json');
    writeFileSync(file, readFileSync(original));
    const server = spawn(process.execPath, [join(top, 'dist/cli/pqs.js'), 'preview', file, '--port', '0']);
    try {
      await use({ file, address: await addressFrom(server) });
    } finally {
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true });
    }
  },
});

function addressFrom(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    server.once('exit', () => reject(new Error('pqs preview ended')));
  });
}

test.skip(({ isMobile }) => isMobile, 'a tool for authors, who sit at a desk');

test('a preview shows a change as it is saved, keeps the answers, and tells what is wrong', async ({
  page,
  preview: { file, address },
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address);
  const scan = page.frameLocator('iframe');
  await scan.getByRole('button', { name: 'Begin de scan' }).click();
  await scan.getByRole('checkbox').first().check();
  await scan.getByRole('button', { name: 'Doorgaan' }).click();
  await scan.getByRole('radio').first().check();
  const question = (await scan.getByRole('heading', { level: 1 }).innerText()).trim();
  await expect(page.getByRole('heading', { name: 'Why it is asked' })).toBeVisible();
  await expect(page.getByText('With these answers it is asked.')).toBeVisible();

  const text = readFileSync(file, 'utf8');
  expect(text).toContain(question);
  writeFileSync(file, text.replace(question, 'Is dit veranderd?'));
  await expect(scan.getByRole('heading', { level: 1 })).toHaveText('Is dit veranderd?');
  await expect(scan.getByRole('radio').first()).toBeChecked();

  writeFileSync(file, text.replace('"version"', '"versoin"'));
  await expect(page.getByText('The scan is as it was before these errors.')).toBeVisible();
  await expect(page.getByText('unknown-property', { exact: true })).toBeVisible();
  await expect(page.locator('pre').first()).toContainText('versoin');
  await expect(scan.getByRole('heading', { level: 1 })).toHaveText('Is dit veranderd?');

  writeFileSync(file, text);
  await expect(page.getByText('The scan is as it was before these errors.')).toHaveCount(0);
  await expect(scan.getByRole('heading', { level: 1 })).toHaveText(question);
  expect(said).toEqual([]);
});

test.describe('in two languages', () => {
  test.use({ original: translated });

  test('every question can be gone to, also one that is not asked with these answers', async ({
    page,
    preview: { address },
  }) => {
    await page.goto(address);
    const scan = page.frameLocator('iframe');
    await expect(scan.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
    const sections = page.locator('aside details:has(button.link)');
    for (const section of await sections.all()) {
      if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
    }
    const links = page.locator('aside button.link');
    await expect(links.nth(2)).toBeVisible();
    for (const link of await links.all()) {
      const id = (await link.locator('code').innerText()).trim();
      await link.click();
      await expect.poll(() => page.frames()[1]?.url() ?? '').toMatch(new RegExp(`#/question/(.*/)?${id}$`));
    }
    await page.getByRole('button', { name: '320 px' }).click();
    await expect.poll(() => page.frames()[1]?.evaluate(() => innerWidth)).toBe(320);
    await page.getByLabel('Language').selectOption('en');
    await expect(scan.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: 'More contrast' }).click();
    await expect(scan.locator('html')).toHaveAttribute('data-contrast', 'more');
  });
});
