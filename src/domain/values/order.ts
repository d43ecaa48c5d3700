/**
 * Moving a row among its siblings. A row that moves gets an order between its new neighbours, so that two people who move
 * different rows do not undo each other's moves; only when there is no number left between them are all numbered anew.
 */
import type { Id } from './ids.ts';

interface Ordered {
  id: Id;
  order: number;
}

/** Siblings in their own order; rows with the same order keep a fixed place by id. */
export function byOrder(a: Ordered, b: Ordered): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** The order that puts a row after its last sibling. */
export function nextOrder(siblings: readonly { order: number }[]): number {
  return siblings.reduce((last, { order }) => Math.max(last, order), 0) + 1;
}

/** Neighbours closer than this are numbered anew rather than parted by an ever longer fraction. */
const CLOSEST = 1e-6;

/**
 * The orders to write so that the row `id` stands at `index` (from 0, counted without the row itself) among `siblings`,
 * which may be given in any order, with or without the row. Empty when it stands there already; an index outside the list
 * means its nearest end.
 */
export function ordersToPlace(siblings: readonly Ordered[], id: Id, index: number): Ordered[] {
  const sorted = [...siblings].sort(byOrder);
  const others = sorted.filter((row) => row.id !== id);
  const at = Math.max(0, Math.min(index, others.length));
  if (sorted[at]?.id === id) return [];
  const before = others[at - 1]?.order;
  const after = others[at]?.order;
  const order = between(before, after);
  const isApart =
    (before === undefined || order - before >= CLOSEST) && (after === undefined || after - order >= CLOSEST);
  if (isApart) return [{ id, order }];
  const row: Ordered = { id, order: Number.NaN };
  return [...others.slice(0, at), row, ...others.slice(at)]
    .map((each, i) => ({ id: each.id, old: each.order, order: i + 1 }))
    .filter((each) => each.old !== each.order)
    .map((each) => ({ id: each.id, order: each.order }));
}

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
