/** What a row takes along when it is deleted, so that nothing in a plan ever points at nothing. */
import type { Action, Id, SubGoal, TableName } from './model.ts';
import type { PlanRows } from './planView.ts';

export interface RowRef {
  table: TableName;
  id: Id;
}

/** What deleting a row means for the rest of the plan. */
export interface Deletion {
  /** Rows that go, the asked-for one last. */
  deleted: RowRef[];
  /** Rows that stay but lose their reference to what goes. */
  released: { ref: RowRef; patch: Record<string, unknown> }[];
}

/** Works out a deletion. Goals take their sub-goals, indicators and links along; actions go with their last sub-goal. */
export function deletionOf(rows: PlanRows, { table, id }: RowRef): Deletion {
  const gone = new Map<string, RowRef>();
  const add = (ref: RowRef) => gone.set(key(ref), ref);
  const goes = (t: TableName, i: Id) => gone.has(key({ table: t, id: i }));

  add({ table, id });
  for (const subGoal of rows.subGoals) {
    if (goes('goalAreas', subGoal.goalArea)) add({ table: 'subGoals', id: subGoal.id });
  }
  for (const indicator of rows.indicators) {
    if (goes('subGoals', indicator.subGoal)) add({ table: 'indicators', id: indicator.id });
  }
  const released: Deletion['released'] = [];
  for (const action of rows.actions) {
    const left = action.subGoals.filter((subGoal) => !goes('subGoals', subGoal));
    if (left.length === action.subGoals.length) continue;
    const ref: RowRef = { table: 'actions', id: action.id };
    if (left.length === 0) add(ref);
    else released.push({ ref, patch: { subGoals: left } satisfies Partial<Action> });
  }
  for (const link of rows.links) {
    const pointsAtGone =
      (link.toKind === 'climateTarget' && goes('climateTargets', link.to)) ||
      (link.toKind === 'mandate' && goes('mandates', link.to)) ||
      (link.toKind === 'node' && goes('frameworks', link.to.split(':')[0] ?? ''));
    if (pointsAtGone || goes(link.fromTable, link.from)) add({ table: 'links', id: link.id });
  }
  if (table === 'units') {
    for (const action of rows.actions) {
      if (action.units.includes(id) && !goes('actions', action.id)) {
        released.push({
          ref: { table: 'actions', id: action.id },
          patch: { units: action.units.filter((u) => u !== id) },
        });
      }
    }
    for (const row of rows.subGoals) {
      if (row.unit === id) released.push({ ref: { table: 'subGoals', id: row.id }, patch: { unit: null } });
    }
    for (const row of rows.indicators) {
      if (row.responsible === id)
        released.push({ ref: { table: 'indicators', id: row.id }, patch: { responsible: null } });
    }
  }
  if (table === 'planPeriods') {
    for (const row of rows.subGoals) {
      if (row.periods.includes(id)) {
        const periods = row.periods.filter((period) => period !== id);
        released.push({
          ref: { table: 'subGoals', id: row.id },
          patch: { periods } satisfies Partial<SubGoal>,
        });
      }
    }
  }
  return { deleted: [...gone.values()].reverse(), released };
}

function key({ table, id }: RowRef): string {
  return `${table}|${id}`;
}
