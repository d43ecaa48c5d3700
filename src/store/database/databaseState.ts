/**
 * How it stands with the database: whether it is open, and what it waits for where it is not. IndexedDB tells by events, or
 * not at all; pages show it in words, so that nobody waits for what will not come.
 */

import type Dexie from 'dexie';
import { createStore } from 'zustand/vanilla';

/**
 * `opening`: asked for, and nothing heard yet. `blocked`: it must be brought to a new form, and another tab that runs an older
 * Varde has not let go of it. `open`: it answers. `superseded`: another tab has brought it to a newer form; this page can
 * read and write no more. `failed`: it could not be opened; the queries say why.
 */
export type DatabasePhase = 'opening' | 'blocked' | 'open' | 'superseded' | 'failed';

export interface DatabaseState {
  phase: DatabasePhase;
  /** Counts how often the browser has broken the connection, or another page has deleted the database, while it was open. */
  broken: number;
  /** Whether plans that were here went with a database that was deleted under the page. */
  hasLostPlans: boolean;
}

/** Without React: workers have a database too. Components use `useDatabaseState.ts`. */
export const databaseState = createStore<DatabaseState>()(() => ({
  phase: 'opening',
  broken: 0,
  hasLostPlans: false,
}));

const { setState, getState } = databaseState;

/** How long (ms) after a connection broke it is tried again, each time it does not come back. */
const AGAIN_AFTER = [100, 500, 2_000, 5_000];

/** Opens a database and follows how it stands with it, for as long as the page is there. */
export function watchDatabase(db: Dexie): void {
  /** With no more waits it is given up: the first time there is nothing that could come back. */
  const open = ([wait, ...more]: readonly number[]) => {
    db.open().catch(() => {
      if (getState().phase === 'superseded') return;
      if (wait === undefined) setState({ phase: 'failed' });
      else setTimeout(() => open(more), wait);
    });
  };
  const lost = () => {
    setState(({ broken }) => ({ broken: broken + 1, phase: 'opening' }));
    // Not at once: Dexie lets go of the old connection after it has told of it.
    setTimeout(() => open(AGAIN_AFTER));
  };
  db.on(
    'ready',
    () => {
      setState({ phase: 'open' });
      // Only heard where the browser itself breaks the connection: data deleted in its settings, a disk that failed.
      db.backendDB().addEventListener('close', lost);
    },
    true,
  );
  db.on('blocked', ({ newVersion, oldVersion }) => {
    if (newVersion !== null && newVersion > oldVersion) setState({ phase: 'blocked' });
  });
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion === null) lost();
    else setState({ phase: 'superseded' });
  });
  open([]);
}
