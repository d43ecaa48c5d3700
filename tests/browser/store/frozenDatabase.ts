/** Databases as earlier versions of Varde left them, made by the browser's own calls from what was written down then. */

/** What a database held, by store, as JSON tells it; other members are remarks. */
export type Frozen = Readonly<Record<string, unknown>>;

interface Store {
  keyPath: string | string[];
  index?: string;
}

/** The stores of the first version; the second put changes and overviews beside them, and later ones kept those. */
const FIRST: Readonly<Record<string, Store>> = {
  rows: { keyPath: ['plan', 'table', 'id'] },
  series: { keyPath: ['plan', 'id'] },
  commits: { keyPath: ['plan', 'id'], index: 'touched' },
  heads: { keyPath: 'plan' },
  meta: { keyPath: 'key' },
};
const SECOND: typeof FIRST = {
  ...FIRST,
  changes: { keyPath: ['plan', 'id'] },
  overviews: { keyPath: 'plan' },
};

/** Makes a database of one of the versions 1 to 4 and puts in it what is frozen. */
export async function thaw(name: string, version: number, frozen: Frozen): Promise<void> {
  const stores = Object.entries(version === 1 ? FIRST : SECOND);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    // Dexie counts versions in tenths.
    const request = indexedDB.open(name, version * 10);
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, index }] of stores) {
        const made = request.result.createObjectStore(store, { keyPath });
        if (index) made.createIndex(index, index, { multiEntry: true });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction(
      stores.map(([store]) => store),
      'readwrite',
    );
    for (const [store] of stores) {
      const records = frozen[store];
      if (Array.isArray(records)) for (const record of records) tx.objectStore(store).add(typed(record));
    }
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

/** With lists in `days` and `values` as the typed arrays they are. */
function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'days') return [name, Int32Array.from(inner)];
      return [name, name === 'values' ? Float64Array.from(inner) : typed(inner)];
    }),
  );
}
