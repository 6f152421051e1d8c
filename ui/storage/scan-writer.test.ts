import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceStorage } from './device-storage.ts';
import { sessionStorageOf } from './session-storage.ts';
import {
  answered,
  closeTabs,
  give,
  onDevice,
  openingTab,
  openTab,
  theOne,
  type Tab,
} from './testing/tabs.ts';

/** Two tabs that do not hear each other. */
async function twoDeafTabs(): Promise<readonly [Tab, Tab]> {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('BroadcastChannel', undefined);
  const one = await openTab();
  give(one, 'yes');
  await one.writer.flush();
  const other = await openTab({ from: await theOne() });
  give(one, 'no');
  await one.writer.flush();
  give(other, 'unknown');
  await other.writer.flush();
  return [one, other];
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  await closeTabs();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('one tab', () => {
  test('an empty scan leaves nothing on the device', async () => {
    const tab = await openTab();
    tab.keeper.send({ type: 'show', screen: 'processes' });
    await tab.writer.flush();
    expect(await onDevice()).toEqual([]);
    expect(tab.keeper.keeping().saved).toBeUndefined();
  });

  test('each answer is kept, with how far the scan is', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.writer.flush();
    expect(await theOne()).toMatchObject({ revision: 1, questionnaire: { id: 'small-scan' } });
    expect((await theOne()).progress.answered).toBeGreaterThan(0);
    give(tab, 'no');
    await tab.writer.flush();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
    expect(tab.keeper.keeping().saved).toBeInstanceOf(Date);
  });

  test('what is answered before it is known which tab writes is kept', async () => {
    const tab = await openingTab();
    expect(tab.keeper.keeping().turn).toBe('asking');
    give(tab, 'yes');
    expect(answered(tab)).toBe('yes');
    await tab.writer.flush();
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  });

  test('the last of many quick answers is kept', async () => {
    const tab = await openTab();
    for (let turn = 0; turn < 50; turn += 1) give(tab, turn % 2 === 0 ? 'yes' : 'no');
    await tab.writer.flush();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('a full disk is told and loses nothing: trying again writes all of it', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.writer.flush();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    give(tab, 'no');
    await tab.writer.flush();
    expect(tab.keeper.keeping()).toMatchObject({ trouble: 'full', turn: 'ours' });
    expect(answered(tab)).toBe('no');
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
    vi.restoreAllMocks();
    await tab.writer.retry();
    expect(tab.keeper.keeping().trouble).toBeUndefined();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('a name that could not be written is written when that is tried again', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.writer.flush();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await tab.current.rename('Ours');
    expect(tab.keeper.keeping().trouble).toBe('full');
    vi.restoreAllMocks();
    await tab.writer.retry();
    expect(tab.keeper.keeping().trouble).toBeUndefined();
    expect(await onDevice()).toEqual([{ name: 'Ours', answer: 'yes' }]);
  });

  test('a browser that does not store is told with the first answer, and the scan goes on', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const tab = await openTab();
    give(tab, 'yes');
    await tab.writer.flush();
    expect(tab.keeper.keeping()).toMatchObject({ trouble: 'refused' });
    expect(answered(tab)).toBe('yes');
  });

  test('storage that was cleared under its feet is written again with the next answer', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.writer.flush();
    await deviceStorage().wipe();
    give(tab, 'unknown');
    await tab.writer.flush();
    expect(await onDevice()).toEqual([{ answer: 'unknown' }]);
  });

  test('a clock that goes back loses nothing', async () => {
    const tab = await openTab();
    vi.setSystemTime(new Date('2030-01-01'));
    give(tab, 'yes');
    await tab.writer.flush();
    vi.setSystemTime(new Date('2020-01-01'));
    give(tab, 'no');
    await tab.writer.flush();
    vi.useRealTimers();
    expect(tab.keeper.keeping()).toMatchObject({ turn: 'ours' });
    expect(await theOne()).toMatchObject({ revision: 2, changed: new Date('2020-01-01') });
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });
});

describe('two tabs where the browser has no locks', () => {
  test('an update is never lost: the second writer is told, and its answers wait', async () => {
    const [, other] = await twoDeafTabs();
    expect(other.keeper.keeping().turn).toBe('conflict');
    expect(answered(other)).toBe('unknown');
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('it can keep its own version beside the other', async () => {
    const [, other] = await twoDeafTabs();
    await other.writer.keepOurs('Mine');
    await vi.waitFor(() => expect(other.keeper.keeping().turn).toBe('ours'));
    expect(new Set(await onDevice())).toEqual(
      new Set([{ answer: 'no' }, { name: 'Mine', answer: 'unknown' }]),
    );
  });

  test('or go on with the other version', async () => {
    const [, other] = await twoDeafTabs();
    await other.writer.takeTheirs();
    expect(answered(other)).toBe('no');
    give(other, 'yes');
    await other.writer.flush();
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  });
});

test('of two scans on one page that keep in the session, the second writer can go on with the other version', async () => {
  const entries = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  });
  const storage = sessionStorageOf(() => sessionStorage);
  const one = await openTab({ storage });
  give(one, 'yes');
  await one.writer.flush();
  const other = await openTab({ storage, from: await storage.read(one.keeper.keeping().scan.id) });
  give(one, 'no');
  await one.writer.flush();
  give(other, 'unknown');
  await other.writer.flush();
  expect(other.keeper.keeping().turn).toBe('conflict');
  await other.writer.takeTheirs();
  expect(other.keeper.keeping().turn).toBe('ours');
  expect(answered(other)).toBe('no');
  give(other, 'yes');
  await other.writer.flush();
  expect((await storage.read(one.keeper.keeping().scan.id))?.text).toContain('"yes"');
});
