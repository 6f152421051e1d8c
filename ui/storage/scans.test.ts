import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceStorage } from './device-storage.ts';
import { scanToOpen } from './scan-to-open.ts';
import { answered, closeTabs, give, onDevice, oneQuestion, openTab, theOne } from './testing/tabs.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  await closeTabs();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each([{ locks: 'with' }, { locks: 'without' }])('several scans, $locks locks', ({ locks }) => {
  beforeEach(() => {
    if (locks === 'without') vi.stubGlobal('navigator', {});
  });

  test('a new one comes beside the other, and each keeps its answers', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    const first = tab.keeper.keeping().scan.id;
    await tab.scans.startNew();
    expect(answered(tab)).toBeUndefined();
    give(tab, 'no');
    await tab.writer.flush();
    expect(new Set(await onDevice())).toEqual(new Set([{ answer: 'yes' }, { answer: 'no' }]));
    expect(await tab.scans.open(first)).toBe(true);
    expect(answered(tab)).toBe('yes');
    give(tab, 'unknown');
    await tab.writer.flush();
    expect(new Set(await onDevice())).toEqual(new Set([{ answer: 'unknown' }, { answer: 'no' }]));
  });

  test('is renamed, copied, removed and restored, the open one and another', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    const first = tab.keeper.keeping().scan.id;
    await tab.scans.rename(first, ' Ours ');
    await tab.scans.copy(first, 'Copy');
    expect(new Set(await onDevice())).toEqual(
      new Set([
        { name: 'Ours', answer: 'yes' },
        { name: 'Copy', answer: 'yes' },
      ]),
    );
    const copy = (await tab.scans.list()).find(({ name }) => name === 'Copy');
    await tab.scans.rename(copy?.id ?? '', 'Theirs');
    const removed = await tab.scans.remove(first);
    expect(answered(tab)).toBeUndefined();
    expect(await onDevice()).toEqual([{ name: 'Theirs', answer: 'yes' }]);
    if (removed) await tab.scans.restore(removed);
    expect(new Set(await onDevice())).toEqual(
      new Set([
        { name: 'Ours', answer: 'yes' },
        { name: 'Theirs', answer: 'yes' },
      ]),
    );
  });

  test.each([
    { says: 'damaged', text: '{ "format": 1, "questionnaire": {' },
    { says: 'of a later format', text: '{ "format": 2 }' },
  ])('one that is $says is listed, not opened, not passed on, and left as it is', async ({ text }) => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.writer.flush();
    const kept = { ...(await theOne()), id: 'broken', revision: 1, changed: new Date('2040-01-01'), text };
    await deviceStorage().write(kept, 0);
    expect((await tab.scans.list()).map(({ id }) => id)).toContain('broken');
    expect(await tab.scans.open('broken')).toBe(false);
    expect(answered(tab)).toBe('yes');
    const found = await scanToOpen({ id: oneQuestion.id, whole: async () => oneQuestion }, deviceStorage());
    expect(found?.label.id).toBe(tab.keeper.keeping().scan.id);
    expect(await deviceStorage().read('broken')).toEqual(kept);
  });

  test('wiping takes the database away, and the scan starts afresh', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.scans.wipe();
    expect(await indexedDB.databases()).toEqual([]);
    expect(answered(tab)).toBeUndefined();
    expect(tab.keeper.keeping().saved).toBeUndefined();
  });
});
