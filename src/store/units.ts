/** Saving a row together with the responsible unit that was named for it: one thing meant, so one commit. */
import type { Commit, DraftChange } from '#/domain/log.ts';
import type { Id, PlanTables, TableName, Unit } from '#/domain/model.ts';
import { addRow, difference, editRow, write } from './write.ts';

/** Adds a row, and `unit` where that is new to the plan. */
export async function addRowWithUnit<T extends TableName>(
  plan: Id,
  table: T,
  row: PlanTables[T],
  unit: Unit | undefined,
): Promise<Commit> {
  if (!unit) return addRow(plan, table, row);
  const { id, ...fields } = row;
  // The row first: it is what the commit's headline is about.
  return write(plan, 'add-row', [{ table, row: id, patch: fields }, added(unit)]);
}

/** Changes a row as `editRow` does, and adds `unit` where that is new to the plan. Undefined when nothing differs. */
export async function editRowWithUnit<T extends TableName>(
  plan: Id,
  table: T,
  before: PlanTables[T],
  next: PlanTables[T],
  unit: Unit | undefined,
): Promise<Commit | undefined> {
  if (!unit) return editRow(plan, table, before, next);
  const patch = difference({ ...before }, { ...next });
  const changes: DraftChange[] = Object.keys(patch).length > 0 ? [{ table, row: before.id, patch }] : [];
  return write(plan, 'edit-row', [...changes, added(unit)]);
}

function added({ id, ...fields }: Unit): DraftChange {
  return { table: 'units', row: id, patch: fields };
}
