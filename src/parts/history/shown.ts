/** What of a history is shown, and how its commits hang together. */

import { type Edit, isAbout } from '#/domain/history/edit.ts';
import type { Entry, HistoryState } from '#/domain/history/history.ts';
import type { Clock, Intent } from '#/domain/log/log.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { History } from '#/store/read/history.ts';

/** A commit with those of its edits that are told of. */
export interface Shown {
  entry: Entry;
  edits: readonly Edit[];
}

const byId = new WeakMap<readonly Entry[], Map<Clock, Entry>>();

/** A commit of a history by its clock. */
export function entryOf({ entries }: History, commit: Clock): Entry | undefined {
  let known = byId.get(entries);
  if (!known) {
    known = new Map(entries.map((entry) => [entry.commit.id, entry]));
    byId.set(entries, known);
  }
  return known.get(commit);
}

/** What became of a commit: it stands, it was taken back, or taken back and done anew. */
export function fateOf(state: HistoryState, commit: Clock): 'stands' | 'undone' | 'redone' {
  let by = state.takenBackBy(commit);
  if (by === undefined) return 'stands';
  let isStanding = true;
  for (; by !== undefined; by = state.takenBackBy(by)) isStanding = !isStanding;
  return isStanding ? 'redone' : 'undone';
}

/** Whether a commit can be tried to be taken back at all: the plan's own beginning cannot. */
export function isUndoable(intent: Intent): boolean {
  return intent !== 'create-plan' && intent !== 'open-file' && intent !== 'repair';
}

/** The commits that did something to a row, or to what lies under it, with only those edits; the newest first. */
export function aboutRow(history: History, row: RowRef, hasUnder: boolean): Shown[] {
  return history.entries
    .flatMap((entry): Shown[] => {
      const edits = entry.edits.filter((edit) => isAbout(edit, row) || (hasUnder && liesUnder(edit, row)));
      return edits.length > 0 ? [{ entry, edits }] : [];
    })
    .reverse();
}

export function liesUnder({ place }: Edit, { table, id }: RowRef): boolean {
  if (table === 'goalAreas') return place.areas.includes(id);
  return table === 'subGoals' && place.subGoals.includes(id);
}

/** The commits after one that still stand and changed some rows themselves, in clock order. */
export function laterOn({ entries, state }: History, commit: Clock, rows: readonly RowRef[]): Clock[] {
  const isOne = ({ table, row }: Edit) => rows.some((ref) => ref.table === table && ref.id === row);
  return entries
    .filter(({ commit: { id }, edits }) => id > commit && fateOf(state, id) !== 'undone' && edits.some(isOne))
    .map(({ commit: { id } }) => id);
}
