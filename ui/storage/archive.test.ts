import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answered, closeTabs, give, onDevice, twoTabs } from './testing/tabs.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  await closeTabs();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('two tabs with the same scan', () => {
  test('removing it in one starts the other afresh, and says so', async () => {
    const [one, other] = await twoTabs();
    await one.scans.remove(one.keeper.keeping().scan.id);
    await vi.waitFor(() => expect(other.keeper.keeping().removed).toBe(true));
    expect(answered(other)).toBeUndefined();
    expect(await onDevice()).toEqual([]);
  });

  test('wiping everything in one wipes the answers of the other too', async () => {
    const [one, other] = await twoTabs();
    await other.scans.wipe();
    await vi.waitFor(() => expect(answered(one)).toBeUndefined());
    give(one, 'no');
    await one.writer.flush();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });
});
