/**
 * The log as a history: every change with what it changed from and to, and what the row was called and where it belonged
 * at that time. One pass over the commits in clock order, whose state can be kept and gone on from when more commits come.
 */

import { fieldsThatHold, referencesOf, rowOf } from '../integrity/references.ts';
import {
  type Change,
  type Clock,
  type Commit,
  fieldsSetBy,
  isOfReadings,
  type ReadingsChange,
  type RowChange,
} from '../log/log.ts';
import { TABLES, type TableName } from '../tables/names.ts';
import { calledIn, type PlanRows, type RowRef, rowsIn } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Fields } from '../values/fields.ts';
import type { Id } from '../values/ids.ts';
import { type Edit, type EditKind, hasValue, type ManyReadings, merged, type Place } from './edit.ts';

/** A change as the history reads it: one that sets many readings anew may bring them packed in place of a patch. */
export type HistoryChange = Change | ManyChange;
type ManyChange = Omit<ReadingsChange, 'patch'> & { many: ManyReadings };

export type CommitInfo = Omit<Commit, 'changes'>;
export type HistoryCommit = CommitInfo & { changes: readonly HistoryChange[] };

export interface Entry {
  commit: CommitInfo;
  edits: readonly Edit[];
}

interface RowHistory {
  fields: Record<string, unknown>;
  exists: boolean;
  deleted: boolean;
  /** The commit that hid it, while it is hidden. */
  hiddenBy?: CommitInfo | undefined;
  /** What it has been called, and from which change on. */
  names: { from: Clock; name: string }[];
  place?: { moves: number; place: Place };
}

interface SeriesHistory {
  many?: ManyReadings;
  own: Map<IsoDate, Fields>;
}

const NOTHING: Fields = {};
const NOWHERE: Place = { areas: [], subGoals: [] };

/** What the pass knows of every row after the commits it has seen. */
export class HistoryState {
  readonly #rows = new Map<TableName, Map<Id, RowHistory>>(TABLES.map((table) => [table, new Map()]));
  readonly #series = new Map<Id, SeriesHistory>();
  /** By commit: the undo or redo that took it back. */
  readonly #takenBack = new Map<Clock, Clock>();
  /** Rises when anything is added or put elsewhere, so that remembered places are worked out anew. */
  #moves = 0;
  #last: Clock = '';

  /** The last commit it has seen; empty before the first. */
  get last(): Clock {
    return this.#last;
  }

  /** Takes rows as they are, for a pass that does not begin at the plan's beginning. */
  seed(rows: PlanRows): void {
    for (const table of TABLES) {
      for (const { id, ...fields } of rowsIn(rows, table)) {
        const row: RowHistory = { fields, exists: true, deleted: false, names: [] };
        const name = calledIn(row.fields);
        if (name !== undefined) row.names.push({ from: '', name });
        this.#rows.get(table)?.set(id, row);
      }
    }
    this.#moves += 1;
  }

  /** Goes on with commits that are later than all it has seen, in clock order, and returns what they did. */
  extend(commits: Iterable<HistoryCommit>): Entry[] {
    const entries: Entry[] = [];
    for (const { changes, ...commit } of commits) {
      if (commit.of !== undefined) this.#takenBack.set(commit.of, commit.id);
      this.#last = commit.id;
      entries.push({ commit, edits: changes.map((change) => this.#apply(change, commit)) });
    }
    return entries;
  }

  /**
   * Takes all earlier changes to some rows, in clock order, in place of what {@link seed} said of them. For a pass that
   * begins late in the log.
   */
  replay(rows: Iterable<Pick<Change, 'table' | 'row'>>, changes: Iterable<HistoryChange>): void {
    for (const { table, row } of rows) if (table !== 'readings') this.#rows.get(table)?.delete(row);
    for (const change of changes) this.#apply(change, undefined);
  }

  /** A row's fields as last known, also of one that is deleted; undefined for one that never was. */
  fieldsOf({ table, id }: RowRef): Fields | undefined {
    return this.#rows.get(table)?.get(id)?.fields;
  }

  /** Whether a row is there: it was added, and is not deleted. */
  isThere({ table, id }: RowRef): boolean {
    const row = this.#rows.get(table)?.get(id);
    return row ? row.exists && !row.deleted : false;
  }

  /** What a row was called after a commit; without one, what it is or was last called. */
  nameOf({ table, id }: RowRef, at?: Clock): string | undefined {
    const names = this.#rows.get(table)?.get(id)?.names ?? [];
    if (at === undefined) return names.at(-1)?.name;
    return (names.findLast(({ from }) => from <= at) ?? names[0])?.name;
  }

  /** The goal areas and sub-goals that a row belongs or last belonged to. */
  placeOf(ref: RowRef): Place {
    const row = this.#rows.get(ref.table)?.get(ref.id);
    if (!row) return NOWHERE;
    if (row.place?.moves !== this.#moves)
      row.place = { moves: this.#moves, place: this.#findPlace(ref, row.fields) };
    return row.place.place;
  }

  /** Every row that is hidden now, with the commit that hid it. */
  *hidden(): Iterable<{ ref: RowRef; by: CommitInfo }> {
    for (const [table, rows] of this.#rows) {
      for (const [id, { hiddenBy }] of rows) if (hiddenBy) yield { ref: { table, id }, by: hiddenBy };
    }
  }

  /** The undo (or redo) that took a commit back, if one did, however often it was done anew since. */
  takenBackBy(commit: Clock): Clock | undefined {
    return this.#takenBack.get(commit);
  }

  #apply(change: HistoryChange, commit: CommitInfo | undefined): Edit {
    return isOfReadings(change) ? this.#applyToSeries(change) : this.#applyToRow(change, commit);
  }

  #applyToRow(change: RowChange, commit: CommitInfo | undefined): Edit {
    const { table, row: id, deleted } = change;
    const patch = fieldsSetBy(change);
    const ref: RowRef = { table, id };
    const rows = this.#rows.get(table);
    const row: RowHistory = rows?.get(id) ?? { fields: {}, exists: false, deleted: false, names: [] };
    rows?.set(id, row);
    const existed = row.exists;
    const wasThere = existed && !row.deleted;
    const about = aboutOf(ref, row.fields, patch);
    const nameBefore = this.nameOf(about);
    const placeBefore = existed ? this.placeOf(ref) : NOWHERE;

    const before: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(patch)) {
      const old = row.fields[field];
      if (old !== undefined) before[field] = old;
      if (value === null || value === undefined) delete row.fields[field];
      else row.fields[field] = value;
    }
    if (change.patch !== undefined) row.exists = true;
    if (deleted !== undefined) row.deleted = deleted;
    const isThere = row.exists && !row.deleted;
    row.hiddenBy = isThere || !row.exists ? undefined : (row.hiddenBy ?? commit);

    const name = calledIn(patch);
    if (name !== undefined && name !== row.names.at(-1)?.name) row.names.push({ from: change.id, name });
    const isMoved = !existed || holdingFields(table).some((field) => field in patch);
    if (isMoved) this.#moves += 1;
    return {
      table,
      row: id,
      kind: kindOf(existed, wasThere, isThere),
      about,
      name: nameBefore ?? this.nameOf(about),
      place: isMoved && existed ? together(placeBefore, this.placeOf(ref)) : this.placeOf(ref),
      before: existed ? before : NOTHING,
      patch,
    };
  }

  #applyToSeries(change: ReadingsChange | ManyChange): Edit {
    const { row: id } = change;
    const about: RowRef = { table: 'indicators', id };
    const series: SeriesHistory = this.#series.get(id) ?? { own: new Map() };
    const isNew = !this.#series.has(id);
    this.#series.set(id, series);
    const shared = {
      table: 'readings',
      row: id,
      about,
      name: this.nameOf(about),
      place: this.placeOf(about),
    } as const;
    if ('many' in change && isNew) {
      series.many = change.many;
      return { ...shared, kind: 'added', before: NOTHING, patch: NOTHING, many: change.many };
    }
    // Readings set anew over others are rare, and then unpacked.
    const patch: Fields = 'many' in change ? Object.fromEntries(change.many.entries()) : fieldsSetBy(change);
    const before: Record<string, unknown> = {};
    let had = 0;
    let has = 0;
    let dates = 0;
    for (const [date, set] of Object.entries(patch)) {
      const old = series.own.get(date) ?? series.many?.get(date);
      const next = merged(old, set);
      if (old !== undefined) before[date] = old;
      series.own.set(date, next);
      dates += 1;
      if (hasValue(old)) had += 1;
      if (hasValue(next)) has += 1;
    }
    const kind = had === 0 && has === dates ? 'added' : has === 0 && had === dates ? 'deleted' : 'changed';
    return { ...shared, kind, before, patch };
  }

  #findPlace({ table, id }: RowRef, fields: Fields): Place {
    if (table === 'goalAreas') return { areas: [id], subGoals: [] };
    // What stands under something, or hangs on it, stands where that stands.
    if (holdingFields(table).length === 0) return NOWHERE;
    const above = aboveOf(table, fields);
    const places = above.map((ref) => this.placeOf(ref));
    const areas = [...new Set(places.flatMap((place) => place.areas))];
    if (table === 'subGoals') return { areas, subGoals: [id] };
    return { areas, subGoals: [...new Set(places.flatMap((place) => place.subGoals))] };
  }
}

/** What a whole log did, in clock order, and what is known of its rows after it. */
export function historyOf(log: Iterable<HistoryCommit>): { entries: Entry[]; state: HistoryState } {
  const state = new HistoryState();
  return { entries: state.extend(log), state };
}

function kindOf(existed: boolean, wasThere: boolean, isThere: boolean): EditKind {
  if (!existed && isThere) return 'added';
  if (wasThere && !isThere) return 'deleted';
  return !wasThere && isThere ? 'restored' : 'changed';
}

/** The fields that move a row, or what hangs on it, when they are set. */
function holdingFields(table: TableName): readonly string[] {
  return [...fieldsThatHold(table, 'under'), ...fieldsThatHold(table, 'on')];
}

/** The rows that a row stands under; for one that hangs on others, what it is about: the first of them. */
function aboveOf(table: TableName, fields: Fields): RowRef[] {
  const references = referencesOf(table, fields).filter(({ id }) => id !== '');
  const under = references.filter(({ holds }) => holds === 'under');
  return (under.length > 0 ? under : references.filter(({ holds }) => holds === 'on').slice(0, 1)).map(rowOf);
}

/** What people would say was changed: what a row hangs on, or else the row itself. */
function aboutOf(ref: RowRef, fields: Fields, patch: Fields): RowRef {
  if (fieldsThatHold(ref.table, 'on').length === 0) return ref;
  const [on] = referencesOf(ref.table, { ...patch, ...fields }).filter(({ holds }) => holds === 'on');
  return on ? rowOf(on) : ref;
}

function together(a: Place, b: Place): Place {
  const union = (x: readonly Id[], y: readonly Id[]) => [...new Set([...x, ...y])];
  return { areas: union(a.areas, b.areas), subGoals: union(a.subGoals, b.subGoals) };
}
