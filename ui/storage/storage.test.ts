import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseName, deviceStorage } from './device-storage.ts';
import { type KeptScan, keptFrom, latestFirst } from './kept-scan.ts';
import { memoryStorage } from './memory-storage.ts';
import { newScanId } from './scan-label.ts';
import { sessionStorageOf } from './session-storage.ts';
import { troubleOf } from './trouble.ts';

const scan = (id: string, revision = 1): KeptScan => ({
  id,
  questionnaire: { id: 'some-scan', version: '1.0.0' },
  name: `Scan ${id}`,
  created: new Date(1000),
  changed: new Date(2000 + revision),
  revision,
  progress: { answered: 1, questions: 3 },
  text: `{ "revision": ${revision} }`,
});

/** The part of `sessionStorage` that is used, in memory. */
function session(): globalThis.Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    clear: () => entries.clear(),
    get length() {
      return entries.size;
    },
  };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each([
  { kind: 'device', open: () => deviceStorage() },
  {
    kind: 'session',
    open: () => {
      const inMemory = session();
      return sessionStorageOf(() => inMemory);
    },
  },
  { kind: 'none', open: () => memoryStorage() },
])('a storage of the kind $kind', ({ kind, open }) => {
  test('gives back what it was given, by its id and in the list', async () => {
    const storage = open();
    expect(storage.kind).toBe(kind);
    expect(await storage.write(scan('one'), 0)).toBe('written');
    expect(await storage.write(scan('other'), 0)).toBe('written');
    expect(await storage.read('one')).toEqual(scan('one'));
    expect(await storage.read('none')).toBeUndefined();
    expect(new Set(await storage.list())).toEqual(new Set([scan('one'), scan('other')]));
  });

  test('writes only over the revision that it was made from', async () => {
    const storage = open();
    await storage.write(scan('one', 1), 0);
    expect(await storage.write(scan('one', 2), 1)).toBe('written');
    expect(await storage.write({ ...scan('one', 2), text: 'other' }, 1)).toBe('stale');
    expect(await storage.read('one')).toEqual(scan('one', 2));
  });

  test('writes what was removed meanwhile, for an answer is not to be lost', async () => {
    const storage = open();
    await storage.write(scan('one', 7), 0);
    await storage.remove('one');
    expect(await storage.write(scan('one', 8), 7)).toBe('written');
    expect(await storage.read('one')).toEqual(scan('one', 8));
  });

  test('removes one scan and leaves the other; wiping leaves none', async () => {
    const storage = open();
    await storage.write(scan('one'), 0);
    await storage.write(scan('other'), 0);
    await storage.remove('one');
    expect(await storage.list()).toEqual([scan('other')]);
    await storage.wipe();
    expect(await storage.list()).toEqual([]);
  });
});

describe('the database of the device', () => {
  test('is gone after wiping, and made anew by the next answer', async () => {
    const storage = deviceStorage();
    await storage.write(scan('one'), 0);
    await storage.wipe();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await storage.write(scan('other'), 0)).toBe('written');
    expect(await storage.list()).toEqual([scan('other')]);
  });

  test('two connections never both write the same revision', async () => {
    const [one, other] = [deviceStorage(), deviceStorage()];
    await one.write(scan('one', 1), 0);
    const written = await Promise.all(
      [one, other, one, other].map((storage, index) =>
        storage.write({ ...scan('one', 2), text: `{ "writer": ${index} }` }, 1),
      ),
    );
    expect(written.filter((each) => each === 'written')).toHaveLength(1);
  });

  test('a full disk rejects with what it is, and leaves what was there', async () => {
    const storage = deviceStorage();
    await storage.write(scan('one', 1), 0);
    const full = new DOMException('full', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const error = await storage.write(scan('one', 2), 1).catch((reason: unknown) => reason);
    expect(troubleOf(error)).toBe('full');
    vi.restoreAllMocks();
    expect(await storage.read('one')).toEqual(scan('one', 1));
    expect(await storage.write(scan('one', 2), 1)).toBe('written');
  });

  test('an aborted transaction rejects, and leaves what was there', async () => {
    const storage = deviceStorage();
    await storage.write(scan('one', 1), 0);
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function abort(
      this: IDBObjectStore,
      value,
      key,
    ) {
      const request = put.call(this, value, key);
      this.transaction.abort();
      return request;
    });
    await expect(storage.write(scan('one', 2), 1)).rejects.toHaveProperty('name', 'AbortError');
    vi.restoreAllMocks();
    expect(await storage.read('one')).toEqual(scan('one', 1));
  });

  test('a browser that refuses to open rejects every time, until it allows it', async () => {
    let allowed = false;
    const real = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      if (!allowed) throw new DOMException('no', 'SecurityError');
      return real(...given);
    });
    const storage = deviceStorage();
    await expect(storage.list()).rejects.toThrow('no');
    await expect(storage.write(scan('one'), 0)).rejects.toThrow('no');
    allowed = true;
    expect(await storage.write(scan('one'), 0)).toBe('written');
  });

  test('a browser without any database rejects', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(deviceStorage().list()).rejects.toBeInstanceOf(Error);
  });

  test('a database that was deleted under our feet is made anew: the answer is kept', async () => {
    const storage = deviceStorage();
    await storage.write(scan('one', 1), 0);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(databaseName).addEventListener('success', resolve);
    });
    expect(await storage.write(scan('one', 2), 1)).toBe('written');
    expect(await storage.list()).toEqual([scan('one', 2)]);
  });

  test('a database of a newer version of the site is refused, not changed', async () => {
    await new Promise((resolve) => {
      const opening = indexedDB.open(databaseName, 9);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('scans'));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve(undefined);
      });
    });
    await expect(deviceStorage().list()).rejects.toHaveProperty('name', 'VersionError');
  });

  test('an empty database that something else made is made anew', async () => {
    await new Promise((resolve) => {
      const opening = indexedDB.open(databaseName);
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve(undefined);
      });
    });
    expect(await deviceStorage().write(scan('one'), 0)).toBe('written');
  });

  test('an upgrade that another tab blocks rejects instead of waiting for ever', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(databaseName, 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('scans'));
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const storage = deviceStorage(2);
    await expect(storage.write(scan('one'), 0)).rejects.toThrow('older database');
    old.close();
    expect(await storage.write(scan('one'), 0)).toBe('written');
  });
});

describe('what stands in a store', () => {
  test('of the first version of the site is a scan, under the id of its questionnaire', () => {
    expect(keptFrom('some-scan', { text: '{}', changed: new Date(5) })).toEqual({
      id: 'some-scan',
      questionnaire: { id: 'some-scan', version: '' },
      created: new Date(5),
      changed: new Date(5),
      revision: 0,
      progress: { answered: 0, questions: 0 },
      text: '{}',
    });
  });

  test.each([
    [null, 'null'],
    ['text', 'text'],
    [5, '5'],
    [{}, '{}'],
    [{ text: 5 }, JSON.stringify({ text: 5 }, undefined, 2)],
    [[], '[]'],
  ])('and is %o is damaged, and can be saved as it is', (found, text) => {
    expect(keptFrom('some-scan', found)).toMatchObject({ id: 'some-scan', damaged: true, text });
  });

  test('and is damaged is read as far as it makes sense', () => {
    const damaged = { text: '{}', changed: 'never', revision: -1, progress: 'half', name: 5 };
    expect(keptFrom('some-scan', damaged)).toMatchObject({ revision: 0, changed: new Date(0), text: '{}' });
  });
});

test('the scan that was changed last comes first, of one questionnaire or of all', () => {
  const other = { ...scan('c', 9), questionnaire: { id: 'other', version: '1' } };
  const all = [scan('a', 1), other, scan('b', 5)];
  expect(latestFirst(all).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(latestFirst(all, 'some-scan').map(({ id }) => id)).toEqual(['b', 'a']);
});

test('ids of scans differ', () => {
  expect(new Set(Array.from({ length: 1000 }, newScanId)).size).toBe(1000);
});
