/**
 * The fold: rows are their changes applied in clock order, field by field, the later clock winning. The same changes in
 * any order give the same rows.
 */

import { TABLES, type TableName } from '../tables/names.ts';
import type { Reading, Series } from '../tables/readings.ts';
import { type PlanDocument, type PlanTables, rowsOfLists } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { type Change, type Commit, type DraftChange, fieldsSetBy, isOfReadings } from './log.ts';

/** A row under construction: its fields and whether it is hidden. A row exists once a patch has reached it. */
export interface RowState {
  fields: Record<string, unknown>;
  exists: boolean;
  deleted: boolean;
}

/** A series under construction: date → the fields of that date's reading. */
export type SeriesState = Map<string, Record<string, unknown>>;

export function inClockOrder(changes: Iterable<Change>): Change[] {
  return [...changes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Applies one change, which must be later than all that `state` has seen, and returns the new state. */
export function applyToRow(state: RowState | undefined, change: DraftChange): RowState {
  return {
    fields: mergeFields(state?.fields ?? {}, fieldsSetBy(change)),
    exists: (state?.exists ?? false) || change.patch !== undefined,
    deleted: change.deleted ?? state?.deleted ?? false,
  };
}

/** Folds all changes to one row, in any order. */
export function foldRow(changes: Iterable<Change>): RowState | undefined {
  let state: RowState | undefined;
  for (const change of inClockOrder(changes)) state = applyToRow(state, change);
  return state;
}

/** Applies one change to a series in place; it must be later than all that the series has seen. */
export function applyToSeries(state: SeriesState, change: DraftChange): void {
  for (const [date, patch] of Object.entries(change.patch ?? {})) {
    const fields = mergeFields(state.get(date) ?? {}, patch);
    if (Object.keys(fields).length === 0) state.delete(date);
    else state.set(date, fields);
  }
}

/** Folds all changes to one series, in any order, into readings in date order. A reading without a value is gone. */
export function foldSeries(changes: Iterable<Change>): Reading[] {
  const state: SeriesState = new Map();
  for (const change of inClockOrder(changes)) applyToSeries(state, change);
  return toReadings(state);
}

export function toReadings(state: SeriesState): Reading[] {
  const readings: Reading[] = [];
  for (const [date, fields] of state) {
    if (typeof fields.value === 'number') readings.push({ date, ...fields, value: fields.value });
  }
  return readings.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Everything a log folds to: rows, hidden ones too, and series. */
export interface PlanState {
  rows: ReadonlyMap<TableName, ReadonlyMap<Id, RowState>>;
  series: ReadonlyMap<Id, SeriesState>;
}

/** Folds a whole log, its commits in any order. */
export function foldState(log: readonly Pick<Commit, 'changes'>[]): PlanState {
  return applyToPlan(undefined, inClockOrder(log.flatMap((commit) => commit.changes)));
}

/** A state after some more changes in clock order (drafts are the latest), each later than all it has seen. The one given is left as it is. */
export function applyToPlan(state: PlanState | undefined, changes: Iterable<DraftChange>): PlanState {
  const rows = new Map(TABLES.map((table) => [table, new Map(state?.rows.get(table))]));
  const series = new Map(state?.series);
  const own = new Set<Id>();
  for (const change of changes) {
    if (isOfReadings(change)) {
      const known = series.get(change.row);
      const readings = own.has(change.row) && known ? known : new Map(known);
      own.add(change.row);
      applyToSeries(readings, change);
      series.set(change.row, readings);
    } else {
      const table = rows.get(change.table);
      table?.set(change.row, applyToRow(table.get(change.row), change));
    }
  }
  return { rows, series };
}

/** The visible rows of a whole log. Undefined when the log holds no visible plan row. Rows come in id order. */
export function foldLog(log: readonly Pick<Commit, 'changes'>[]): PlanDocument | undefined {
  return documentOf(foldState(log));
}

/** The visible rows of a state, in id order. Undefined when it holds no visible plan row. */
export function documentOf({ rows, series }: PlanState): PlanDocument | undefined {
  const visible = <T extends TableName>(table: T): PlanTables[T][] =>
    [...(rows.get(table) ?? [])]
      .filter(([, state]) => state.exists && !state.deleted)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // The gate has checked every row of a log before it is folded here.
      .map(([id, state]) => ({ ...state.fields, id }) as unknown as PlanTables[T]);

  const [plan] = visible('plans');
  if (!plan) return undefined;
  const lists = rowsOfLists(visible);
  return {
    plan,
    ...lists,
    series: lists.indicators.flatMap((indicator): Series[] => {
      const state = series.get(indicator.id);
      const readings = state ? toReadings(state) : [];
      return readings.length > 0 ? [{ indicator: indicator.id, readings }] : [];
    }),
  };
}

function mergeFields(
  fields: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged = { ...fields };
  for (const [field, value] of Object.entries(patch)) {
    if (value === null || value === undefined) delete merged[field];
    else merged[field] = value;
  }
  return merged;
}
