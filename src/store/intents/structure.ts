/**
 * Writing the plan's outline: adding, naming, weighing, moving and copying rows. Each reads the plan in the transaction it
 * writes in: keys are pressed faster than a page is drawn anew, and what the page shows may be a step behind. They return
 * undefined, and nothing is written, where there is nothing to change or the row has gone.
 */

import { addition, type Commit, changeOf, type DraftChange, type Intent } from '#/domain/log/log.ts';
import { blankAction, blankGoalArea, blankIndicator, blankSubGoal } from '#/domain/model/blankRows.ts';
import { type CopyOptions, copyOf } from '#/domain/model/copyRows.ts';
import {
  leavesNoWeight,
  moveOf,
  type OutlineRef,
  type OutlineTable,
  type Place,
  parentTable,
  type RowPatch,
  stepOf,
  type WeightedTable,
  weighedWith,
} from '#/domain/model/outline.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Fields } from '#/domain/values/fields.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isSame } from '#/domain/values/same.ts';
import { database } from '../database/db.ts';
import { PlanGoneError } from '../log/refusals.ts';
import { loadSnapshot } from '../read/load.ts';
import { newRowId, write } from './write.ts';

/** Adds a row with the usual defaults, last among its siblings. `parent` is what it stands under; none for a goal area. */
export function addOutlineRow(
  plan: Id,
  table: OutlineTable,
  { id, name, parent }: { id: Id; name: string; parent?: Id | undefined },
): Promise<Commit | undefined> {
  return change(plan, 'add-row', (rows) => {
    const top = parentTable(table);
    if (top && !rows[top].some((row) => row.id === parent)) return [];
    const { id: row, ...fields } = { ...blank(rows, table, id, parent), name };
    return [{ table, row, patch: fields }];
  });
}

/** Moves a row to another place; see `moveOf` in `domain/model/outline.ts`. */
export function moveRow(plan: Id, ref: OutlineRef, to: Place): Promise<Commit | undefined> {
  return change(plan, 'move-row', (rows) => moveOf(rows, ref, to).map(asChange));
}

/** Moves a row one step up (-1) or down (1) among its siblings. */
export function stepRow(plan: Id, ref: OutlineRef, step: -1 | 1): Promise<Commit | undefined> {
  return change(plan, 'move-row', (rows) => stepOf(rows, ref, step).map(asChange));
}

/** Copies a row with what is under it and its links; see `copyOf` in `domain/model/copyRows.ts`. */
export function copyRow(
  plan: Id,
  ref: OutlineRef,
  options: Omit<CopyOptions, 'newId'>,
): Promise<Commit | undefined> {
  return change(plan, 'copy-row', (rows) => {
    const copy = copyOf(rows, ref, { ...options, newId: newRowId });
    if (!copy) return [];
    return [...copy.added.map(({ table, row }) => addition(table, row)), ...copy.moved.map(asChange)];
  });
}

/** Gives a row another name. */
export function renameRow(plan: Id, ref: OutlineRef, name: string): Promise<Commit | undefined> {
  return setField(plan, ref, { name });
}

/**
 * Sets how much a row counts beside its siblings. Throws a RangeError for a weight below 0, and for one of 0 where all
 * siblings have 0 (see `leavesNoWeight` in `domain/model/outline.ts`); forms say so beside the field.
 */
export function setWeight(
  plan: Id,
  ref: { table: WeightedTable; id: Id },
  weight: number,
): Promise<Commit | undefined> {
  return setField(plan, ref, { weight }, (rows) => {
    if (weight >= 0 && Number.isFinite(weight) && !leavesNoWeight(weighedWith(rows, ref), ref.id, weight))
      return;
    throw new RangeError(`${weight} cannot be the weight of ${ref.id}`);
  });
}

/** @param check Throws where the plan does not allow the new value; not asked where it has it already. */
function setField(
  plan: Id,
  { table, id }: OutlineRef,
  patch: Fields,
  check: (rows: PlanRows) => void = () => undefined,
) {
  return change(plan, 'edit-row', (rows) => {
    const row: Row | undefined = rows[table].find((each) => each.id === id);
    if (!row) return [];
    const before: Record<string, unknown> = { ...row };
    const isAlready = Object.entries(patch).every(([field, value]) => isSame(before[field], value));
    if (isAlready) return [];
    check(rows);
    return [changeOf({ table, id }, patch)];
  });
}

function change(
  plan: Id,
  intent: Intent,
  changesTo: (rows: PlanRows) => DraftChange[],
): Promise<Commit | undefined> {
  const db = database();
  return db.atomically(async () => {
    const snapshot = await loadSnapshot(db, plan);
    if (!snapshot) throw new PlanGoneError(plan);
    const changes = changesTo(snapshot.rows);
    return changes.length > 0 ? write(plan, intent, changes) : undefined;
  });
}

function asChange({ ref, patch }: RowPatch): DraftChange {
  return changeOf(ref, patch);
}

function blank(rows: PlanRows, table: OutlineTable, id: Id, parent: Id | undefined): Row {
  switch (table) {
    case 'goalAreas':
      return blankGoalArea(rows, id);
    case 'subGoals':
      return blankSubGoal(rows, id, parent);
    case 'indicators':
      return blankIndicator(rows, id, parent);
    case 'actions':
      return blankAction(rows, id, parent);
  }
}
