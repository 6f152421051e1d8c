import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from './browser.ts';

/*
 * What is published, as those who install it meet it: packed, installed from the file into apps that know nothing of this
 * repository, built there, and opened in a browser under a strict policy. It installs from the npm registry and takes
 * about a minute, so it is run by `npm run packages`, after a build.
 */

const top = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'pqs-packages-'));
const run = (folder: string, command: string, ...args: readonly string[]) =>
  execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' }, // a test run says otherwise
  });

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Opens the page that a folder holds, and tells what its scan shows and what its policy refused. */
async function opened(folder: string) {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    try {
      const body = readFileSync(join(folder, path));
      answer.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      answer.setHeader('content-security-policy', policy).end(body);
    } catch {
      answer.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // oxlint-disable-line typescript/no-unsafe-type-assertion -- it listens on a port
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByRole('button', { name: 'Begin de scan' }).click({ timeout: 15_000 });
    await page.getByRole('checkbox', { name: 'Salarisadministratie' }).check();
    const told = await page.evaluate(() => document.querySelector('#told')?.textContent ?? '');
    return { noise, told };
  } finally {
    await browser.close();
    server.close();
  }
}

/** An app of Vite and React in its own folder, with the package installed from its file. */
function app(react: string): string {
  const folder = join(work, `react-${react}`);
  cpSync(join(top, 'e2e/packages'), folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'app',
      private: true,
      type: 'module',
      dependencies: { react, 'react-dom': react, 'privacy-quick-scan': `file:${tarball()}` },
      devDependencies: {
        vite: '8.3.8',
        '@vitejs/plugin-react': '6.3.0',
        typescript: '7.0.2',
        '@types/react': react.startsWith('18') ? '18.3.12' : '19.3.0',
        '@types/react-dom': react.startsWith('18') ? '18.3.1' : '19.3.0',
      },
    }),
  );
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev');
  return folder;
}

const tarball = () => join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');

describe.runIf(process.env['PACKAGES'])('the package, as it is installed', { timeout: 300_000 }, () => {
  beforeAll(() => {
    run(top, 'npm', 'pack', '--ignore-scripts', '--pack-destination', work);
  }, 120_000);

  afterAll(() => rmSync(work, { recursive: true, force: true }), 60_000);

  test('publint and attw find nothing', () => {
    run(top, 'npx', 'publint', '--strict', tarball());
    run(top, 'npx', 'attw', tarball(), '--profile', 'esm-only', '--exclude-entrypoints', './package.json');
  });

  test.each(['19.3.1', '18.3.1'])(
    'in an app with React %s: it type-checks, builds and runs',
    async (react) => {
      const folder = app(react);
      run(folder, 'npx', 'tsc', '--noEmit');
      run(folder, 'npx', 'vite', 'build');
      const { noise, told } = await opened(join(folder, 'dist'));
      expect(noise).toEqual([]);
      expect(told).toContain('ready privacy-quick-scan');
      expect(told).toContain('diagnostics found'); // by the engine, in the same app
    },
  );

  test('on a plain page, from the files of the package', async () => {
    const folder = join(work, 'plain');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', tarball());
    const site = join(folder, 'site');
    cpSync(join(folder, 'node_modules/privacy-quick-scan/dist/embed'), site, { recursive: true });
    writeFileSync(
      join(site, 'index.html'),
      '<!doctype html><html lang="nl"><title>Plain</title><link rel="icon" href="data:,"><script type="module" src="v1/pqs.js"></script><privacy-quick-scan></privacy-quick-scan></html>',
    );
    expect((await opened(site)).noise).toEqual([]);
    expect(run(folder, 'npx', 'pqs', '--version')).toMatch(/\d+\.\d+\.\d+/);
  });
});
