import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceStorage } from './device-storage.ts';
import { closeTabs, give, openTab, theOne } from './testing/tabs.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  await closeTabs();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an answer set of another version', () => {
  test('is carried over by id: what is gone is set aside, told, and kept with the next answer', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.writer.flush();
    const kept = await theOne();
    const text = kept.text.replace('"internet"', '"telex"').replace('1.2.3', '1.0.0');
    await deviceStorage().write({ ...kept, text, revision: 2 }, 1);
    await tab.close();
    const later = await openTab({ from: await theOne() });
    const { carried } = later.keeper.keeping();
    expect(carried).toMatchObject({
      from: '1.0.0',
      migration: { kept: 0, setAside: ['/organisation/answers/telex'] },
    });
    give(later, 'no');
    await later.writer.flush();
    expect(JSON.parse((await theOne()).text)).toMatchObject({
      questionnaire: { version: '1.2.3' },
      organisation: { answers: { internet: 'no' } },
      orphans: { '/organisation/answers/telex': 'yes' },
    });
  });
});
