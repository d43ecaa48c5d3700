/**
 * The last line of defence: no commit may leave a plan with something wrong in it that was not wrong before. What that is,
 * `domain/integrity` says; here is read what it must know, in the transaction that writes: what a page has seen may be gone.
 */
import { faultsOfRows, newFaults, tablesAsked } from '#/domain/integrity/faults.ts';
import {
  type IsThere,
  referencesOf,
  rowOf,
  tablesPointingAt,
  targetKey,
  targetsIn,
} from '#/domain/integrity/references.ts';
import { type DraftChange, fieldsSetBy, isOfReadings } from '#/domain/log/log.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import type { TableName } from '#/domain/tables/names.ts';
import {
  emptyDocument,
  type PlanRows,
  type PlanTables,
  type RowRef,
  refKey,
  rowsOfLists,
} from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { RowRecord, VardeDatabase } from '../database/db.ts';
import { loadTable } from '../read/load.ts';
import { type FoldedRow, foldedRows } from './folding.ts';
import { PlanFaultError, whatBecameOf } from './refusals.ts';

/**
 * Throws a {@link PlanFaultError} where what some rows become makes something wrong, a reference to a row that is not there
 * included. Nothing need have been written. Call within the transaction that writes.
 */
export async function refuseFaults(
  db: VardeDatabase,
  plan: Id,
  changes: readonly DraftChange[],
  folded: readonly FoldedRow[],
): Promise<void> {
  const faults = await faultsMadeBy(db, plan, changes, folded);
  if (faults.length === 0) return;
  const gone = await Promise.all(missingIn(faults).map((ref) => whatBecameOf(db, plan, ref)));
  throw new PlanFaultError(faults, gone);
}

/** What some changes would make wrong in a plan that is not wrong now. Nothing is written. */
export async function faultsMadeBy(
  db: VardeDatabase,
  plan: Id,
  changes: readonly DraftChange[],
  folded?: readonly FoldedRow[],
): Promise<Fault[]> {
  const rows = folded ?? (await foldedRows(db, plan, changes));
  if (rows.length === 0) return [];
  const planRow = rows.find(({ ref }) => ref.table === 'plans');
  const planBefore = planRow ? planRow.before : await db.rows.get([plan, 'plans', plan]);
  const planAfter = planRow ? planRow.after : planBefore;
  // A plan that is not there has nothing wrong in it.
  if (!planBefore || !planAfter) return [];
  const others = await othersAsked(db, plan, changes, rows);
  const refs = [...rows.map(({ ref }) => ref), ...others.pointers.map(({ table, id }) => ({ table, id }))];
  const around = [...others.whole, ...others.pointers];
  const before = rows.flatMap((row) => row.before ?? []);
  const after = rows.flatMap((row) => row.after ?? []);
  const isThere = await presenceOf(db, plan, rows, [...before, ...after, ...others.pointers]);
  return newFaults(
    faultsOfRows(rowsOf(planBefore, [...before, ...around]), refs, isThere.before),
    faultsOfRows(rowsOf(planAfter, [...after, ...around]), refs, isThere.after),
  );
}

/** The rows that some faults say are not there. */
export function missingIn(faults: readonly Fault[]): RowRef[] {
  const missing = faults.flatMap((fault) => fault.missing ?? []);
  return [...new Map(missing.map((ref) => [refKey(ref), ref])).values()];
}

/**
 * The rows beside the changed ones that must be looked at: whole tables where rows may be at odds with each other, and all
 * that pointed at what goes.
 */
async function othersAsked(
  db: VardeDatabase,
  plan: Id,
  changes: readonly DraftChange[],
  rows: readonly FoldedRow[],
): Promise<{ whole: RowRecord[]; pointers: RowRecord[] }> {
  const own = new Set(rows.map(({ ref }) => refKey(ref)));
  const changed = changes.flatMap((change) =>
    isOfReadings(change) ? [] : [{ table: change.table, fields: Object.keys(fieldsSetBy(change)) }],
  );
  const asked = tablesAsked(changed);
  const still = new Set(rows.flatMap(({ after }) => (after ? targetsIn(after.table, after.row) : [])));
  const lost = new Set(
    rows
      .flatMap(({ before }) => (before ? targetsIn(before.table, before.row) : []))
      .filter((target) => !still.has(target)),
  );
  const touched = new Set<TableName>(rows.map(({ ref: { table } }) => table));
  const pointing = lost.size > 0 ? tablesPointingAt(touched) : [];
  const load = async (tables: readonly TableName[]) =>
    (await Promise.all(tables.map((table) => loadTable(db, plan, table))))
      .flat()
      .filter((record) => !own.has(refKey(record)));
  const [whole, pointers] = await Promise.all([load(asked), load(pointing)]);
  const isPointer = ({ table, row }: RowRecord) =>
    referencesOf(table, row).some((reference) => lost.has(targetKey(reference)));
  return {
    whole: whole.filter((record) => !pointing.some((table) => table === record.table) || !isPointer(record)),
    pointers: pointers.filter(isPointer),
  };
}

/** What is there of all that some rows point at: before the changes and after them. */
async function presenceOf(
  db: VardeDatabase,
  plan: Id,
  rows: readonly FoldedRow[],
  pointing: readonly RowRecord[],
): Promise<{ before: IsThere; after: IsThere }> {
  const own = new Set(rows.map(({ ref }) => refKey(ref)));
  const wanted = new Map<string, RowRef>();
  for (const { table, row } of pointing) {
    for (const reference of referencesOf(table, row)) {
      const ref = rowOf(reference);
      if (!own.has(refKey(ref))) wanted.set(refKey(ref), ref);
    }
  }
  const found = await db.rows.bulkGet([...wanted.values()].map(({ table, id }) => [plan, table, id]));
  const targets = (records: readonly (RowRecord | undefined)[]) =>
    records.flatMap((record) => (record ? targetsIn(record.table, record.row) : []));
  const elsewhere = targets(found);
  const among =
    (known: ReadonlySet<string>): IsThere =>
    (reference) =>
      known.has(targetKey(reference));
  return {
    before: among(new Set([...elsewhere, ...targets(rows.map(({ before }) => before))])),
    after: among(new Set([...elsewhere, ...targets(rows.map(({ after }) => after))])),
  };
}

/** Some of a plan's rows, as the rules take them. */
function rowsOf(plan: RowRecord, records: readonly RowRecord[]): PlanRows {
  // Rows come from behind the gate or from our own forms; their table says what they are.
  return {
    ...emptyDocument(plan.row as PlanTables['plans']),
    ...rowsOfLists(<T extends TableName>(name: T) =>
      records.flatMap(({ table, row }) => (table === name ? [row as PlanTables[T]] : [])),
    ),
  };
}
