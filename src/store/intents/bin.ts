/** Bringing back what was deleted. */
import { type BinItem, binOf, restorationOf } from '#/domain/history/bin.ts';
import type { Clock, Commit } from '#/domain/log/log.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { commit } from '../log/commit.ts';
import { undoCommit } from '../log/undo.ts';
import { loadHistory } from '../read/history.ts';
import { signature } from './write.ts';

export type RestoreResult =
  | { done: true; commit: Commit }
  /** What must be there first, with the deletion that took it where it is in the bin. */
  | { done: false; missing: { row: RowRef; by?: Clock }[] };

/**
 * Brings back what a commit deleted and nothing has brought back since: by undoing the commit where nothing builds on it,
 * otherwise by a commit that brings back the rows that can be. With `alongside`, what other commits deleted comes back in
 * the same commit. Where there is nothing to bring back, `missing` is empty.
 */
export function restoreDeleted(
  plan: Id,
  deletion: Clock,
  alongside: readonly Clock[] = [],
): Promise<RestoreResult> {
  const db = database();
  // One transaction, so that nothing is written between looking at what is gone and bringing it back.
  return db.atomically(async (): Promise<RestoreResult> => {
    if (alongside.length === 0) {
      const undone = await undoCommit(db, plan, deletion, signature());
      if (undone.done) return undone;
    }
    const { entries, state } = await loadHistory(db, plan);
    const bin = binOf(entries, state);
    const items = [deletion, ...alongside].flatMap(
      (id) => bin.find(({ entry }) => entry.commit.id === id) ?? [],
    );
    if (items.length === 0) return { done: false, missing: [] };
    const found = restorationOf(items, state);
    if (!found.isPossible) return { done: false, missing: found.missing.map((row) => deletionOf(bin, row)) };
    const draft = { intent: 'restore' as const, changes: found.changes };
    return { done: true, commit: await commit(db, plan, draft, signature()) };
  });
}

function deletionOf(bin: readonly BinItem[], ref: RowRef): { row: RowRef; by?: Clock } {
  const isRef = ({ table, id }: RowRef) => table === ref.table && id === ref.id;
  const item = bin.find(({ row, along }) => isRef(row) || along.some(isRef));
  return { row: ref, ...(item && { by: item.entry.commit.id }) };
}
