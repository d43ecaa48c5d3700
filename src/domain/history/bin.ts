/** What has been deleted and not come back, and what it takes to bring it back so that nothing points at nothing. */

import type { Change, Clock } from '../log/log.ts';
import { SDG_FRAMEWORK } from '../tables/frameworks.ts';
import { TABLES, type TableName } from '../tables/names.ts';
import type { RowRef } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { isSame } from '../values/same.ts';
import { type Fields, fieldsOf } from './edit.ts';
import type { Entry, HistoryState } from './history.ts';

/** What one commit hid and nothing has brought back since. */
export interface BinItem {
  entry: Entry;
  /** The row that was asked to go. */
  row: RowRef;
  /** What went along and is still gone. */
  along: RowRef[];
}

/** Rows that only say how others hang together; nobody looks for them by themselves. */
const TIES: readonly TableName[] = ['links', 'responsibilities'];

/** The bin, the latest deletion first. */
export function binOf(entries: readonly Entry[], state: HistoryState): BinItem[] {
  const gone = new Map<Clock, Set<string>>();
  for (const { ref, by } of state.hidden()) {
    const rows = gone.get(by.id) ?? new Set();
    gone.set(by.id, rows.add(keyOf(ref)));
  }
  return entries
    .flatMap((entry): BinItem[] => {
      const rows = gone.get(entry.commit.id);
      if (!rows) return [];
      // In the order of its changes: what was asked for comes first.
      const refs = entry.edits.flatMap(({ table, row }): RowRef[] =>
        table !== 'readings' && rows.delete(keyOf({ table, id: row })) ? [{ table, id: row }] : [],
      );
      // What a merge made one of two is not missing.
      const isJoined = entry.commit.intent === 'merge';
      const row = refs.find(({ table }) => !TIES.includes(table) && !(isJoined && table === 'planPeriods'));
      return row ? [{ entry, row, along: refs.filter((ref) => ref !== row) }] : [];
    })
    .reverse();
}

type IsThere = (ref: RowRef) => boolean;

/** The changes that bring rows back, or the rows that must be there first. */
export type Restoration =
  | { isPossible: true; changes: Omit<Change, 'id'>[] }
  /** Never empty. */
  | { isPossible: false; missing: RowRef[] };

/**
 * Works out how to bring deleted rows back together. Rows that hang on something which stays away are left out, but for
 * those asked for; references that may be absent are taken off where they would point at nothing; and rows that the
 * deletions only released get their reference back where nobody has set the field since.
 */
export function restorationOf(items: readonly BinItem[], state: HistoryState): Restoration {
  const back = new Map(items.flatMap(({ row, along }) => [row, ...along]).map((ref) => [keyOf(ref), ref]));
  const isThere = (ref: RowRef) => state.isThere(ref) || back.has(keyOf(ref));
  const fields = (ref: RowRef): Fields => state.fieldsOf(ref) ?? {};
  const wanted = new Set(items.map(({ row }) => keyOf(row)));

  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [key, ref] of back) {
      if (wanted.has(key) || needsOf(ref, fields(ref), isThere).length === 0) continue;
      back.delete(key);
      isSettled = false;
    }
  }
  const missing = items.flatMap(({ row }) => needsOf(row, fields(row), isThere));
  if (missing.length > 0) {
    return { isPossible: false, missing: [...new Map(missing.map((ref) => [keyOf(ref), ref])).values()] };
  }
  const changes = [...back.values()].map((ref): Omit<Change, 'id'> => {
    const patch = trimmed(ref.table, fields(ref), isThere);
    const isWhole = Object.keys(patch).length === 0;
    return { table: ref.table, row: ref.id, ...(!isWhole && { patch }), deleted: false };
  });
  return { isPossible: true, changes: [...changes, ...releasedIn(items, state, back, isThere)] };
}

/** What a row cannot be without and is not there. */
function needsOf({ table }: RowRef, fields: Fields, isThere: IsThere): RowRef[] {
  const one = (to: TableName, id: unknown): RowRef[] =>
    typeof id !== 'string' || isThere({ table: to, id }) ? [] : [{ table: to, id }];
  switch (table) {
    case 'subGoals':
      return one('goalAreas', fields.goalArea);
    case 'indicators':
      return one('subGoals', fields.subGoal);
    case 'actions': {
      const gone = idsIn(fields.subGoals).filter((id) => !isThere({ table: 'subGoals', id }));
      // One is enough; the first is the one that gave it its number.
      return gone.length === idsIn(fields.subGoals).length ? one('subGoals', gone[0]) : [];
    }
    case 'responsibilities':
      return [...one('duties', fields.duty), ...one('units', fields.unit)];
    case 'comments':
      return ofTable(fields.onTable).flatMap((to) => one(to, fields.on));
    case 'links':
      return [...ofTable(fields.fromTable).flatMap((to) => one(to, fields.from)), ...targetOf(fields, one)];
    default:
      return [];
  }
}

function targetOf({ toKind, to }: Fields, one: (table: TableName, id: unknown) => RowRef[]): RowRef[] {
  if (toKind === 'climateTarget') return one('climateTargets', to);
  if (toKind === 'mandate') return one('mandates', to);
  const [framework] = String(to).split(':');
  return framework === SDG_FRAMEWORK ? [] : one('frameworks', framework);
}

/** By table: the fields that name rows without which the row can be, and the table that those are in. */
const MAY_NAME: { readonly [T in TableName]?: Readonly<Record<string, TableName>> } = {
  planPeriods: { predecessor: 'planPeriods' },
  subGoals: { unit: 'units', periods: 'planPeriods', predecessor: 'subGoals' },
  actions: { units: 'units', subGoals: 'subGoals' },
  indicators: { responsible: 'units', predecessor: 'indicators' },
  partners: { unit: 'units' },
};

/** The fields of a row that name something which is not there, without it. */
function trimmed(table: TableName, fields: Fields, isThere: IsThere): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const next = trimmedField(table, field, value, isThere);
    if (!isSame(next, value)) patch[field] = next ?? null;
  }
  return patch;
}

/** A field's value without what is not there; undefined where nothing is left of one that may be absent. */
function trimmedField(table: TableName, field: string, value: unknown, isThere: IsThere): unknown {
  const named = MAY_NAME[table]?.[field];
  if (named && Array.isArray(value)) return idsIn(value).filter((id) => isThere({ table: named, id }));
  if (named && typeof value === 'string') return isThere({ table: named, id: value }) ? value : undefined;
  if (field === 'outcomes') {
    const left = objectsIn(value).filter(({ period }) =>
      isThere({ table: 'planPeriods', id: String(period) }),
    );
    return left.length > 0 ? left : undefined;
  }
  if (field === 'milestones') {
    return objectsIn(value).map(({ responsible, ...rest }) =>
      typeof responsible === 'string' && isThere({ table: 'units', id: responsible })
        ? { ...rest, responsible }
        : rest,
    );
  }
  return value;
}

/**
 * Gives rows that stayed, or come back too, their references back, where nobody has set the field since the deletion. The
 * latest deletion first: an earlier one may have released the same field before it.
 */
function releasedIn(
  items: readonly BinItem[],
  state: HistoryState,
  back: ReadonlyMap<string, RowRef>,
  isThere: IsThere,
): Omit<Change, 'id'>[] {
  const restored = new Map<string, { ref: RowRef; fields: Map<string, unknown> }>();
  for (const { entry } of items.toSorted((a, b) => (a.entry.commit.id < b.entry.commit.id ? 1 : -1))) {
    for (const edit of entry.edits) {
      if (edit.table === 'readings' || edit.kind !== 'changed') continue;
      const ref: RowRef = { table: edit.table, id: edit.row };
      const key = keyOf(ref);
      const now = state.fieldsOf(ref);
      if (!now || !(state.isThere(ref) || back.has(key))) continue;
      const known = restored.get(key) ?? { ref, fields: new Map<string, unknown>() };
      restored.set(key, known);
      for (const { field, from, to } of fieldsOf(edit)) {
        const value = known.fields.has(field) ? known.fields.get(field) : now[field];
        if (isSame(value, to)) known.fields.set(field, from);
      }
    }
  }
  return [...restored.values()].flatMap(({ ref, fields }): Omit<Change, 'id'>[] => {
    const now = state.fieldsOf(ref) ?? {};
    const patch: Record<string, unknown> = {};
    for (const [field, from] of fields) {
      const value = trimmedField(ref.table, field, from, isThere);
      if (!isSame(value, now[field])) patch[field] = value ?? null;
    }
    return Object.keys(patch).length > 0 ? [{ table: ref.table, row: ref.id, patch }] : [];
  });
}

function ofTable(name: unknown): TableName[] {
  const table = TABLES.find((each) => each === name);
  return table ? [table] : [];
}

function idsIn(value: unknown): Id[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function objectsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((each) => each instanceof Object) : [];
}

function keyOf({ table, id }: RowRef): string {
  return `${table}|${id}`;
}
