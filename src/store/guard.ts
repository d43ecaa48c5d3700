/**
 * The last line of defence: no commit may leave a plan with something wrong in it that was not wrong before. Forms say what
 * is wrong beside the field; this holds for every way in, also those that undo or move many things at once.
 */
import type { RowRef } from '#/domain/dependents.ts';
import { type Fault, faultKey, faultsOfRows } from '#/domain/faults.ts';
import type { DraftChange } from '#/domain/log.ts';
import { emptyDocument, type Id, type PlanTables, type TableName } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import type { VardeDatabase } from './db.ts';

/** A commit was refused because of what it would make wrong. Nothing has been written. */
export class PlanFaultError extends Error {
  override name = 'PlanFaultError';

  constructor(readonly faults: readonly Fault[]) {
    super(`The commit would leave the plan with ${faults.map(({ code }) => code).join(', ')}`);
  }
}

/**
 * Runs `work`, which writes the given changes, and throws a {@link PlanFaultError} where that has made something wrong. Call
 * within the transaction, which the error undoes.
 */
export async function guarded<T>(
  db: VardeDatabase,
  plan: Id,
  changes: readonly DraftChange[],
  work: () => Promise<T>,
): Promise<T> {
  const refs = touchedRows(changes);
  if (refs.length === 0) return work();
  const before = await faultsAmong(db, plan, refs, changes);
  const result = await work();
  const known = new Set(before.map(faultKey));
  const made = (await faultsAmong(db, plan, refs, changes)).filter((fault) => !known.has(faultKey(fault)));
  if (made.length > 0) throw new PlanFaultError(made);
  return result;
}

/** The rows that some changes are about; a change of readings breaks nothing. */
function touchedRows(changes: readonly DraftChange[]): RowRef[] {
  const refs = new Map<string, RowRef>();
  for (const { table, row } of changes) {
    if (table !== 'readings') refs.set(`${table}|${row}`, { table, id: row });
  }
  return [...refs.values()];
}

async function faultsAmong(
  db: VardeDatabase,
  plan: Id,
  refs: readonly RowRef[],
  changes: readonly DraftChange[],
): Promise<Fault[]> {
  const rows = await relevantRows(db, plan, refs, changes);
  return rows ? faultsOfRows(rows, refs) : [];
}

/** The given rows, and whole tables only where rows of them may be at odds with each other. */
async function relevantRows(
  db: VardeDatabase,
  plan: Id,
  refs: readonly RowRef[],
  changes: readonly DraftChange[],
): Promise<PlanRows | undefined> {
  const whole = new Set<TableName>(
    changes.flatMap(({ table, patch }) => (table !== 'readings' && patch?.predecessor ? [table] : [])),
  );
  if (refs.some(({ table }) => table === 'plans' || table === 'planPeriods')) whole.add('planPeriods');
  const single = refs.filter(({ table }) => !whole.has(table));
  const [planRecord, records, ...tables] = await Promise.all([
    db.rows.get([plan, 'plans', plan]),
    db.rows.bulkGet(single.map(({ table, id }) => [plan, table, id])),
    ...[...whole].map((table) =>
      db.rows.where('[plan+table+id]').between([plan, table, ''], [plan, table, '\uffff']).toArray(),
    ),
  ]);
  if (!planRecord) return undefined;
  // Rows come from behind the gate or from our own forms; their table says what they are.
  const rows: PlanRows = emptyDocument(planRecord.row as PlanTables['plans']);
  for (const record of [...records, ...tables.flat()]) {
    if (record && record.table !== 'plans') (rows[record.table] as { id: Id }[]).push(record.row);
  }
  return rows;
}
