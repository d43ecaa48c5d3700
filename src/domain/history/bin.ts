/** What has been deleted and not come back, and what it takes to bring it back so that nothing points at nothing. */

import { missingFor, type Reference, rowOf } from '../integrity/references.ts';
import { released, releasedField } from '../integrity/released.ts';
import { type Clock, changeOf, type DraftChange, isOfReadings } from '../log/log.ts';
import { type RowRef, refKey, TIES } from '../tables/tables.ts';
import type { Fields } from '../values/fields.ts';
import { isSame } from '../values/same.ts';
import { fieldsOf } from './edit.ts';
import type { Entry, HistoryState } from './history.ts';

/** What one commit hid and nothing has brought back since. */
export interface BinItem {
  entry: Entry;
  /** The row that was asked to go. */
  row: RowRef;
  /** What went along and is still gone. */
  along: RowRef[];
}

/** The bin, the latest deletion first. */
export function binOf(entries: readonly Entry[], state: HistoryState): BinItem[] {
  const gone = new Map<Clock, Set<string>>();
  for (const { ref, by } of state.hidden()) {
    const rows = gone.get(by.id) ?? new Set();
    gone.set(by.id, rows.add(refKey(ref)));
  }
  return entries
    .flatMap((entry): BinItem[] => {
      const rows = gone.get(entry.commit.id);
      if (!rows) return [];
      // In the order of its changes: what was asked for comes first.
      const refs = entry.edits.flatMap((edit): RowRef[] => {
        if (isOfReadings(edit)) return [];
        const ref = { table: edit.table, id: edit.row };
        return rows.delete(refKey(ref)) ? [ref] : [];
      });
      // What a merge made one of two is not missing.
      const isJoined = entry.commit.intent === 'merge' || entry.commit.intent === 'settle';
      const row = refs.find(
        ({ table }) => !TIES.some((tie) => tie === table) && !(isJoined && table === 'planPeriods'),
      );
      return row ? [{ entry, row, along: refs.filter((ref) => ref !== row) }] : [];
    })
    .reverse();
}

type IsThere = (ref: RowRef) => boolean;

/** The changes that bring rows back, or the rows that must be there first. */
export type Restoration =
  | { isPossible: true; changes: DraftChange[] }
  /** Never empty. */
  | { isPossible: false; missing: RowRef[] };

/**
 * Works out how to bring deleted rows back together. Rows that hang on something which stays away are left out, but for
 * those asked for; references that may be absent are taken off where they would point at nothing; and rows that the
 * deletions only released get their reference back where nobody has set the field since.
 */
export function restorationOf(items: readonly BinItem[], state: HistoryState): Restoration {
  const back = new Map(items.flatMap(({ row, along }) => [row, ...along]).map((ref) => [refKey(ref), ref]));
  const isThere = (ref: RowRef) => state.isThere(ref) || back.has(refKey(ref));
  const fields = (ref: RowRef): Fields => state.fieldsOf(ref) ?? {};
  const wanted = new Set(items.map(({ row }) => refKey(row)));

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
    return { isPossible: false, missing: [...new Map(missing.map((ref) => [refKey(ref), ref])).values()] };
  }
  const changes = [...back.values()].map((ref): DraftChange => {
    const patch = released(ref.table, fields(ref), there(isThere));
    const isWhole = Object.keys(patch).length === 0;
    return isWhole ? { table: ref.table, row: ref.id, deleted: false } : changeOf(ref, patch, false);
  });
  return { isPossible: true, changes: [...changes, ...releasedIn(items, state, back, isThere)] };
}

/** What a row cannot be without and is not there. */
function needsOf({ table }: RowRef, fields: Fields, isThere: IsThere): RowRef[] {
  return missingFor(table, fields, there(isThere))
    .filter(({ id }) => id !== '')
    .map(rowOf);
}

/** Whether what a reference points at is there; of a framework's points, whether the framework is. */
function there(isThere: IsThere): (reference: Reference) => boolean {
  return (reference) => isThere(rowOf(reference));
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
): DraftChange[] {
  const restored = new Map<string, { ref: RowRef; fields: Map<string, unknown> }>();
  for (const { entry } of items.toSorted((a, b) => (a.entry.commit.id < b.entry.commit.id ? 1 : -1))) {
    for (const edit of entry.edits) {
      if (isOfReadings(edit) || edit.kind !== 'changed') continue;
      const ref: RowRef = { table: edit.table, id: edit.row };
      const key = refKey(ref);
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
  return [...restored.values()].flatMap(({ ref, fields }): DraftChange[] => {
    const now = state.fieldsOf(ref) ?? {};
    const patch: Record<string, unknown> = {};
    for (const [field, from] of fields) {
      const value = releasedField(ref.table, field, from, there(isThere), now);
      if (!isSame(value, now[field])) patch[field] = value ?? null;
    }
    return Object.keys(patch).length > 0 ? [changeOf(ref, patch)] : [];
  });
}
