/** Moving a row among its siblings. */
import type { Commit } from '#/domain/log.ts';
import type { Id, TableName } from '#/domain/model.ts';
import { ordersToPlace } from '#/domain/order.ts';
import { write } from './write.ts';

/**
 * Puts a row at `index` (from 0, counted without the row itself) among its siblings. Undefined when it stands there
 * already.
 */
export async function placeRow(
  plan: Id,
  table: TableName,
  siblings: readonly { id: Id; order: number }[],
  row: Id,
  index: number,
): Promise<Commit | undefined> {
  const orders = ordersToPlace(siblings, row, index);
  if (orders.length === 0) return undefined;
  // The moved row first: it is what the commit's headline is about.
  orders.sort((a, b) => Number(b.id === row) - Number(a.id === row));
  return write(
    plan,
    'move-row',
    orders.map(({ id, order }) => ({ table, row: id, patch: { order } })),
  );
}
