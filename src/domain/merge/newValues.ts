/**
 * A file without a log, of a plan that is here: what it says is taken for new values. What it does not say is no wish: no
 * row, reading or field is taken away because the file has none.
 */

import type { PlanState } from '../log/fold.ts';
import { addition, type ChangedTable, changeOf, type DraftChange, type ReadingPatch } from '../log/log.ts';
import { TABLES, type TableName } from '../tables/names.ts';
import type { Reading } from '../tables/readings.ts';
import { type PlanDocument, rowsIn } from '../tables/tables.ts';
import type { Fields } from '../values/fields.ts';
import { isSame } from '../values/same.ts';
import { patchOf } from './difference.ts';

/** Whether a row of a file says a field itself, by the row's place in its table; the reader fills in what files leave out. */
export type IsStated = (table: TableName, place: number, field: string) => boolean;

/** The changes that give a plan a file's values; none where it has all of them. Rows that are deleted here come back. */
export function newValues(state: PlanState, file: PlanDocument, isStated: IsStated): DraftChange[] {
  const rows = TABLES.flatMap((table) =>
    rowsIn(file, table).flatMap((row, place): DraftChange[] => {
      const { id, ...fields } = row;
      const known = state.rows.get(table)?.get(id);
      if (!known?.exists) return [addition(table, row)];
      const patch = Object.fromEntries(
        Object.entries(fields).filter(
          ([field, value]) => isStated(table, place, field) && !isSame(known.fields[field], value),
        ),
      );
      if (known.deleted) return [changeOf({ table, id }, patch, false)];
      return Object.keys(patch).length > 0 ? [changeOf({ table, id }, patch)] : [];
    }),
  );
  const readings = file.series.flatMap(({ indicator, readings }): DraftChange[] => {
    const series = state.series.get(indicator);
    const changed = readings.flatMap((reading) => {
      const patch = readingPatch(series?.get(reading.date) ?? {}, reading);
      return Object.keys(patch).length > 0 ? [[reading.date, patch] as const] : [];
    });
    return changed.length > 0
      ? [{ table: 'readings', row: indicator, patch: Object.fromEntries(changed) }]
      : [];
  });
  return [...rows, ...readings];
}

/** Another figure is another reading, and what was said of the old one does not hold for it. */
function readingPatch(known: Fields, { date: _date, ...reading }: Reading): ReadingPatch {
  const { comment, source } = known;
  const said = known.value === reading.value ? { comment, source } : {};
  return patchOf(known, { ...said, ...reading });
}

/** What is here that a file does not have, and that stays: rows by table, and readings. */
export function keptBeside(state: PlanState, file: PlanDocument): { table: ChangedTable; count: number }[] {
  const rows = TABLES.map((table) => {
    const ids = new Set(rowsIn(file, table).map(({ id }) => id));
    const own = [...(state.rows.get(table) ?? [])].filter(
      ([id, { exists, deleted }]) => exists && !deleted && !ids.has(id),
    );
    return { table, count: own.length };
  });
  const dates = new Map(
    file.series.map(({ indicator, readings }) => [indicator, new Set(readings.map(({ date }) => date))]),
  );
  let readings = 0;
  for (const [id, { exists, deleted }] of state.rows.get('indicators') ?? []) {
    if (!exists || deleted) continue;
    for (const [date, { value }] of state.series.get(id) ?? []) {
      if (typeof value === 'number' && !dates.get(id)?.has(date)) readings += 1;
    }
  }
  return [...rows, { table: 'readings' as const, count: readings }].filter(({ count }) => count > 0);
}
