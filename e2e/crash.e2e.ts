import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { browserPath } from './browser.ts';
import { serveSite } from './site-server.ts';
import { goOn } from './walk.ts';

/**
 * The whole browser is killed while somebody fills in a scan, and started again. So many moments are tried, each drawn at
 * random from the time that the scan takes; `npm run crash` tries 200.
 */
const moments = Number(process.env['CRASH'] ?? 2);

test.use({ trace: 'off' }); // what records a browser fails when that is killed, now and then

/** A browser of its own, whose processes can be killed as one. */
interface Running {
  readonly browser: Browser;
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

async function start(profile: string): Promise<Running> {
  const child = spawn(
    browserPath(),
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The browser has no page.');
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const kill = async () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL'); // with all its processes, at once
    await ended;
  };
  return { browser, page, kill };
}

/** Where a browser that was started listens, from what it writes. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let written = '';
    stderr?.on('data', (part) => {
      written += String(part);
      const found = /listening on (ws:\S+)/.exec(written)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}

/** What somebody does in the small scan, each of which changes what is kept. */
const actions: readonly ((page: Page) => Promise<void>)[] = [
  (page) => page.getByRole('checkbox', { name: 'Salaris', exact: true }).check(),
  (page) => page.getByRole('checkbox', { name: 'Bestellingen', exact: true }).check(),
  async (page) => {
    await goOn(page);
    await choose(page, 'yes');
  },
  ...['yes', 'unknown', 'no', 'yes', 'high', 'yes', 'no', 'medium'].map((value) => async (page: Page) => {
    await goOn(page);
    await choose(page, value);
  }),
  (page) => choose(page, 'low'),
  (page) => choose(page, 'high'),
];

const choose = (page: Page, value: string) => page.locator(`main input[value="${value}"]`).check();

/** The answers on the device, without when they were given; an empty text when there are none. */
async function kept(page: Page): Promise<string> {
  const texts = await page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      });
    const database = await done(indexedDB.open('privacy-quick-scan'));
    const found: { readonly text: string }[] = await done(
      database.transaction('scans').objectStore('scans').getAll(),
    );
    database.close();
    return found.map(({ text }) => text);
  });
  expect(texts.length).toBeLessThanOrEqual(1);
  if (texts[0] === undefined) return '';
  const { changed: _changed, ...response } = JSON.parse(texts[0]);
  return JSON.stringify(response);
}

// oxlint-disable-next-line no-empty-pattern -- it starts a browser of its own
test('a browser that is killed loses at most the answer that was being given', async ({}, { project }) => {
  test.skip(project.name !== 'desktop', 'one browser is enough');
  test.setTimeout(60_000 + moments * 30_000);
  const host = await serveSite();
  host.put('/small.json', readFileSync(join(import.meta.dirname, 'small-questionnaire.json'), 'utf8'));
  const profile = mkdtempSync(join(tmpdir(), 'pqs-crash-'));
  const open = async (page: Page) => {
    await page.goto(`${host.address}/?questionnaire=small.json#/processes`);
    await expect(page.getByRole('checkbox', { name: 'Salaris', exact: true })).toBeVisible();
  };
  const anew = async (page: Page) => {
    await page.evaluate(() => {
      sessionStorage.clear();
      indexedDB.deleteDatabase('privacy-quick-scan');
    });
    await page.goto('about:blank');
    await open(page);
  };
  let running = await start(profile);
  try {
    await open(running.page);
    const states = [await kept(running.page)];
    for (const act of actions) {
      await act(running.page);
      await expect.poll(() => kept(running.page)).not.toBe(states.at(-1));
      states.push(await kept(running.page));
    }
    await anew(running.page);
    const began = performance.now();
    for (const act of actions) await act(running.page);
    const whole = performance.now() - began;
    const lost = [0, 0];
    const at = new Map<number, number>();
    for (let moment = 0; moment < moments; moment += 1) {
      await anew(running.page);
      let done = 0;
      let killed = false;
      const scan = (async () => {
        for (const act of actions) {
          await act(running.page);
          if (killed) return;
          done += 1;
        }
      })().catch(() => undefined); // the page went away
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * whole);
      });
      killed = true;
      await running.kill();
      await scan;
      running = await start(profile);
      await open(running.page);
      const state = states.indexOf(await kept(running.page));
      expect(state, `after ${done} answers, in the state of none of them`).toBeGreaterThanOrEqual(0);
      expect(done - state, `of ${done} answers ${state} are kept`).toBeLessThanOrEqual(1);
      lost[Math.max(0, done - state)] = (lost[Math.max(0, done - state)] ?? 0) + 1;
      at.set(done, (at.get(done) ?? 0) + 1);
    }
    const spread = [...at].sort(([one], [other]) => one - other).map(([done, times]) => `${done}: ${times}`);
    console.log(`killed ${moments} times; nothing lost: ${lost[0]}, the last answer lost: ${lost[1]}`);
    console.log(`answers given before it (times): ${spread.join(', ')}`);
  } finally {
    await running.kill();
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
