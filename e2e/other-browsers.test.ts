import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The main promises of the embed in Firefox (by WebDriver BiDi) and in WebKit (by WebDriver): run by
 * `npm run other-browsers`, after a build. On Debian: apt-get install firefox-esr webkit2gtk-driver xvfb.
 */

const top = join(import.meta.dirname, '..');
const port = 4194;
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const own: { version: string } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src http://localhost:*; require-trusted-types-for 'script'; trusted-types 'none'";

/** A browser that can be driven by what both protocols have: opening a page and running a script in it. */
interface Browser {
  readonly open: (url: string) => Promise<void>;
  readonly run: (script: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

async function firefox(): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    close: () => browser.close(),
  };
}

async function webkit(): Promise<Browser> {
  const driver: ChildProcess = spawn('xvfb-run', ['-a', 'WebKitWebDriver', '--port=4195'], {
    detached: true,
    stdio: 'ignore',
  });
  const ask = async (path: string, method: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:4195${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value }: { value: unknown } = JSON.parse(await answer.text());
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  await until(() =>
    ask('/status', 'GET').then(
      () => true,
      () => false,
    ),
  );
  const binary = readdirSync('/usr/lib/x86_64-linux-gnu')
    .map((name) => join('/usr/lib/x86_64-linux-gnu', name, 'MiniBrowser'))
    .find((path) => path.includes('webkit2gtk') && existsSync(path));
  const made = await ask('/session', 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  });
  const session = `/session/${String(Reflect.get(Object(made), 'sessionId'))}`;
  return {
    open: async (url) => void (await ask(`${session}/url`, 'POST', { url })),
    run: (script) => ask(`${session}/execute/sync`, 'POST', { script, args: [] }),
    close: async () => {
      await ask(session, 'DELETE').catch(() => undefined);
      if (driver.pid !== undefined) process.kill(-driver.pid);
    },
  };
}

async function until(holds: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('waited in vain');
}

let server: Server;

/** The pages of partners and the embed, as `e2e/partners.e2e.ts` serves them. */
beforeAll(async () => {
  if (!process.env['BROWSERS']) return;
  server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.replace('/partner/', '');
    const file = pathname.startsWith('/embed/')
      ? join(top, 'dist', pathname)
      : name === 'small.json'
        ? join(top, 'e2e/small-questionnaire.json')
        : join(top, 'e2e/partners', name);
    if (!existsSync(file)) return answer.writeHead(404).end();
    const page = extname(file) === '.html' && !pathname.startsWith('/embed/');
    answer.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    if (!page) return answer.end(readFileSync(file));
    answer.setHeader('content-security-policy', policy);
    const text = readFileSync(file, 'utf8').replaceAll('{{embed}}', `/embed/${own.version}`);
    return answer.end(text.replaceAll('{{elsewhere}}', `http://localhost:${port}`));
  }).listen(port);
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(() => server?.close());

const inScan = `const root = document.querySelector('privacy-quick-scan').shadowRoot;
  const button = (name) => [...root.querySelectorAll('button')].find((one) => one.textContent === name);`;

describe.runIf(process.env['BROWSERS']).each([
  ['Firefox', firefox],
  ['WebKit', webkit],
])('in %s', { timeout: 120_000 }, (_name, start) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start();
  }, 60_000);
  afterAll(() => browser?.close());

  const open = async (name: string) => {
    await browser.open(`http://127.0.0.1:${port}/partner/${name}.html`);
    await until(() => browser.run(`${inScan} return Boolean(button('Begin de scan'));`));
  };

  const toFirstQuestion = async () => {
    await browser.run(`${inScan} button('Begin de scan').click();`);
    await until(() => browser.run(`${inScan} return root.querySelectorAll('.card input').length > 0;`));
    await browser.run(`${inScan} root.querySelector('.card input').click();`);
    await browser.run(`${inScan} button('Doorgaan').click();`);
    await until(() => browser.run(`${inScan} return root.querySelectorAll('input[type=radio]').length > 0;`));
  };

  test('on a strict page the scan runs to its profile, and the page is left alone', async () => {
    await open('small');
    await toFirstQuestion();
    for (;;) {
      const question = await browser.run(`${inScan} return root.querySelector('.page').textContent;`);
      const asked = await browser.run(
        `${inScan} const first = root.querySelector('input[type=radio]'); if (!first) return false; first.click(); return true;`,
      );
      if (asked !== true) break;
      await browser.run(`${inScan} button('Doorgaan').click();`);
      await until(
        async () =>
          (await browser.run(`${inScan} return root.querySelector('.page').textContent;`)) !== question,
      );
    }
    await browser.run(`${inScan} button('Bekijk je profiel').click();`);
    await until(() => browser.run(`${inScan} return root.querySelector('.risk-table') !== null;`));
    expect(await browser.run('return window.record.violations;')).toEqual([]);
    expect(await browser.run('return location.hash + document.title + document.cookie;')).toBe(
      'A partner: small',
    );
    expect(await browser.run(`${inScan} return root.activeElement.className;`)).toContain('heading-1');
    expect(
      await browser.run(`return window.record.events.map(({ name }) => name).includes('pqs-complete');`),
    ).toBe(true);
  });

  test.each(['small-root', 'hostile'])('%s: the text keeps its size and its place', async (page) => {
    await open(page);
    const look = `const { fontSize, textTransform, direction } = getComputedStyle(root.querySelector('.muted'));`;
    expect(
      await browser.run(
        `${inScan} ${look} return parseFloat(fontSize) >= 16 && textTransform === 'none' && direction === 'ltr';`,
      ),
    ).toBe(true);
    await toFirstQuestion();
  });

  test('taken out and put back, the scan goes on', async () => {
    await open('small');
    await toFirstQuestion();
    await browser.run(`${inScan} root.querySelector('input[type=radio]').click();`);
    await browser.run(
      `const scan = document.querySelector('privacy-quick-scan'); scan.remove(); setTimeout(() => document.body.append(scan), 100);`,
    );
    await until(() =>
      browser.run(
        `const scan = document.querySelector('privacy-quick-scan'); return scan !== null && scan.shadowRoot.querySelector('input:checked') !== null;`,
      ),
    );
  });

  test('a frame from elsewhere tells the page its size and its steps', async () => {
    await browser.open(`http://127.0.0.1:${port}/partner/framed.html`);
    await until(() =>
      browser.run(
        `return window.record !== undefined && window.record.events.some(({ name }) => name === 'pqs-ready');`,
      ),
    );
    expect(
      await browser.run(
        `return document.querySelector('privacy-quick-scan-frame').shadowRoot.querySelector('iframe').contentDocument;`,
      ),
    ).toBe(null);
    await browser.run(`document.querySelector('privacy-quick-scan-frame').start();`);
    await until(() =>
      browser.run(
        `return window.record.events.some(({ name, detail }) => name === 'pqs-step' && detail.screen === 'processes');`,
      ),
    );
    expect(await browser.run('return window.record.violations;')).toEqual([]);
  });
});
