import type { VardeDatabase } from './db.ts';
import { usePrefs } from './prefs.ts';
import { useRecent } from './recent.ts';

/**
 * Deletes the database with every plan in it, and what is remembered on this device. Other tabs are told that their plan
 * is gone and let go of the database. Load the page anew afterwards: this tab no longer has a database to read.
 */
export async function deleteEverything(db: VardeDatabase): Promise<void> {
  // Emptied first: other tabs follow the tables, not the database's existence.
  await db.atomically(() => Promise.all(db.tables.map((table) => table.clear())));
  await db.delete();
  usePrefs.persist.clearStorage();
  useRecent.persist.clearStorage();
}
