/**
 * Adding, changing and deleting single rows. What is written is worked out from the rows as they are in the transaction that
 * writes; what the page has seen only says what was meant.
 */

import { deletionOf } from '#/domain/integrity/dependents.ts';
import { addition, type Commit, changeOf, type DraftChange, hiding } from '#/domain/log/log.ts';
import { changedByBoth, rebased } from '#/domain/merge/rebase.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanTables, RowRef } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';
import { isSame } from '#/domain/values/same.ts';
import { database } from '../database/db.ts';
import { ChangedMeanwhileError, MoreGoesAlongError, RowGoneError, whatBecameOf } from '../log/refusals.ts';
import { loadSnapshot, loadTable } from '../read/load.ts';
import { write } from './write.ts';

/**
 * Adds a row, and with it the unit that was named for it where that is new to the plan; the id is given by the caller
 * (`newRowId`), so that it can be shown at once. Where another row has taken its place in the order meanwhile, it comes last.
 */
export function addRow<T extends TableName>(
  plan: Id,
  table: T,
  row: PlanTables[T],
  unit?: Unit,
): Promise<Commit> {
  const db = database();
  return db.atomically(async () => {
    // The row first: it is what the commit's headline is about.
    const changes = [addition(table, { ...row, ...(await freeOrder(plan, table, row)) })];
    if (unit) changes.push(await unitChange(plan, unit));
    return write(plan, 'add-row', changes);
  });
}

/** What somebody means to change in a row. */
export interface RowEdit<T extends TableName> {
  table: T;
  /** The row as it was seen. */
  before: PlanTables[T];
  /** The row as it is wanted. */
  next: PlanTables[T];
  /** The row as whoever writes has been told that it has become; then it may be written over. */
  told?: object | null | undefined;
  /** The unit that was named for it, where that is new to the plan. */
  unit?: Unit | undefined;
}

/**
 * Changes a row: only what differs between `before` and `next` is written, onto the row as it is now. Undefined when there is
 * nothing to change. Throws a {@link RowGoneError} where the row is gone, and a {@link ChangedMeanwhileError} where somebody
 * else has changed the same thing, unless that has been told.
 */
export function editRow<T extends TableName>(
  plan: Id,
  { table, before, next, told, unit }: RowEdit<T>,
): Promise<Commit | undefined> {
  return database().atomically(async () => {
    const patch = await patchOf(plan, { table, before, next, told });
    const changes = Object.keys(patch).length > 0 ? [changeOf({ table, id: before.id }, patch)] : [];
    if (unit) changes.push(await unitChange(plan, unit));
    return changes.length > 0
      ? write(plan, table === 'plans' ? 'edit-plan' : 'edit-row', changes)
      : undefined;
  });
}

/** What {@link editRow} writes of the row itself; throws as that does. Call within a transaction. */
export async function patchOf<T extends TableName>(
  plan: Id,
  { table, before, next, told }: RowEdit<T>,
): Promise<Record<string, unknown>> {
  const now = await rowNow(plan, { table, id: before.id });
  const clashing = changedByBoth(table, before, next, now);
  const [seen, is]: Record<string, unknown>[] = [{ ...told }, { ...now }];
  const isNews = clashing.some((field) => told === undefined || !isSame(seen?.[field], is?.[field]));
  if (isNews) throw new ChangedMeanwhileError(table, clashing, { ...now });
  return rebased(before, next, now);
}

/** A row as it is. Call within a transaction. Throws a {@link RowGoneError} where there is none. */
export async function rowNow<T extends TableName>(
  plan: Id,
  { table, id }: RowRef & { table: T },
): Promise<PlanTables[T]> {
  const db = database();
  const record = await db.rows.get([plan, table, id]);
  if (!record) throw new RowGoneError(await whatBecameOf(db, plan, { table, id }));
  // The record's table says what its row is.
  return record.row as PlanTables[T];
}

/**
 * Deletes a row with all that goes with it (see `domain/integrity/dependents.ts`). `told` are the rows that whoever deletes it has been
 * told would go; throws a {@link MoreGoesAlongError} where others would go too, and a {@link RowGoneError} where it is gone.
 */
export function deleteRow(plan: Id, ref: RowRef, told: readonly RowRef[]): Promise<Commit> {
  const db = database();
  return db.atomically(async () => {
    await rowNow(plan, ref);
    const snapshot = await loadSnapshot(db, plan);
    if (!snapshot) throw new RowGoneError({ ref });
    const { deleted, released } = deletionOf(snapshot.rows, ref);
    const known = new Set(told.map(({ table, id }) => `${table}|${id}`));
    const more = deleted.filter(({ table, id }) => !known.has(`${table}|${id}`));
    if (more.length > 0) throw new MoreGoesAlongError(more.length);
    return write(plan, 'delete-row', [
      // The asked-for row first: it is what the commit's headline is about.
      ...deleted.slice(-1).map(hiding),
      ...released.map((release) => changeOf(release.ref, release.patch)),
      ...deleted.slice(0, -1).map(hiding),
    ]);
  });
}

/** The rows of a table as they are. Call within a transaction. */
export async function rowsNow<T extends TableName>(plan: Id, table: T): Promise<PlanTables[T][]> {
  const records = await loadTable(database(), plan, table);
  // The table says what its rows are.
  return records.map(({ row }) => row as PlanTables[T]);
}

/** The fields by which a row stands under another: rows are in order among those that share them. */
const PARENTS = ['goalArea', 'subGoal', 'kind'] as const;

/** Another order where a row of the same kin has the one that was wanted. */
async function freeOrder(plan: Id, table: TableName, row: Row): Promise<{ order?: number }> {
  const wanted: Record<string, unknown> = { ...row };
  if (typeof wanted.order !== 'number' || table === 'actions') return {};
  const siblings = (await rowsNow(plan, table)).flatMap((other): { order: number }[] => {
    const fields: Record<string, unknown> = { ...other };
    const isKin = PARENTS.every((field) => isSame(fields[field], wanted[field]));
    return isKin && typeof fields.order === 'number' ? [{ order: fields.order }] : [];
  });
  return siblings.some(({ order }) => order === wanted.order) ? { order: nextOrder(siblings) } : {};
}

async function unitChange(plan: Id, unit: Unit): Promise<DraftChange> {
  return addition('units', { ...unit, ...(await freeOrder(plan, 'units', unit)) });
}
