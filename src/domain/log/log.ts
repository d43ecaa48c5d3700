/**
 * The log: what the database really is. Every edit, import and undo is one commit, a group of changes stamped by a
 * hybrid logical clock. Rows are the fold of their changes (`domain/log/fold.ts`); nothing in a log is ever edited.
 */

import type { TableName } from '../tables/names.ts';
import type { Reading } from '../tables/readings.ts';
import type { PlanTables, RowRef } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Fields } from '../values/fields.ts';
import type { Id } from '../values/ids.ts';

/**
 * A hybrid logical clock's stamp: `<milliseconds, base 36, 9 digits>-<counter, base 36, 4 digits>-<device, 10 characters>`.
 * Stamps sort as text in causal order and two devices never make the same one.
 */
export type Clock = string;

/** What a change sets in an object: the fields that change, with their new values; `null` takes an optional field away. */
type FieldsSet<Row, Fixed extends PropertyKey> = {
  [F in Exclude<keyof Row, Fixed>]?: undefined extends Row[F] ? Exclude<Row[F], undefined> | null : Row[F];
};

type PatchOf<Row> = Row extends object ? FieldsSet<Row, 'id'> : never;

/** What a change sets in a row of a table: only the fields that change. Later clocks win, field by field. */
export type Patch<T extends TableName> = PatchOf<PlanTables[T]>;

/** What a change sets in one reading; `null` removes the field, and a reading without a value is gone. */
export type ReadingPatch = { [F in keyof FieldsSet<Reading, 'date'>]: FieldsSet<Reading, 'date'>[F] | null };

interface ChangeIn<T extends TableName> {
  id: Clock;
  table: T;
  row: Id;
  patch?: Patch<T>;
  deleted?: boolean;
}

/** A change to one row. `deleted: true` hides it, `false` brings it back with all its fields. */
export type RowChange<T extends TableName = TableName> = { [K in T]: ChangeIn<K> }[T];

/** A change to readings of the indicator `row`, by their dates, so that two people's readings of one indicator merge. */
export interface ReadingsChange {
  id: Clock;
  table: 'readings';
  row: Id;
  patch?: { [date: IsoDate]: ReadingPatch };
  deleted?: never;
}

/** One change: to a row, or to the readings of an indicator. {@link isOfReadings} tells which. */
export type Change = RowChange | ReadingsChange;

/** What can be changed: the tables, and the readings of an indicator. */
export type ChangedTable = Change['table'];

/** Changes that have not been stamped yet. */
export type DraftReadings = Omit<ReadingsChange, 'id'>;
export type DraftChange = { [K in TableName]: Omit<ChangeIn<K>, 'id'> }[TableName] | DraftReadings;

/** Whether it is about an indicator's readings and not about a row: of changes, edits and whatever else names a changed table. */
export function isOfReadings<C extends { table: ChangedTable }>(
  change: C,
): change is C & { table: 'readings' } {
  return change.table === 'readings';
}

/** The row that people see changed: of readings their indicator. */
export function changedRow(change: { table: ChangedTable; row: Id }): RowRef {
  return { table: rowTableOf(change.table), id: change.row };
}

/** The table of the rows that people see changed: of readings their indicators. */
export function rowTableOf(table: ChangedTable): TableName {
  return table === 'readings' ? 'indicators' : table;
}

/** The change that adds a row. */
export function addition<T extends TableName>(table: T, { id, ...fields }: PlanTables[T]): DraftChange {
  return changeOf({ table, id }, fields);
}

/** A change whose fields are known as data only: read, compared or walked through whatever the table, and checked as that. */
export function changeOf({ table, id }: RowRef, fields?: Fields, deleted?: boolean): DraftChange {
  // Which fields its patch may have goes with its table.
  return {
    table,
    row: id,
    ...(fields && { patch: fields }),
    ...(deleted !== undefined && { deleted }),
  } as DraftChange;
}

/** The change that hides a row. */
export function hiding({ table, id }: RowRef): DraftChange {
  return { table, row: id, deleted: true };
}

/** The fields that a change sets, whatever it is to: of readings, what it sets in each by date. */
export function fieldsSetBy({ patch = {} }: Pick<Change, 'patch'>): Fields {
  return patch;
}

/** What the writer meant by a commit; the history's wording and the undo message start from it. */
export const INTENTS = [
  'create-plan',
  'open-file',
  'edit-plan',
  'add-row',
  'edit-row',
  'delete-row',
  'move-row',
  'record-reading',
  'correct-reading',
  'delete-reading',
  'action-status',
  'action-date',
  'edit-links',
  'add-practice',
  'remove-practice',
  'copy-row',
  'add-comment',
  'edit-roles',
  'roll-over',
  'restore',
  'merge',
  'settle',
  'repair',
  'undo',
  'redo',
] as const;
export type Intent = (typeof INTENTS)[number];

/** A group of changes that were made together: all of them are in the log, or none. */
export interface Commit {
  /** The clock of the commit; equal to its first change's id. Ids of the later changes follow it. */
  id: Clock;
  intent: Intent;
  /** Who wrote it: a name or role the user typed; empty when never given. */
  author: string;
  /** When it was made, by the writer's own clock, as an ISO instant in UTC. */
  at: string;
  /**
   * What its writer knew: the commits of the log it was made on that no other commit there names, usually the one before it.
   * None in a plan's first commit. Absent in commits of earlier versions; `heads.ts` says what those are understood to have known.
   */
  heads?: Clock[];
  /** For `undo` and `redo`: the commit that was undone or redone. */
  of?: Clock;
  /**
   * For `merge`: the commits that came from another copy of the plan with it. They keep their own authors, times and
   * clocks; what is recorded here is when they became known to this copy, and what undoing the merge takes back.
   */
  joined?: Clock[];
  /** For `repair`: what of the plan's text was mended, rows and log alike (`domain/repair/repair.ts`). Its change changes nothing. */
  repairs?: RepairReport;
  changes: Change[];
}

/** What kinds of text are mended. */
export const REPAIRED = ['id', 'code', 'name', 'text', 'tag', 'author'] as const;

/** A text that was mended, as people are told of it: what cannot be seen is written out as `⟨U+200B⟩`, long texts are cut. */
export interface RepairedText {
  what: (typeof REPAIRED)[number];
  /** Where it stands; absent for ids, codes and authors, which are the same wherever they stand. */
  table?: ChangedTable;
  row?: Id;
  field?: string;
  was: string;
  /** Empty where nothing was left. */
  now: string;
  /** In how many places of rows and log. */
  places: number;
}

export interface RepairReport {
  /** How many places were mended in all. */
  places: number;
  /** The different texts, not more than can be looked over. */
  listed: RepairedText[];
}

/** A commit as lists show it: without its changes, but for the first, which says what it was about. */
export type CommitHeadline = Omit<Commit, 'changes'> & { first: Change };
