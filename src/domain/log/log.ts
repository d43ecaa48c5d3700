/**
 * The log: what the database really is. Every edit, import and undo is one commit, a group of changes stamped by a
 * hybrid logical clock. Rows are the fold of their changes (`domain/log/fold.ts`); nothing in a log is ever edited.
 */

import type { TableName } from '../tables/names.ts';
import type { Reading } from '../tables/readings.ts';
import type { Id } from '../values/ids.ts';

/**
 * A hybrid logical clock's stamp: `<milliseconds, base 36, 9 digits>-<counter, base 36, 4 digits>-<device, 10 characters>`.
 * Stamps sort as text in causal order and two devices never make the same one.
 */
export type Clock = string;

/** The fields of a reading that a change may set; `null` removes the field, and a reading without a value is gone. */
export type ReadingPatch = { [K in Exclude<keyof Reading, 'date'>]?: Reading[K] | null };

/**
 * One change to one row.
 * - `table` is a table of the plan, or `readings`, where `row` is the indicator's id and `patch` maps dates to what
 *   changes in the reading of that date (so two people's readings of one indicator merge).
 * - `patch` sets fields (later clock wins, field by field); the value `null` removes the field.
 * - `deleted: true` hides the row, `false` brings it back with all its fields.
 */
export interface Change {
  id: Clock;
  table: TableName | 'readings';
  row: Id;
  patch?: Record<string, unknown>;
  deleted?: boolean;
}

/** A change that has not been stamped yet. */
export type DraftChange = Omit<Change, 'id'>;

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
  table?: TableName | 'readings';
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
