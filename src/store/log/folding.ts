/** What changes make of the rows they are about, worked out before any of it is written. */
import { applyToRow, foldRow, type RowState } from '#/domain/log/fold.ts';
import { type Change, type DraftChange, isOfReadings } from '#/domain/log/log.ts';
import { type RowRef, refKey } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { RowRecord, VardeDatabase } from '../database/db.ts';
import { touchKey } from '../database/touched.ts';
import { changesTo } from '../read/logRecords.ts';

/** A row before and after some changes; undefined where it is not there. */
export interface FoldedRow {
  ref: RowRef;
  before: RowRecord | undefined;
  after: RowRecord | undefined;
}

/**
 * The rows that some changes are about, each later than all in the plan's log, as they are and as they will be. Readings are
 * left out. Nothing is written. Call within a transaction.
 */
export async function foldedRows(
  db: VardeDatabase,
  plan: Id,
  changes: readonly DraftChange[],
): Promise<FoldedRow[]> {
  const groups = new Map<string, { ref: RowRef; changes: DraftChange[] }>();
  for (const change of changes) {
    if (isOfReadings(change)) continue;
    const ref: RowRef = { table: change.table, id: change.row };
    const group = groups.get(refKey(ref)) ?? { ref, changes: [] };
    group.changes.push(change);
    groups.set(refKey(ref), group);
  }
  const asked = [...groups.values()];
  const records = await db.rows.bulkGet(asked.map(({ ref: { table, id } }) => [plan, table, id]));
  const hidden = asked.flatMap(({ ref: { table, id } }, i) => (records[i] ? [] : [{ table, row: id }]));
  const earlier = hidden.length > 0 ? await changesTo(db, plan, hidden) : new Map<string, Change[]>();
  return asked.map(({ ref, changes: own }, i): FoldedRow => {
    const { table, id } = ref;
    const before = records[i];
    let state: RowState | undefined = before
      ? { fields: { ...before.row }, exists: true, deleted: false }
      : foldRow(earlier.get(touchKey(plan, table, id)) ?? []);
    for (const change of own) state = applyToRow(state, change);
    if (!state?.exists || state.deleted) return { ref, before, after: undefined };
    const row = { ...state.fields, id };
    return {
      ref,
      before,
      after: { plan, table, id, row, ...(before?.summary && { summary: before.summary }) },
    };
  });
}
