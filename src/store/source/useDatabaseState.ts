import { useStore } from 'zustand';
import { type DatabaseState, databaseState } from '../database/databaseState.ts';

export type { DatabasePhase } from '../database/databaseState.ts';

/** What a component shows of how it stands with the database. */
export function useDatabaseState<T>(select: (state: DatabaseState) => T): T {
  return useStore(databaseState, select);
}
