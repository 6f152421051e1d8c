import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { keptFrom } from './kept-scan.ts';
import type { Storage } from './storage.ts';

/** The database of this site, with one store of scans by their id. */
export const databaseName = 'privacy-quick-scan';

const store = 'scans';

/** The version of its layout. A newer one is never opened by an older site. */
const layout = 1;

/** Opens the database; `onEnd` is told when the connection is of no more use. */
function openDatabase(version: number, onEnd: () => void): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    const blocking = (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
      if (event.target instanceof IDBDatabase) event.target.close(); // another tab wipes, or has a newer version
      onEnd();
    };
    openDB(databaseName, version, {
      upgrade: (database) => {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      },
      blocked: () => reject(new DOMException('Another tab holds an older database.', 'AbortError')),
      blocking,
      terminated: onEnd,
    }).then(resolve, reject);
  });
}

/** Opens the database; one without any store holds nothing and was made by something else: it is made anew. */
async function openWhole(version: number, onEnd: () => void): Promise<IDBPDatabase> {
  const database = await openDatabase(version, onEnd);
  if (database.objectStoreNames.length > 0) return database;
  database.close();
  await deleteDB(databaseName);
  return openDatabase(version, onEnd);
}

/**
 * Keeps scans in a database of this device. The connection is opened when it is needed, and again after it was lost: the
 * browser may clear its storage at any moment.
 */
export function deviceStorage(version = layout): Storage {
  let connection: Promise<IDBPDatabase> | null = null;
  let wiped = false;
  const opened = () => {
    const onEnd = () => {
      connection = null;
    };
    connection ??= openWhole(version, onEnd).catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  };
  /** Does something with the database; once more with a new connection when the old one had been closed. */
  const using = async <Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> => {
    const before = connection;
    try {
      return await work(await opened());
    } catch (error) {
      const stale = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!stale || before === null) throw error;
      connection = null;
      return work(await opened());
    }
  };
  return {
    kind: 'device',
    list: async () => {
      if (wiped && !(await isThere())) return [];
      return using(async (database) => {
        const transaction = database.transaction(store);
        const [keys, values] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
        ]);
        return keys.flatMap((key, index) => keptFrom(key, values[index]) ?? []);
      });
    },
    read: async (id) => {
      if (wiped && !(await isThere())) return undefined;
      return using(async (database) => keptFrom(id, await database.get(store, id)));
    },
    write: (scan, from) =>
      using(async (database) => {
        // strict: an answer that is said to be kept outlives a power failure
        const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
        const write = async () => {
          const there = keptFrom(scan.id, await transaction.store.get(scan.id));
          if (there && there.revision !== from) return 'stale';
          await transaction.store.put(scan, scan.id);
          return 'written';
        };
        const [written, done] = await Promise.allSettled([write(), transaction.done]);
        // what became of the whole tells more than that a part of it was aborted: the disk may be full
        if (transaction.error) throw transaction.error;
        if (written.status === 'rejected') throw written.reason;
        if (done.status === 'rejected') throw done.reason;
        return written.value;
      }),
    remove: (id) => using(async (database) => database.delete(store, id)),
    wipe: async () => {
      await using(async (database) => {
        await database.clear(store);
        database.close();
      });
      connection = null;
      wiped = true;
      await deleteDB(databaseName);
    },
    wiped: () => {
      wiped = true;
    },
  };
}

/** Whether there is a database, without making one; in browsers that do not tell, there may be. */
async function isThere(): Promise<boolean> {
  if (!('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
}
