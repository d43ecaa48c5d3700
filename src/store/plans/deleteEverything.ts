import { database, type VardeDatabase } from '../database/db.ts';
import { usePrefs } from '../device/prefs.ts';
import { useRecent } from '../device/recent.ts';

/**
 * Deletes the database with every plan in it, and what is remembered on this device. Other tabs are told that their plan
 * is gone and let go of the database. Load the page anew afterwards: this tab no longer has a database to read.
 */
export async function deleteEverything(db: VardeDatabase = database()): Promise<void> {
  // Emptied first: other tabs follow the tables, not the database's existence.
  await db.atomically(() => Promise.all(db.tables.map((table) => table.clear())));
  await deleted(db);
  usePrefs.persist.clearStorage();
  useRecent.persist.clearStorage();
}

/** How long (ms) other tabs are given to let go of a database that is to be deleted. */
const PATIENCE = 5_000;

/** Rejects where another tab does not let go. What was in it is gone then, and it goes itself when that tab does. */
function deleted(db: VardeDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('Another tab does not let go of the database')),
      PATIENCE,
    );
    db.delete()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
