/** What one change did to one row: the field it changed, from what and to what. Made by `history.ts`. */

import { isOfReadings } from '../log/log.ts';
import type { TableName } from '../tables/names.ts';
import type { RowRef } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Fields } from '../values/fields.ts';
import type { Id } from '../values/ids.ts';
import { isSame } from '../values/same.ts';

/** The readings of one change by date; a Map is one. They may be packed: what is not asked for need not be unpacked. */
export interface ManyReadings {
  readonly size: number;
  get(date: IsoDate): Fields | undefined;
  entries(): Iterable<[IsoDate, Fields]>;
}

export type EditKind = 'added' | 'changed' | 'deleted' | 'restored';

/** Where in the plan a row stood: the goal areas and sub-goals it belonged to, directly or through what it hangs on. */
export interface Place {
  areas: readonly Id[];
  subGoals: readonly Id[];
}

interface AnyEdit {
  row: Id;
  kind: EditKind;
  /** What people would say was changed: an indicator for its readings, and what a link, a comment or a role hangs on. */
  about: RowRef;
  /** What `about` was called before the change, or after it where it is new. Undefined where the log does not say. */
  name: string | undefined;
  place: Place;
  /** What the fields that the change sets were before; for readings, by date. Absent fields were not set. */
  before: Fields;
  /** What they were set to; `null` took a field away. */
  patch: Fields;
}

export interface RowEdit extends AnyEdit {
  table: TableName;
}

export interface ReadingsEdit extends AnyEdit {
  table: 'readings';
  many?: ManyReadings;
}

/** What one change did to one row, or to an indicator's readings. For the fields it changed, see {@link fieldsOf}. */
export type Edit = RowEdit | ReadingsEdit;

/** A field of a row, or with a date for its name, a whole reading. Undefined: not set, no such reading. */
export interface FieldEdit {
  field: string;
  from: unknown;
  to: unknown;
}

/** The fields that an edit changed, from and to; for readings by date. What was set to what it was already is left out. */
export function fieldsOf(edit: Edit): FieldEdit[] {
  if ('many' in edit) {
    return Array.from(edit.many.entries(), ([date, to]): FieldEdit => ({ field: date, from: undefined, to }));
  }
  const fields = Object.entries(edit.patch).map(([field, set]): FieldEdit => {
    const from = edit.before[field];
    const to = isOfReadings(edit) ? merged(asFields(from), set) : (set ?? undefined);
    return { field, from, to };
  });
  return fields.filter(({ from, to }) => !isSame(from, to));
}

/** How many readings an edit is about; 0 for one that is not about readings. */
export function readingCount(edit: Edit): number {
  if (!isOfReadings(edit)) return 0;
  return edit.many?.size ?? Object.keys(edit.patch).length;
}

/** Whether something has the fields of a reading that is there: one without a value is gone. */
export function hasValue(reading: unknown): reading is Fields & { value: number } {
  return isObject(reading) && 'value' in reading && typeof reading.value === 'number';
}

/** Whether an edit is about a row, or about what hangs on it: its readings, links, comments and roles. */
export function isAbout(edit: Edit, { table, id }: RowRef): boolean {
  return (edit.row === id && edit.table === table) || (edit.about.id === id && edit.about.table === table);
}

/** A reading's fields after a patch of them; `null` takes a field away. */
export function merged(fields: Fields | undefined, patch: unknown): Fields {
  const next: Record<string, unknown> = { ...fields };
  for (const [field, value] of Object.entries(asFields(patch) ?? {})) {
    if (value === null || value === undefined) delete next[field];
    else next[field] = value;
  }
  return next;
}

function asFields(value: unknown): Fields | undefined {
  return isObject(value) && !Array.isArray(value) ? { ...value } : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
