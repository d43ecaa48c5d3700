/**
 * The last line of defence: no commit may leave a plan with something wrong in it that was not wrong before. Forms say what
 * is wrong beside the field; this holds for every way in, also those that undo or move many things at once. All of it is read
 * in the transaction that writes: what a page has seen may be gone.
 */

import { faultKey, faultsOfRows } from '#/domain/integrity/faults.ts';
import {
  type Dangling,
  type ListTable,
  REFERRING,
  type Reference,
  referenceKey,
  referencesOf,
  rowOf,
  tablesPointingAt,
} from '#/domain/integrity/references.ts';
import type { DraftChange } from '#/domain/log/log.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import type { TableName } from '#/domain/tables/names.ts';
import { emptyDocument, type PlanRows, type PlanTables, type RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { RowRecord, VardeDatabase } from '../database/db.ts';
import { loadTable } from '../read/load.ts';
import { PlanFaultError, whatBecameOf } from './refusals.ts';

/**
 * Runs `work`, which writes the given changes, and throws a {@link PlanFaultError} where that has made something wrong, a
 * reference to a row that is not there included. Call within the transaction, which the error undoes.
 */
export async function guarded<T>(
  db: VardeDatabase,
  plan: Id,
  changes: readonly DraftChange[],
  work: () => Promise<T>,
): Promise<T> {
  const refs = touchedRows(changes);
  if (refs.length === 0) return work();
  const before = await standOf(db, plan, refs, changes);
  const result = await work();
  const after = await standOf(db, plan, refs, changes);
  const known = new Set(before.faults.map(faultKey));
  const made = after.faults.filter((fault) => !known.has(faultKey(fault)));
  const dangling = await newlyDangling(db, plan, refs, changes, before.records, after.records);
  if (made.length > 0 || dangling.length > 0) {
    const missing = new Map(
      dangling
        .filter(({ reference }) => reference.id !== '')
        .map(({ reference }) => [`${reference.to}|${reference.id}`, rowOf(reference)]),
    );
    const gone = await Promise.all([...missing.values()].map((ref) => whatBecameOf(db, plan, ref)));
    throw new PlanFaultError([...made, ...dangling.map(asFault)], gone);
  }
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

interface Stand {
  faults: Fault[];
  /** The touched rows, in the order of their references; undefined for one that is not there. */
  records: readonly (RowRecord | undefined)[];
}

/** How the given rows stand: as they are, and what is wrong with them. */
async function standOf(
  db: VardeDatabase,
  plan: Id,
  refs: readonly RowRef[],
  changes: readonly DraftChange[],
): Promise<Stand> {
  // Whole tables only where rows of them may be at odds with each other.
  const whole = new Set<TableName>(
    changes.flatMap(({ table, patch }) => (table !== 'readings' && patch?.predecessor ? [table] : [])),
  );
  if (refs.some(({ table }) => table === 'plans' || table === 'planPeriods')) whole.add('planPeriods');
  const [planRecord, records, ...tables] = await Promise.all([
    db.rows.get([plan, 'plans', plan]),
    db.rows.bulkGet(refs.map(({ table, id }) => [plan, table, id])),
    ...[...whole].map((table) => loadTable(db, plan, table)),
  ]);
  if (!planRecord) return { faults: [], records };
  // Rows come from behind the gate or from our own forms; their table says what they are.
  const rows: PlanRows = emptyDocument(planRecord.row as PlanTables['plans']);
  const single = records.filter((record) => record !== undefined && !whole.has(record.table));
  for (const record of [...single, ...tables.flat()]) {
    if (record && record.table !== 'plans') (rows[record.table] as Row[]).push(record.row);
  }
  return { faults: faultsOfRows(rows, refs), records };
}

/** The references that point at nothing now and pointed at something before, or were not there. */
async function newlyDangling(
  db: VardeDatabase,
  plan: Id,
  refs: readonly RowRef[],
  changes: readonly DraftChange[],
  before: Stand['records'],
  after: Stand['records'],
): Promise<Dangling[]> {
  const pointing = await withPointers(db, plan, refs, changes, before, after);
  const dangling = await missingAmong(db, plan, pointing.flatMap(referencesIn));
  if (dangling.length === 0) return [];
  const had = new Set(before.flatMap((record) => (record ? referencesIn(record).map(referenceKey) : [])));
  const touched = new Set(refs.map(({ table, id }) => `${table}|${id}`));
  const wasThere = targetsIn(before);
  return dangling.filter((found) => {
    const isOld = !touched.has(`${found.from.table}|${found.from.id}`) || had.has(referenceKey(found));
    return !isOld || wasThere.has(`${found.reference.to}|${found.reference.id}`);
  });
}

/** The touched rows that may point elsewhere than before, and all that pointed at those that went. */
async function withPointers(
  db: VardeDatabase,
  plan: Id,
  refs: readonly RowRef[],
  changes: readonly DraftChange[],
  before: Stand['records'],
  after: Stand['records'],
): Promise<RowRecord[]> {
  const repointed = new Set(
    changes
      .filter(
        ({ deleted, patch = {} }) => deleted === false || Object.keys(patch).some((f) => REFERRING.has(f)),
      )
      .map(({ table, row }) => `${table}|${row}`),
  );
  const own = after.filter(
    (record, i) => record !== undefined && (!before[i] || repointed.has(`${record.table}|${record.id}`)),
  );
  const still = targetsIn(after);
  const lost = [...targetsIn(before)].filter((target) => !still.has(target));
  if (lost.length === 0) return own.filter((record) => record !== undefined);
  const tables = new Set(refs.map(({ table }) => table));
  const others = await Promise.all(tablesPointingAt(tables).map((table) => loadTable(db, plan, table)));
  const goneTargets = new Set(lost);
  const pointers = others
    .flat()
    .filter((record) =>
      referencesIn(record).some(({ reference: { to, id } }) => goneTargets.has(`${to}|${id}`)),
    );
  return [...own, ...pointers].filter((record) => record !== undefined);
}

/** Everything that some rows are, or hold, that can be pointed at. */
function targetsIn(records: Stand['records']): Set<string> {
  return new Set(
    records.flatMap((record) => {
      if (!record) return [];
      const nodes = record.table === 'frameworks' ? (record.row as PlanTables['frameworks']).nodes : [];
      return [`${record.table}|${record.id}`, ...nodes.map(({ code }) => `nodes|${record.id}:${code}`)];
    }),
  );
}

function referencesIn({ table, id, row }: RowRecord): Dangling[] {
  if (table === 'plans') return [];
  // The record's table says what its row is.
  const found = referencesOf<TableName>(table, row as PlanTables[TableName]);
  return found.map((reference) => ({ from: { table, id }, reference }));
}

/** Those of some references whose target is not there. */
async function missingAmong(
  db: VardeDatabase,
  plan: Id,
  references: readonly Dangling[],
): Promise<Dangling[]> {
  const wanted = new Map<string, { table: ListTable; id: Id }>();
  const rowIn = ({ to, id }: Reference): { table: ListTable; id: Id } =>
    to === 'nodes' ? { table: 'frameworks', id: rowOf({ to, id }).id } : { table: to, id };
  for (const { reference } of references) {
    const ref = rowIn(reference);
    wanted.set(`${ref.table}|${ref.id}`, ref);
  }
  const found = await db.rows.bulkGet([...wanted.values()].map(({ table, id }) => [plan, table, id]));
  const there = targetsIn(found);
  const seen = new Set<string>();
  return references.filter((each) => {
    const { to, id } = each.reference;
    const key = referenceKey(each);
    if (there.has(`${to}|${id}`) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function asFault({ from: { table, id }, reference }: Dangling): Fault {
  return {
    code: 'broken-reference',
    table,
    id,
    part: `${reference.to}|${reference.id}`,
    params: { to: reference.to, id: reference.id },
  };
}
