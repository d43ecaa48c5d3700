/** Where two copies of a plan that were edited apart are at odds. */

import { depthOf, referencesOf, rowOf } from '../integrity/references.ts';
import { repointed } from '../integrity/released.ts';
import { foldState, type PlanState, type RowState } from '../log/fold.ts';
import {
  type Change,
  type ChangedTable,
  type Clock,
  type Commit,
  fieldsSetBy,
  isOfReadings,
  type RowChange,
  rowTableOf,
} from '../log/log.ts';
import type { TableName } from '../tables/names.ts';
import { calledIn, fieldsWith, type RowRef } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { isSame } from '../values/same.ts';

export type Side = 'here' | 'there';

/** What one side made of something that both have changed. */
export interface Version {
  /** The commit that last changed it there. */
  commit: Clock;
  author: string;
  /** When it was last changed there, as an ISO instant. */
  at: string;
  /** Whether the row is deleted there. */
  deleted: boolean;
  /** The fields in question; a field that is absent there is `undefined`. */
  values: Readonly<Record<string, unknown>>;
}

interface AnyConflict {
  key: string;
  row: Id;
  /** What the row is called where it is not deleted; for a reading its indicator. */
  name?: string;
  /** The fields that were changed; none where the question is whether the row is there at all. */
  fields: readonly string[];
  /** Whose version stands unless the other is chosen: the later. */
  standing: Side;
  /** The row stands because something was put under it, whenever that was. */
  isHeld?: true;
  here: Version;
  there: Version;
}

export interface RowConflict extends AnyConflict {
  table: TableName;
}

/** Of one reading, by its date. */
export interface ReadingConflict extends AnyConflict {
  table: 'readings';
  date: IsoDate;
}

/** Something that both sides have changed to different ends. */
export type Conflict = RowConflict | ReadingConflict;

export function otherSide(side: Side): Side {
  return side === 'here' ? 'there' : 'here';
}

/** One of two copies. */
export interface OneSide {
  state: PlanState;
  /** The commits that the other side lacks, in clock order. */
  own: Commit[];
  /** What those have changed, by unit. */
  touched: Map<string, Touch>;
}
export type Sides = Record<Side, OneSide>;

/** The last change of a unit: fields that are won or lost together. */
interface Touch {
  table: ChangedTable;
  row: Id;
  unit: string;
  change: Clock;
  commit: Commit;
}

/** A copy by its log and the commits of it that the other lacks. */
export function sideOf(log: readonly Commit[], own: Commit[]): OneSide {
  const touched = new Map<string, Touch>();
  for (const commit of own) {
    for (const change of commit.changes) {
      const { table, row, id } = change;
      for (const unit of unitsOf(change)) {
        touched.set(keyOf(table, row, unit), { table, row, unit, change: id, commit });
      }
    }
  }
  return { state: foldState(log), own, touched };
}

/** The fields of a reading. A reading is entered as a whole, and won or lost as a whole. */
const READING_FIELDS = ['value', 'preliminary', 'practice', 'comment', 'source'];
const DELETED = 'deleted';

function unitOf(table: TableName, field: string): string {
  return fieldsWith(table, field).join('+');
}

function unitsOf(change: Change): string[] {
  const { table, deleted } = change;
  const names = Object.keys(fieldsSetBy(change));
  // For readings the names are dates.
  const units = table === 'readings' ? names : names.map((field) => unitOf(table, field));
  return deleted === undefined ? units : [...units, DELETED];
}

/** As text that no two units share, whatever characters their ids have. */
function keyOf(table: string, row: Id, unit: string): string {
  return JSON.stringify([table, row, unit]);
}

/**
 * Everything that both have changed to different ends, in a fixed order. `base` is what they parted from, `samePeriods`
 * which plan periods that both have made stand for each other.
 */
export function conflictsOf(sides: Sides, base: PlanState, samePeriods: ReadonlyMap<Id, Id>): Conflict[] {
  return [...fieldConflicts(sides, samePeriods), ...deletionConflicts(sides, base)].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}

function fieldConflicts({ here, there }: Sides, samePeriods: ReadonlyMap<Id, Id>): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [key, ours] of here.touched) {
    const theirs = there.touched.get(key);
    if (!theirs || ours.unit === DELETED) continue;
    const { table, row, unit } = ours;
    if (!isVisible(here.state, table, row) || !isVisible(there.state, table, row)) continue;
    const fields = table === 'readings' ? READING_FIELDS : unit.split('+');
    const a = withPeriods(table, valuesOf(here.state, ours, fields), samePeriods);
    const b = withPeriods(table, valuesOf(there.state, theirs, fields), samePeriods);
    const differing = fields.filter((field) => !isSame(a[field], b[field]));
    if (differing.length === 0) continue;
    conflicts.push({
      key,
      row,
      ...(table === 'readings' ? { table, date: unit } : { table }),
      ...nameIn(here.state, table, row),
      fields,
      standing: ours.change > theirs.change ? 'here' : 'there',
      here: versionOf(ours, a, false),
      there: versionOf(theirs, b, false),
    });
  }
  return conflicts;
}

/**
 * What one side has deleted and the other has worked on: one conflict for each deletion, on the row that was asked to go.
 * The later stands, but where the other side has put something new under what is gone, that keeps it.
 */
function deletionConflicts({ here, there }: Sides, base: PlanState): Conflict[] {
  return [...deletionsAgainst('here', here, there, base), ...deletionsAgainst('there', there, here, base)];
}

function deletionsAgainst(side: Side, mine: OneSide, other: OneSide, base: PlanState): Conflict[] {
  const work = workByRow(other);
  return mine.own.flatMap((commit): Conflict[] => {
    const gone = commit.changes.filter(
      (change): change is RowChange =>
        !isOfReadings(change) &&
        change.deleted === true &&
        !isVisible(mine.state, change.table, change.row) &&
        isVisible(other.state, change.table, change.row) &&
        !stateOf(base, change.table, change.row)?.deleted,
    );
    // Of the rows that one deletion hid, the one that was asked to go: what goes along is further down.
    const [asked] = gone.toSorted((a, b) => depthOf(a.table) - depthOf(b.table));
    const done = gone.flatMap(({ table, row }) => work.get(keyOf(table, row, '')) ?? []);
    const [first] = done;
    if (!asked || !first) return [];
    const last = done.reduce((a, b) => (a.touch.change > b.touch.change ? a : b), first);
    const isHeld = done.some(({ isUnder }) => isUnder);
    const isKept = isHeld || last.touch.change > asked.id;
    const { id, author, at } = commit;
    const deletion: Version = { commit: id, author, at, deleted: true, values: {} };
    const kept = versionOf(last.touch, {}, false);
    return [
      {
        key: keyOf(asked.table, asked.row, DELETED),
        table: asked.table,
        row: asked.row,
        ...nameIn(other.state, asked.table, asked.row),
        fields: [],
        standing: isKept ? otherSide(side) : side,
        ...(isHeld && { isHeld }),
        here: side === 'here' ? deletion : kept,
        there: side === 'here' ? kept : deletion,
      },
    ];
  });
}

interface Work {
  touch: Touch;
  /** Whether something was put under the row, not the row itself changed. */
  isUnder: boolean;
}

/** What a side has done to each row: changed it or its readings, or put something under it. */
function workByRow({ touched, state }: OneSide): Map<string, Work[]> {
  const work = new Map<string, Work[]>();
  const add = (table: TableName, row: Id, touch: Touch, isUnder: boolean) => {
    const key = keyOf(table, row, '');
    const known = work.get(key);
    if (known) known.push({ touch, isUnder });
    else work.set(key, [{ touch, isUnder }]);
  };
  for (const touch of touched.values()) {
    const { table, row, unit } = touch;
    if (unit !== DELETED) add(rowTableOf(table), row, touch, false);
    if (table === 'readings' || !isVisible(state, table, row)) continue;
    for (const support of supportsIn(table, unit, fieldsOf(state, table, row))) {
      add(support.table, support.id, touch, true);
    }
  }
  return work;
}

/** The rows that a row was put under by setting one of its fields; where it stands under several, none of them holds it. */
function supportsIn(table: TableName, field: string, fields: Readonly<Record<string, unknown>>): RowRef[] {
  const under = referencesOf(table, fields).filter(
    (reference) => reference.field === field && reference.holds === 'under' && reference.id !== '',
  );
  return under.length === 1 ? under.map(rowOf) : [];
}

function versionOf(
  { commit: { id, author, at } }: Touch,
  values: Readonly<Record<string, unknown>>,
  deleted: boolean,
): Version {
  return { commit: id, author, at, deleted, values };
}

/** Values in which plan periods are called by the one of theirs that stays. */
function withPeriods(
  table: ChangedTable,
  values: Record<string, unknown>,
  samePeriods: ReadonlyMap<Id, Id>,
): Record<string, unknown> {
  if (samePeriods.size === 0 || table === 'readings') return values;
  return { ...values, ...repointed(table, values, 'planPeriods', (id) => samePeriods.get(id) ?? id) };
}

function valuesOf(
  state: PlanState,
  { table, row, unit }: Touch,
  fields: readonly string[],
): Record<string, unknown> {
  const all = table === 'readings' ? (state.series.get(row)?.get(unit) ?? {}) : fieldsOf(state, table, row);
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}

function nameIn(state: PlanState, table: ChangedTable, row: Id): { name?: string } {
  const name = calledIn(fieldsOf(state, rowTableOf(table), row));
  return name === undefined ? {} : { name };
}

export function fieldsOf(state: PlanState, table: TableName, row: Id): Readonly<Record<string, unknown>> {
  return stateOf(state, table, row)?.fields ?? {};
}

function stateOf(state: PlanState, table: TableName, row: Id): RowState | undefined {
  return state.rows.get(table)?.get(row);
}

/** Whether a row is there and not hidden; readings are there with their indicator. */
export function isVisible(state: PlanState, table: ChangedTable, row: Id): boolean {
  const found = stateOf(state, rowTableOf(table), row);
  return found?.exists === true && !found.deleted;
}
