/** What a copy of a row of the outline consists of. */
import type { Action } from '../tables/actions.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { PlanRows, PlanTables } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { ordersToPlace } from '../values/order.ts';
import {
  flatten,
  inOrder,
  type OutlineItem,
  type OutlineRef,
  type OutlineTable,
  outlineOf,
  type RowPatch,
  siblingsUnder,
} from './outline.ts';

export interface CopyOptions {
  /** The copy's id. */
  id: Id;
  /** What the copy is called; what is under it keeps its names. */
  name: string;
  /** Whether the actions under a sub-goal come along. A goal area's always do. */
  withActions: boolean;
  /** Ids for what comes along. */
  newId: () => Id;
}

/** A row to be added, with its table. */
type Added = { [T in OutlineTable | 'links']: NewRow<T> }[OutlineTable | 'links'];
interface NewRow<T extends keyof PlanTables> {
  table: T;
  row: PlanTables[T];
}

export interface Copy {
  /** The rows to add, the copy of the asked-for row first. */
  added: Added[];
  /** Siblings that must be numbered anew to make room; most often none. */
  moved: RowPatch[];
}

/**
 * A copy of a row with what is under it and the links that start from it, placed right after the row. It is a plan for
 * what is to come: what has happened is not copied, neither readings, nor what has been done of an action, nor with which
 * result a goal was closed, nor what a row goes on from, nor what people have said of it. Undefined when there is no such
 * row.
 */
export function copyOf(
  rows: PlanRows,
  ref: OutlineRef,
  { id, name, withActions, newId }: CopyOptions,
): Copy | undefined {
  const original = flatten(outlineOf(rows)).find(
    (item) => item.table === ref.table && item.row.id === ref.id,
  );
  if (!original) return undefined;
  const items = flatten([original]).filter(
    (item) => ref.table !== 'subGoals' || withActions || item.table !== 'actions',
  );
  const ids = new Map(
    items.map((item) => [`${item.table}|${item.row.id}`, item === original ? id : newId()]),
  );
  const idOf = (table: string, id: Id) => ids.get(`${table}|${id}`) ?? id;

  const siblings = siblingsUnder(rows, ref.table, original.parent?.row.id);
  const after = siblings.findIndex((row) => row.id === ref.id) + 1;
  const orders = ordersToPlace(siblings, id, after);
  const order = orders.find((row) => row.id === id)?.order ?? original.row.order;

  const links = rows.links.flatMap((link): Added[] => {
    const from = ids.get(`${link.fromTable}|${link.from}`);
    return from === undefined ? [] : [{ table: 'links', row: { ...link, id: newId(), from } }];
  });
  return {
    added: [
      // What is under it keeps its order also where rows shared one, and stood by their ids.
      ...items.map((item, place) =>
        copyItem(item, idOf, newId, item === original ? { name, order } : { order: place }),
      ),
      ...links,
    ],
    moved: inOrder(
      ref.table,
      id,
      orders.filter((row) => row.id !== id),
    ),
  };
}

/** @param change What is different in the copy of the asked-for row. */
function copyItem(
  { table, row }: OutlineItem,
  idOf: (table: string, id: Id) => Id,
  newId: () => Id,
  change: { name?: string; order?: number },
): Added {
  const id = idOf(table, row.id);
  switch (table) {
    case 'goalAreas':
      return { table, row: { ...row, ...change, id } };
    case 'subGoals': {
      const { predecessor, outcomes, ...rest } = row satisfies SubGoal;
      return { table, row: { ...rest, ...change, id, goalArea: idOf('goalAreas', row.goalArea) } };
    }
    case 'indicators': {
      const { predecessor, ...rest } = row satisfies Indicator;
      return { table, row: { ...rest, ...change, id, subGoal: idOf('subGoals', row.subGoal) } };
    }
    case 'actions': {
      const { completedOn, ...rest } = row satisfies Action;
      const milestones = row.milestones.map(({ doneOn, ...milestone }) => ({ ...milestone, id: newId() }));
      const subGoals = row.subGoals.map((each) => idOf('subGoals', each));
      return { table, row: { ...rest, ...change, id, subGoals, milestones, status: 'planned' } };
    }
  }
}
