/** Moving a row among its siblings. */
import { type Commit, changeOf } from '#/domain/log/log.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanTables } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { ordersToPlace } from '#/domain/values/order.ts';
import { database } from '../database/db.ts';
import { rowNow, rowsNow } from './rows.ts';
import { write } from './write.ts';

/** The tables whose rows stand in an order of their own. */
export type OrderedTable = {
  [T in TableName]: PlanTables[T] extends { order: number } ? T : never;
}[TableName];

/**
 * Puts a row at `index` (from 0, counted without the row itself) among `siblings`, as they were seen: what others have added
 * or taken away meanwhile does not move it elsewhere. Undefined when it stands there already. Throws a `RowGoneError` where
 * the row is gone.
 */
export function placeRow<T extends OrderedTable>(
  plan: Id,
  table: T,
  siblings: readonly { id: Id }[],
  row: Id,
  index: number,
): Promise<Commit | undefined> {
  return database().atomically(async () => {
    await rowNow(plan, { table, id: row });
    const kin = new Set(siblings.map(({ id }) => id));
    const now: readonly { id: Id; order: number }[] = await rowsNow(plan, table);
    const others = siblings.filter(({ id }) => id !== row);
    const before = new Set(others.slice(0, Math.max(0, index)).map(({ id }) => id));
    const there = now.filter(({ id }) => kin.has(id));
    const orders = ordersToPlace(there, row, there.filter(({ id }) => before.has(id)).length);
    if (orders.length === 0) return undefined;
    // The moved row first: it is what the commit's headline is about.
    orders.sort((a, b) => Number(b.id === row) - Number(a.id === row));
    return write(
      plan,
      'move-row',
      orders.map(({ id, order }) => changeOf({ table, id }, { order })),
    );
  });
}
