import { deleteDB, type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Answers as kept: the text of a response, and when it was written. */
interface Kept {
  readonly text: string;
  readonly changed: Date;
}

/** Where answers are kept, by the id of their questionnaire. */
export interface Storage {
  /** Whether what is written is still there after the page is closed. */
  readonly lasting: boolean;
  read(id: string): Promise<Kept | undefined>;
  /** Rejects when the device refuses, for instance because it is full. */
  write(id: string, kept: Kept): Promise<void>;
  erase(id: string): Promise<void>;
}

const databaseName = 'privacy-quick-scan';

interface Database extends DBSchema {
  scans: { key: string; value: Kept };
}

/** The storage of this device, or memory alone when the browser does not allow it (a private window, a full disk). */
export async function openStorage(
  open: () => Promise<IDBPDatabase<Database>> = openDatabase,
): Promise<Storage> {
  try {
    const database = await open();
    await database.count('scans');
    return deviceStorage(database, open);
  } catch {
    return memoryStorage();
  }
}

function openDatabase(): Promise<IDBPDatabase<Database>> {
  return openDB<Database>(databaseName, 1, {
    upgrade: (database) => void database.createObjectStore('scans'),
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function deviceStorage(first: IDBPDatabase<Database>, open: () => Promise<IDBPDatabase<Database>>): Storage {
  let database: IDBPDatabase<Database> | null = first;
  const opened = async () => (database ??= await open());
  return {
    lasting: true,
    read: async (id) => (await opened()).get('scans', id),
    write: async (id, kept) => void (await (await opened()).put('scans', kept, id)),
    erase: async (id) => {
      const current = await opened();
      await current.delete('scans', id);
      if ((await current.count('scans')) > 0) return;
      current.close();
      database = null;
      await deleteDB(databaseName);
    },
  };
}

/** Keeps answers as long as the page is open, and no longer. */
export function memoryStorage(): Storage {
  const scans = new Map<string, Kept>();
  return {
    lasting: false,
    read: async (id) => scans.get(id),
    write: async (id, kept) => void scans.set(id, kept),
    erase: async (id) => void scans.delete(id),
  };
}
