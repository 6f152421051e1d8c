import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { isRevision, keptFrom } from './kept-scan.ts';
import { TimedOut, withTimeout } from '../timeout.ts';
import type { Storage } from './storage.ts';

/** The database of this site, with one store of scans by their id. */
export const databaseName = 'privacy-quick-scan';

const store = 'scans';

/** The version of its layout. A newer one is never opened by an older site. */
const layout = 1;

/** So long the database may take for one thing, in milliseconds: on a slow phone that is under load, seconds. */
const patience = 5000;

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
 * browser may clear its storage at any moment. A database that does not answer in time counts as one that refuses
 * (`TimedOut`), and what was asked of it is not done later after all.
 */
export function deviceStorage(version = layout, most = patience): Storage {
  let connection: Promise<IDBPDatabase> | null = null;
  let wiped = false;
  const opened = () => {
    const onEnd = () => {
      connection = null;
    };
    if (connection) return connection;
    const opening = openWhole(version, onEnd);
    connection = opening;
    opening.then(
      (database) => {
        if (connection !== opening) database.close(); // it came too late
      },
      () => {
        if (connection === opening) connection = null;
      },
    );
    return opening;
  };
  const timed = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    try {
      return await withTimeout(most, work);
    } catch (error) {
      if (error instanceof TimedOut) connection = null; // the next one tries anew
      throw error;
    }
  };
  /** Does something with the database; once more with a new connection when the old one had been closed. */
  const using = async <Result>(
    signal: AbortSignal,
    work: (database: IDBPDatabase) => Promise<Result>,
  ): Promise<Result> => {
    const before = connection;
    const attempt = async () => {
      const database = await opened();
      signal.throwIfAborted();
      return work(database);
    };
    try {
      return await attempt();
    } catch (error) {
      const stale = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!stale || before === null) throw error;
      connection = null;
      return attempt();
    }
  };
  return {
    kind: 'device',
    list: () =>
      timed(async (signal) => {
        if (wiped && !(await isThere())) return [];
        return using(signal, async (database) => {
          const transaction = database.transaction(store);
          const [keys, values] = await Promise.all([
            transaction.store.getAllKeys(),
            transaction.store.getAll(),
          ]);
          return keys.map((key, index) => keptFrom(idOf(key), values[index]));
        });
      }),
    read: (id) =>
      timed(async (signal) => {
        if (wiped && !(await isThere())) return undefined;
        return using(signal, async (database) => {
          const found: unknown = await database.get(store, await keyOf(database, id));
          return found === undefined ? undefined : keptFrom(id, found);
        });
      }),
    write: (scan, from) =>
      timed((signal) =>
        using(signal, async (database) => {
          // strict: an answer that is said to be kept outlives a power failure
          const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
          signal.addEventListener('abort', () => transaction.abort());
          const write = async () => {
            const found: unknown = await transaction.store.get(scan.id);
            if (found !== undefined && !isRevision(keptFrom(scan.id, found), from)) return 'stale';
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
      ),
    remove: (id) =>
      timed((signal) => using(signal, async (database) => database.delete(store, await keyOf(database, id)))),
    wipe: () =>
      timed(async (signal) => {
        await using(signal, async (database) => {
          await database.clear(store);
          database.close();
        });
        connection = null;
        wiped = true;
        await deleteDB(databaseName);
      }),
    wiped: () => {
      wiped = true;
    },
  };
}

/** The id of what stands under a key. A key of another kind than ours has one too, so that it can be listed and removed. */
function idOf(key: IDBValidKey): string {
  return typeof key === 'string' ? key : `${foreign}${JSON.stringify(key)}`;
}

const foreign = 'key:';

async function keyOf(database: IDBPDatabase, id: string): Promise<IDBValidKey> {
  if (!id.startsWith(foreign)) return id;
  return (await database.getAllKeys(store)).find((key) => idOf(key) === id) ?? id;
}

/** Whether there is a database, without making one; in browsers that do not tell, there may be. */
async function isThere(): Promise<boolean> {
  if (!('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
}
