/**
 * The plan's outline: goal areas, their sub-goals, and under each sub-goal its indicators and actions. How a row is found,
 * where it may stand, what moving it changes, and when weights make sense. All of it is about the whole plan, whatever
 * plan period one looks at.
 */
import type { Action } from '../tables/actions.ts';
import type { GoalArea } from '../tables/goalAreas.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { PlanRows, RowRef } from '../tables/tables.ts';
import { groupBy } from '../values/groupBy.ts';
import type { Id } from '../values/ids.ts';
import { byOrder, ordersToPlace } from '../values/order.ts';

export const OUTLINE_TABLES = ['goalAreas', 'subGoals', 'indicators', 'actions'] as const;
export type OutlineTable = (typeof OUTLINE_TABLES)[number];

export interface OutlineRef extends RowRef {
  table: OutlineTable;
}

interface ItemOf<T extends OutlineTable, R> {
  table: T;
  row: R;
  /** Outline number, e.g. `2.1.3`: the whole plan's, whatever period one looks at. */
  number: string;
  /** The row it stands under; absent for a goal area. */
  parent?: OutlineItem;
  children: OutlineItem[];
}

/** A row where it stands in the outline. A sub-goal's children are its indicators, then its actions. */
export type OutlineItem =
  | ItemOf<'goalAreas', GoalArea>
  | ItemOf<'subGoals', SubGoal>
  | ItemOf<'indicators', Indicator>
  | ItemOf<'actions', Action>;

/** What of a plan its outline is made from. */
export type OutlineRows = Pick<PlanRows, OutlineTable>;

/** What of a plan its goals are numbered from. */
export type GoalRows = Pick<PlanRows, 'goalAreas' | 'subGoals'>;

/** The goal areas and their sub-goals, in order and numbered. */
export function goalsOf({ goalAreas, subGoals }: GoalRows): OutlineItem[] {
  return outlineOf({ goalAreas, subGoals, indicators: [], actions: [] });
}

/**
 * The goal areas with everything under them, in order and numbered. Nothing else makes outline numbers: they come from here.
 * An action is numbered where it is at home, without a gap: one that only serves a sub-goal beside another does not count.
 */
export function outlineOf(rows: OutlineRows): OutlineItem[] {
  const subGoalsOf = siblings(rows.subGoals, ({ goalArea }) => goalArea);
  const indicatorsOf = siblings(rows.indicators, ({ subGoal }) => subGoal);
  const actionsOf = siblings(rows.actions, homeFinder(rows));
  return [...rows.goalAreas].sort(byOrder).map((row, a): OutlineItem => {
    const area: OutlineItem = { table: 'goalAreas', row, number: String(a + 1), children: [] };
    area.children = (subGoalsOf.get(row.id) ?? []).map((own, s): OutlineItem => {
      const number = `${area.number}.${s + 1}`;
      const subGoal: OutlineItem = { table: 'subGoals', row: own, number, parent: area, children: [] };
      const leaf = (i: number) => ({ number: `${number}.${i + 1}`, parent: subGoal, children: [] });
      subGoal.children = [
        ...(indicatorsOf.get(own.id) ?? []).map(
          (indicator, i): OutlineItem => ({ table: 'indicators', row: indicator, ...leaf(i) }),
        ),
        ...(actionsOf.get(own.id) ?? []).map(
          (action, i): OutlineItem => ({ table: 'actions', row: action, ...leaf(i) }),
        ),
      ];
      return subGoal;
    });
    return area;
  });
}

/** Rows by what they stand under, in order. */
function siblings<T extends { id: Id; order: number }>(
  rows: readonly T[],
  parent: (row: T) => Id | undefined,
): Map<Id | undefined, T[]> {
  const groups = groupBy(rows, parent);
  for (const group of groups.values()) group.sort(byOrder);
  return groups;
}

/** Every row of an outline, each followed by what is under it. */
export function flatten(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flatten(item.children)]);
}

/** Tells where an action has its number: the first of its sub-goals that has one itself. */
function homeFinder(rows: OutlineRows): (action: Action) => Id | undefined {
  const areas = new Set(rows.goalAreas.map(({ id }) => id));
  const numbered = new Set(rows.subGoals.filter(({ goalArea }) => areas.has(goalArea)).map(({ id }) => id));
  return ({ subGoals }) => subGoals.find((id) => numbered.has(id));
}

/** The id of the row that a row stands under; undefined for a goal area, and for a row that is not there. */
export function parentOf(rows: PlanRows, { table, id }: OutlineRef): Id | undefined {
  switch (table) {
    case 'goalAreas':
      return undefined;
    case 'subGoals':
      return rows.subGoals.find((row) => row.id === id)?.goalArea;
    case 'indicators':
      return rows.indicators.find((row) => row.id === id)?.subGoal;
    case 'actions': {
      const action = rows.actions.find((row) => row.id === id);
      return action && homeFinder(rows)(action);
    }
  }
}

/** The rows of a table that stand under the same parent, in order. */
export function siblingsUnder(
  rows: PlanRows,
  table: OutlineTable,
  parent: Id | undefined,
): (GoalArea | SubGoal | Indicator | Action)[] {
  switch (table) {
    case 'goalAreas':
      return [...rows.goalAreas].sort(byOrder);
    case 'subGoals':
      return rows.subGoals.filter(({ goalArea }) => goalArea === parent).sort(byOrder);
    case 'indicators':
      return rows.indicators.filter(({ subGoal }) => subGoal === parent).sort(byOrder);
    case 'actions': {
      const home = homeFinder(rows);
      return rows.actions.filter((action) => home(action) === parent).sort(byOrder);
    }
  }
}

/** In which table the rows stand that a table's rows stand under; undefined for the goal areas, which are the top. */
export function parentTable(table: OutlineTable): 'goalAreas' | 'subGoals' | undefined {
  if (table === 'goalAreas') return undefined;
  return table === 'subGoals' ? 'goalAreas' : 'subGoals';
}

/** The rows of an outline that a table's rows may stand under, in order; none for goal areas. */
export function parentsFor(items: readonly OutlineItem[], table: OutlineTable): OutlineItem[] {
  const top = parentTable(table);
  return top ? flatten(items).filter((item) => item.table === top) : [];
}

/** Where a row is to stand. */
export interface Place {
  /** The row it is to stand under; where it stands now when absent. */
  parent?: Id | undefined;
  /** The sibling it is to stand before; last when absent, or when there is no such sibling. */
  before?: Id | undefined;
}

/** What changes in one row. */
export interface RowPatch {
  ref: OutlineRef;
  patch: Record<string, unknown>;
}

/**
 * What moving a row to a place changes, the moved row first. Empty when it stands there already, when it is not there, and
 * when the wanted parent is none that it can stand under. Everything else about the row is kept; an action goes on serving
 * its other sub-goals.
 */
export function moveOf(rows: PlanRows, ref: OutlineRef, { parent, before }: Place): RowPatch[] {
  const { table, id } = ref;
  const now = parentOf(rows, ref);
  const to = parent ?? now;
  const top = parentTable(table);
  if (top ? !rows[top].some((row) => row.id === to) : parent !== undefined) return [];
  if (!rows[table].some((row) => row.id === id)) return [];
  const others = siblingsUnder(rows, table, to).filter((row) => row.id !== id);
  const at = others.findIndex((row) => row.id === before);
  const index = at < 0 ? others.length : at;
  if (to === now) return inOrder(table, id, ordersToPlace(siblingsUnder(rows, table, to), id, index));
  const orders = ordersToPlace(others, id, index);
  return inOrder(table, id, orders).map((change) =>
    change.ref.id === id && to !== undefined
      ? { ref, patch: { ...under(rows, ref, to), ...change.patch } }
      : change,
  );
}

/** What moving a row one step up (-1) or down (1) among its siblings changes; empty at the end of the list. */
export function stepOf(rows: PlanRows, ref: OutlineRef, step: -1 | 1): RowPatch[] {
  const { table, id } = ref;
  const siblings = siblingsUnder(rows, table, parentOf(rows, ref));
  const at = siblings.findIndex((row) => row.id === id);
  return at < 0 ? [] : inOrder(table, id, ordersToPlace(siblings, id, Math.max(0, at + step)));
}

/** Orders as patches, the row that was asked about first: it is what a commit's headline is about. */
export function inOrder(
  table: OutlineTable,
  id: Id,
  orders: readonly { id: Id; order: number }[],
): RowPatch[] {
  const patches = orders.map(
    (row): RowPatch => ({ ref: { table, id: row.id }, patch: { order: row.order } }),
  );
  return [...patches.filter(({ ref }) => ref.id === id), ...patches.filter(({ ref }) => ref.id !== id)];
}

/** The fields that put a row under another parent. */
function under(rows: PlanRows, { table, id }: OutlineRef, parent: Id): Record<string, unknown> {
  if (table === 'subGoals') return { goalArea: parent } satisfies Partial<SubGoal>;
  if (table === 'indicators') return { subGoal: parent } satisfies Partial<Indicator>;
  const action = rows.actions.find((row) => row.id === id);
  const home = action && homeFinder(rows)(action);
  const others = (action?.subGoals ?? []).filter((each) => each !== home && each !== parent);
  return { subGoals: [parent, ...others] } satisfies Partial<Action>;
}

/** The tables whose rows count more or less beside their siblings. */
export type WeightedTable = Exclude<OutlineTable, 'actions'>;

export function isWeighted(table: OutlineTable): table is WeightedTable {
  return table !== 'actions';
}

/**
 * Whether a weight would leave a row and all its siblings at 0. They would then count equally (see `rollup.ts`), the
 * opposite of what somebody means who writes that a row is not to count.
 * @param siblings Rows under the same parent, with or without the row itself.
 */
export function leavesNoWeight(
  siblings: readonly { id: Id; weight: number }[],
  id: Id,
  weight: number,
): boolean {
  return weight === 0 && siblings.every((row) => row.id === id || row.weight === 0);
}

/** The rows that a row is weighed against, itself included. */
export function weighedWith(
  rows: PlanRows,
  { table, id }: { table: WeightedTable; id: Id },
): readonly { id: Id; weight: number }[] {
  const parent = parentOf(rows, { table, id });
  if (table === 'goalAreas') return rows.goalAreas;
  if (table === 'subGoals') return rows.subGoals.filter(({ goalArea }) => goalArea === parent);
  return rows.indicators.filter(({ subGoal }) => subGoal === parent);
}
