/**
 * Writing: one function per thing a user means to do. Each makes one commit, signed by whoever is writing, and returns
 * it so that it can be undone. They throw only what the browser throws (see `failure.ts`); then nothing was written.
 */
import { wallTime } from '#/domain/clock.ts';
import { deletionOf, type RowRef } from '#/domain/dependents.ts';
import type { Clock, Commit, DraftChange, Intent } from '#/domain/log.ts';
import type {
  Action,
  ActionStatus,
  Id,
  IsoDate,
  Link,
  LinkSource,
  PlanTables,
  Reading,
  TableName,
} from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import { commit, newId, type Signature } from './commit.ts';
import { database } from './db.ts';
import { usePrefs } from './prefs.ts';
import { type UndoResult, undoCommit, undoState } from './undo.ts';

/** Who writes, and when. */
export function signature(): Signature {
  return { author: usePrefs.getState().author, now: wallTime(Date.now()) };
}

/** A new reading, or a correction that replaces the one on the same date. */
export function recordReading(plan: Id, indicator: Id, reading: Reading): Promise<Commit> {
  return write(plan, 'record-reading', [setReadings(indicator, [reading])]);
}

/** Replaces the reading of `date` by another, which may have another date. */
export function correctReading(plan: Id, indicator: Id, date: IsoDate, reading: Reading): Promise<Commit> {
  const set = setReadings(indicator, [reading]);
  const patch = date === reading.date ? set.patch : { ...set.patch, [date]: NO_READING };
  return write(plan, 'correct-reading', [{ ...set, ...(patch && { patch }) }]);
}

export function deleteReading(plan: Id, indicator: Id, date: IsoDate): Promise<Commit> {
  return write(plan, 'delete-reading', [
    { table: 'readings', row: indicator, patch: { [date]: NO_READING } },
  ]);
}

/** Adds practice figures; the readings must be marked `practice`. */
export function addPractice(
  plan: Id,
  series: readonly { indicator: Id; readings: Reading[] }[],
): Promise<Commit> {
  return write(
    plan,
    'add-practice',
    series.filter(({ readings }) => readings.length > 0).map((s) => setReadings(s.indicator, s.readings)),
  );
}

/** Removes the readings on the given dates, all of them practice figures. */
export function removePractice(
  plan: Id,
  series: readonly { indicator: Id; dates: IsoDate[] }[],
): Promise<Commit> {
  return write(
    plan,
    'remove-practice',
    series.map(({ indicator, dates }) => ({
      table: 'readings',
      row: indicator,
      patch: Object.fromEntries(dates.map((date) => [date, NO_READING])),
    })),
  );
}

/** Changes an action's status. `completedOn` is kept only while it is completed. */
export function setActionStatus(
  plan: Id,
  action: Action,
  status: ActionStatus,
  on: IsoDate,
): Promise<Commit> {
  const completedOn = status === 'completed' ? (action.completedOn ?? on) : null;
  return write(plan, 'action-status', [{ table: 'actions', row: action.id, patch: { status, completedOn } }]);
}

/** Changes when an action starts and is due; an absent date is taken away. */
export function moveAction(
  plan: Id,
  action: Id,
  dates: { start?: IsoDate | undefined; due?: IsoDate | undefined },
): Promise<Commit> {
  const patch = { start: dates.start ?? null, due: dates.due ?? null };
  return write(plan, 'action-date', [{ table: 'actions', row: action, patch }]);
}

/** Adds a row; the id is given by the caller ({@link newRowId}) so that it can be shown at once. */
export function addRow<T extends TableName>(plan: Id, table: T, row: PlanTables[T]): Promise<Commit> {
  const { id, ...fields } = row;
  return write(plan, 'add-row', [{ table, row: id, patch: fields }]);
}

/** Changes an existing row to what `next` says; only fields that differ are written. Undefined when nothing differs. */
export async function editRow<T extends TableName>(
  plan: Id,
  table: T,
  before: PlanTables[T],
  next: PlanTables[T],
): Promise<Commit | undefined> {
  const patch = difference({ ...before }, { ...next });
  if (Object.keys(patch).length === 0) return undefined;
  return write(plan, table === 'plans' ? 'edit-plan' : 'edit-row', [{ table, row: before.id, patch }]);
}

/** Deletes a row with all that goes with it (see `domain/dependents.ts`). */
export function deleteRow(plan: Id, rows: PlanRows, ref: RowRef): Promise<Commit> {
  const { deleted, released } = deletionOf(rows, ref);
  const hide = ({ table, id }: RowRef): DraftChange => ({ table, row: id, deleted: true });
  return write(plan, 'delete-row', [
    // The asked-for row first: it is what the commit's headline is about.
    ...deleted.slice(-1).map(hide),
    ...released.map(({ ref: { table, id }, patch }): DraftChange => ({ table, row: id, patch })),
    ...deleted.slice(0, -1).map(hide),
  ]);
}

/** Makes `next` the links of a row, in one commit. Undefined when they are so already. */
export async function setLinks(
  plan: Id,
  before: readonly Link[],
  next: readonly Link[],
): Promise<Commit | undefined> {
  const old = new Map(before.map((link) => [link.id, link]));
  const kept = new Set(next.map((link) => link.id));
  const changes: DraftChange[] = [
    ...next.flatMap((link): DraftChange[] => {
      const { id, ...fields } = link;
      const known = old.get(id);
      const patch = known ? difference({ ...known }, { ...link }) : { ...fields };
      return Object.keys(patch).length > 0 ? [{ table: 'links', row: id, patch }] : [];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id }): DraftChange => ({ table: 'links', row: id, deleted: true })),
  ];
  return changes.length > 0 ? write(plan, 'edit-links', changes) : undefined;
}

/** The links that start from a row. */
export function linksFrom(links: readonly Link[], fromTable: LinkSource, from: Id): Link[] {
  return links.filter((link) => link.fromTable === fromTable && link.from === from);
}

/** An id for a row that is about to be added. */
export function newRowId(): Id {
  return newId();
}

/** Takes back this device's last commit in the plan, or the given one. */
export function undo(plan: Id, id?: Clock): Promise<UndoResult> {
  const db = database();
  // What to take back is looked up in the same transaction, so that pressing twice takes back two.
  return db.atomically(async () => {
    const target = id ?? (await undoState(db, plan)).undo?.id;
    return target ? undoCommit(db, plan, target, signature()) : { done: false, reason: 'nothing' };
  });
}

/** Makes the last undone commit anew. */
export function redo(plan: Id): Promise<UndoResult> {
  const db = database();
  return db.atomically(async () => {
    const target = (await undoState(db, plan)).redo?.id;
    return target ? undoCommit(db, plan, target, signature(), 'redo') : { done: false, reason: 'nothing' };
  });
}

/** A reading that is gone has none of its fields. */
const NO_READING = { value: null, preliminary: null, practice: null, comment: null, source: null };

function setReadings(indicator: Id, readings: readonly Reading[]): DraftChange {
  return {
    table: 'readings',
    row: indicator,
    // Whatever stood on the date before is replaced whole: a new figure must not inherit an old comment.
    patch: Object.fromEntries(readings.map(({ date, ...fields }) => [date, { ...NO_READING, ...fields }])),
  };
}

/** The fields of `next` that differ from `before`, `null` for those it no longer has; the id never does. */
export function difference(
  before: Record<string, unknown>,
  next: Record<string, unknown>,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(next)])) {
    if (field === 'id') continue;
    const value = next[field] ?? null;
    if (JSON.stringify(before[field] ?? null) !== JSON.stringify(value)) patch[field] = value;
  }
  return patch;
}

/** Writes changes to a plan as one commit, signed by whoever is writing. For the functions of this layer. */
export function write(plan: Id, intent: Intent, changes: DraftChange[]): Promise<Commit> {
  return commit(database(), plan, { intent, changes }, signature());
}
