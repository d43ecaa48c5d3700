/** Bringing back what was deleted. */
import { type BinItem, binOf, restorationOf } from '#/domain/bin.ts';
import type { RowRef } from '#/domain/dependents.ts';
import type { Clock, Commit } from '#/domain/log.ts';
import type { Id } from '#/domain/model.ts';
import { commit, type Signature } from './commit.ts';
import { database, type VardeDatabase } from './db.ts';
import { loadHistory } from './history.ts';
import { undoCommit } from './undo.ts';
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
  return restoreIn(database(), plan, [deletion, ...alongside], signature());
}

/** As {@link restoreDeleted}, in a given database and signed by a given writer. */
export function restoreIn(
  db: VardeDatabase,
  plan: Id,
  deletions: readonly Clock[],
  signed: Signature,
): Promise<RestoreResult> {
  // One transaction, so that nothing is written between looking at what is gone and bringing it back.
  return db.atomically(async (): Promise<RestoreResult> => {
    const [only, ...more] = deletions;
    if (only !== undefined && more.length === 0) {
      const undone = await undoCommit(db, plan, only, signed);
      if (undone.done) return undone;
    }
    const { entries, state } = await loadHistory(db, plan);
    const bin = binOf(entries, state);
    const items = deletions.flatMap((id) => bin.find(({ entry }) => entry.commit.id === id) ?? []);
    if (items.length === 0) return { done: false, missing: [] };
    const found = restorationOf(items, state);
    if (!found.isPossible) return { done: false, missing: found.missing.map((row) => deletionOf(bin, row)) };
    const draft = { intent: 'restore' as const, changes: found.changes };
    return { done: true, commit: await commit(db, plan, draft, signed) };
  });
}

function deletionOf(bin: readonly BinItem[], ref: RowRef): { row: RowRef; by?: Clock } {
  const isRef = ({ table, id }: RowRef) => table === ref.table && id === ref.id;
  const item = bin.find(({ row, along }) => isRef(row) || along.some(isRef));
  return { row: ref, ...(item && { by: item.entry.commit.id }) };
}
