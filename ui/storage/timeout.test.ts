import 'fake-indexeddb/auto';
import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createScan } from '../../engine/index.ts';
import { TimedOut, withTimeout } from '../timeout.ts';
import { beginKeeping } from './begin-keeping.ts';
import { deviceStorage } from './device-storage.ts';
import { IncomingScans } from './incoming.ts';
import type { Keeper } from './keeper.ts';
import { claimScan } from './lock.ts';
import { newLabel } from './scan-label.ts';
import { closeTabs, give, onDevice, oneQuestion, openTab, theOne } from './testing/tabs.ts';

/** A database of which no request ever comes to anything. */
function neverAnswering(): IDBFactory {
  const silent = new IDBFactory();
  vi.spyOn(silent, 'open').mockImplementation(() => new IDBOpenDBRequest());
  vi.spyOn(silent, 'databases').mockImplementation(() => new Promise(() => undefined));
  return silent;
}

/** Lets so many seconds pass, with what is done meanwhile. */
async function pass(seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    await vi.advanceTimersByTimeAsync(1000);
  }
}

const scan = {
  ...newLabel(),
  questionnaire: { id: oneQuestion.id, version: '1.0.0' },
  changed: new Date(),
  progress: { answered: 0, questions: 1 },
  text: '{}',
};

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  vi.useRealTimers();
  await closeTabs();
  vi.unstubAllGlobals();
});

test('what does not end in time is given up, and told so to who does it', async () => {
  let given = false;
  const never = withTimeout(5, (signal) => {
    signal.addEventListener('abort', () => {
      given = true;
    });
    return new Promise(() => undefined);
  });
  await expect(never).rejects.toThrow(TimedOut);
  expect(given).toBe(true);
  await expect(withTimeout(1000, async () => 'there')).resolves.toBe('there');
});

test.each(['list', 'read', 'write', 'remove', 'wipe'] as const)(
  'a database that never answers makes an end to %s, and is tried anew',
  async (what) => {
    vi.stubGlobal('indexedDB', neverAnswering());
    const storage = deviceStorage(1, 100);
    const done = {
      list: () => storage.list(),
      read: () => storage.read('x'),
      write: () => storage.write(scan, 0),
      remove: () => storage.remove('x'),
      wipe: () => storage.wipe(),
    };
    await expect(done[what]()).rejects.toThrow(TimedOut);
    vi.stubGlobal('indexedDB', new IDBFactory());
    await expect(storage.list()).resolves.toEqual([]);
  },
);

test('a scan begins without keeping when the database never answers, is told, and is kept when it does again', async () => {
  vi.stubGlobal('indexedDB', neverAnswering());
  await Promise.all([import('./archive-parts.ts'), import('./read-incoming.ts')]); // what loads is not what is tried
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const keeping = beginKeeping({ kind: 'device', ownPage: true });
  const finding = keeping.find({ id: oneQuestion.id, whole: async () => oneQuestion });
  await pass(20);
  const found = await finding;
  expect(found).toBeUndefined();
  vi.useRealTimers();
  const running = createScan(oneQuestion);
  running.start();
  const keeper: Keeper = await keeping.keep({ scan: running, whole: async () => oneQuestion, found });
  expect(keeper.keeping().trouble).toBe('timeout');
  vi.stubGlobal('indexedDB', new IDBFactory());
  running.send({ type: 'go', step: { question: 'internet' } });
  keeper.send({ type: 'answer', answer: 'yes' });
  await vi.waitFor(async () => expect(await onDevice()).toHaveLength(1));
  await vi.waitFor(() => expect(keeper.keeping().trouble).toBeUndefined());
  await keeper.close();
});

test('a turn that the browser never gives is taken, so that answers are written', async () => {
  const told: string[] = [];
  const claim = claimScan(
    'x',
    { granted: () => told.push('granted'), waiting: () => told.push('waiting') },
    { request: () => new Promise(() => undefined) },
    5,
  );
  await vi.waitFor(() => expect(told).toEqual(['granted']));
  claim.release();
});

test('a file that never opens is told, and another can be opened', async () => {
  await Promise.all([import('./archive-parts.ts'), import('./read-incoming.ts')]); // what loads is not what is tried
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const incoming = new IncomingScans(async () => oneQuestion);
  const opening = incoming.offerFile({ size: 1, text: () => new Promise(() => undefined) });
  await pass(70);
  await opening;
  expect(incoming.now()).toEqual({ step: 'problem', problem: 'too-slow' });
});

test('a damaged record is told and listed, can be saved as it is and removed, and is never written over', async () => {
  const tab = await openTab();
  give(tab, 'yes');
  await tab.writer.flush();
  const kept = await theOne();
  await closeTabs();
  const storage = deviceStorage();
  const { openDB } = await import('idb');
  const database = await openDB('privacy-quick-scan');
  await database.put('scans', { garbage: [1, 2] }, 'no-scan');
  await database.put('scans', 'only text', 7);
  await database.put('scans', { ...kept, text: '{"cut":' }, 'cut-off');
  database.close();
  const again = await openTab({ storage });
  await vi.waitFor(() => expect(again.keeper.keeping().damaged).toBe(3));
  const listed = (await again.scans.list()).filter(({ damaged }) => damaged);
  expect(listed.map(({ id, text }) => [id, text])).toEqual(
    expect.arrayContaining([
      ['no-scan', JSON.stringify({ garbage: [1, 2] }, undefined, 2)],
      ['key:7', 'only text'],
      ['cut-off', '{"cut":'],
    ]),
  );
  expect(await storage.write({ ...scan, id: 'no-scan', revision: 1 }, 0)).toBe('stale');
  for (const { id } of listed) await again.scans.remove(id);
  expect((await storage.list()).filter(({ damaged }) => damaged)).toEqual([]);
});
