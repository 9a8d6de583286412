import type { CopyStore } from '#sharepoint/copyShelf.ts';

/** Whose copy it is: each person of each council has a database of their own. */
export interface CopyOwner {
  readonly tenantId: string;
  readonly personId: string;
}

const prefix = 'outturn:';
const values = 'values';
/** Milliseconds. */
const longestOpening = 2_000;

/**
 * Opens the copy of one person in the browser's IndexedDB, and deletes those of all other accounts.
 * In a frame of another site storage may throw or be taken away: the copy then lasts as long as the
 * page, and nobody is told, since only speed is lost.
 */
export async function openDeviceStore(owner: CopyOwner): Promise<CopyStore> {
  const memory = new Map<string, unknown>();
  const name = `${prefix}${owner.tenantId}:${owner.personId}`;
  const database = await inTime(openDatabase(name)).catch(() => undefined);
  return {
    get: async (key) => {
      if (memory.has(key)) return memory.get(key);
      return database ? readValue(database, key).catch(() => undefined) : undefined;
    },
    set: async (key, value) => {
      try {
        if (!database) throw new Error('no database');
        await writeValue(database, key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
  };
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const known = await indexedDB.databases();
  for (const other of known) {
    if (other.name?.startsWith(prefix) && other.name !== name) indexedDB.deleteDatabase(other.name);
  }
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(values);
  const database = await answered(opening);
  // Another window deletes it for another account: that must not wait for this one.
  database.onversionchange = () => database.close();
  return database;
}

/** Some browsers have been seen never to answer the first call; nobody waits for a copy that long. */
function inTime<T>(opening: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('storage does not answer')), longestOpening);
    opening.then(resolve, reject);
  });
}

function readValue(database: IDBDatabase, key: string): Promise<unknown> {
  return answered(database.transaction(values).objectStore(values).get(key));
}

function writeValue(database: IDBDatabase, key: string, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(values, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('not written'));
    transaction.objectStore(values).put(value, key);
  });
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
