/** What a row takes along when it is deleted, so that nothing in a plan ever points at nothing. */

import type { Action } from '../tables/actions.ts';
import { SDG_FRAMEWORK } from '../tables/frameworks.ts';
import type { TableName } from '../tables/names.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { Link, PlanRows, RowRef } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';

/** What deleting a row means for the rest of the plan. */
export interface Deletion {
  /** Rows that go, the asked-for one last. */
  deleted: RowRef[];
  /** Rows that stay but lose their reference to what goes; `null` takes a field away. */
  released: { ref: RowRef; patch: Record<string, unknown> }[];
  /**
   * Sub-goals that lived in the deleted plan period and no other, and that from now on live in all that are left. They are
   * among the released; whoever deletes the period should know.
   */
  widened: RowRef[];
}

/**
 * Works out a deletion. Goals take their sub-goals, indicators and links along, duties and units their place in the
 * responsibility matrix, every row its comments; actions go with their last sub-goal.
 */
export function deletionOf(rows: PlanRows, asked: RowRef): Deletion {
  const gone = goneWith(rows, asked);
  const released = releasedFrom(rows, (table, id) => id !== undefined && gone.has(key({ table, id })));
  const isLastPeriod = rows.planPeriods.every(({ id }) => gone.has(key({ table: 'planPeriods', id })));
  const widened = isLastPeriod
    ? []
    : released.filter(({ patch: { periods } }) => Array.isArray(periods) && periods.length === 0);
  return { deleted: [...gone.values()].reverse(), released, widened: widened.map(({ ref }) => ref) };
}

/** Whether a row goes, or is gone; never true of a reference that is absent. */
export type Goes = (table: TableName, id: Id | undefined) => boolean;

/** The rows that stay but lose a reference to what goes, with what changes in them. */
export function releasedFrom(rows: PlanRows, goes: Goes): Deletion['released'] {
  const released: Deletion['released'] = [];
  const release = <T extends { id: Id }>(
    table: TableName,
    list: readonly T[],
    without: (row: T) => Record<string, unknown>,
  ) => {
    for (const row of list) {
      if (goes(table, row.id)) continue;
      const patch = without(row);
      if (Object.keys(patch).length > 0) released.push({ ref: { table, id: row.id }, patch });
    }
  };
  release('actions', rows.actions, (action) => withoutGone(action, goes));
  release('subGoals', rows.subGoals, ({ unit, periods, predecessor, outcomes }) => ({
    ...taken({ unit: goes('units', unit), predecessor: goes('subGoals', predecessor) }),
    ...without('periods', periods, (period) => goes('planPeriods', period)),
    ...withoutOutcomes(outcomes, goes),
  }));
  release('indicators', rows.indicators, ({ responsible, predecessor }) =>
    taken({ responsible: goes('units', responsible), predecessor: goes('indicators', predecessor) }),
  );
  release('planPeriods', rows.planPeriods, ({ predecessor }) =>
    taken({ predecessor: goes('planPeriods', predecessor) }),
  );
  release('partners', rows.partners, ({ unit }) => taken({ unit: goes('units', unit) }));
  return released;
}

/** The links, comments and marks in the matrix that are nothing without what goes. */
export function hangersOn(rows: PlanRows, goes: Goes): RowRef[] {
  return [
    ...rows.responsibilities
      .filter(({ duty, unit }) => goes('duties', duty) || goes('units', unit))
      .map(({ id }): RowRef => ({ table: 'responsibilities', id })),
    ...rows.links
      .filter((link) => goes(link.fromTable, link.from) || goes(...endOf(link)))
      .map(({ id }): RowRef => ({ table: 'links', id })),
    ...rows.comments
      .filter(({ onTable, on }) => goes(onTable, on))
      .map(({ id }): RowRef => ({ table: 'comments', id })),
  ];
}

/** The row asked for and all that cannot be without it, each after what takes it along. */
function goneWith(rows: PlanRows, asked: RowRef): Map<string, RowRef> {
  const gone = new Map<string, RowRef>();
  const add = (table: TableName, id: Id) => gone.set(key({ table, id }), { table, id });
  const goes: Goes = (table, id) => id !== undefined && gone.has(key({ table, id }));

  add(asked.table, asked.id);
  for (const { id, goalArea } of rows.subGoals) if (goes('goalAreas', goalArea)) add('subGoals', id);
  for (const { id, subGoal } of rows.indicators) if (goes('subGoals', subGoal)) add('indicators', id);
  for (const { id, subGoals } of rows.actions) {
    if (subGoals.length > 0 && subGoals.every((subGoal) => goes('subGoals', subGoal))) add('actions', id);
  }
  for (const { table, id } of hangersOn(rows, goes)) add(table, id);
  return gone;
}

/** The row without which a link points nowhere. */
function endOf({ toKind, to }: Link): [TableName, Id | undefined] {
  if (toKind === 'climateTarget') return ['climateTargets', to];
  if (toKind === 'mandate') return ['mandates', to];
  const framework = to.split(':')[0];
  // The UN goals ship with Varde and are no row.
  return ['frameworks', framework === SDG_FRAMEWORK ? undefined : framework];
}

/** What changes in an action where sub-goals it serves, units that do it or a unit that sees to a milestone go. */
function withoutGone({ subGoals, units, milestones }: Action, goes: Goes): Record<string, unknown> {
  const isLeft = milestones.some(({ responsible }) => goes('units', responsible));
  return {
    ...without('subGoals', subGoals, (id) => goes('subGoals', id)),
    ...without('units', units, (id) => goes('units', id)),
    ...(isLeft && {
      milestones: milestones.map(({ responsible, ...milestone }) =>
        responsible === undefined || goes('units', responsible) ? milestone : { ...milestone, responsible },
      ),
    }),
  };
}

function withoutOutcomes(outcomes: SubGoal['outcomes'] = [], goes: Goes): Record<string, unknown> {
  const left = outcomes.filter(({ period }) => !goes('planPeriods', period));
  // No list is the only way to have none.
  return left.length === outcomes.length ? {} : { outcomes: left.length > 0 ? left : null };
}

/** A patch with what is left of a list of ids; empty where none of them goes. */
function without(field: string, ids: readonly Id[], isGone: (id: Id) => boolean): Record<string, Id[]> {
  const left = ids.filter((id) => !isGone(id));
  return left.length === ids.length ? {} : { [field]: left };
}

/** A patch that takes away the fields that are marked. */
function taken(fields: Record<string, boolean>): Record<string, null> {
  const marked = Object.entries(fields).filter(([, isTaken]) => isTaken);
  return Object.fromEntries(marked.map(([field]) => [field, null]));
}

function key({ table, id }: RowRef): string {
  return `${table}|${id}`;
}
