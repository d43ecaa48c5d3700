/** What it takes to make one plan of another: for plans whose logs do not tell. */
import type { PlanState } from '../log/fold.ts';
import {
  addition,
  type Commit,
  changeOf,
  type DraftChange,
  fieldsSetBy,
  hiding,
  isOfReadings,
  type ReadingPatch,
  type ReadingsChange,
} from '../log/log.ts';
import { TABLES } from '../tables/names.ts';
import type { Reading } from '../tables/readings.ts';
import { type PlanDocument, rowsIn } from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Fields } from '../values/fields.ts';
import { isSame } from '../values/same.ts';

/** The changes that make `after` of `before`: rows and readings that are new, other, or gone. None where they are the same. */
export function differenceOf(before: PlanDocument, after: PlanDocument): DraftChange[] {
  const changes = TABLES.flatMap((table) => {
    const old = new Map(rowsIn(before, table).map((row) => [row.id, row]));
    const next = rowsIn(after, table);
    const ids = new Set(next.map(({ id }) => id));
    return [
      ...next.flatMap((row): DraftChange[] => {
        const known = old.get(row.id);
        if (!known) return [addition(table, row)];
        const patch = patchOf(known, row);
        return Object.keys(patch).length > 0 ? [changeOf({ table, id: row.id }, patch)] : [];
      }),
      ...[...old.keys()].filter((id) => !ids.has(id)).map((id) => hiding({ table, id })),
    ];
  });
  const old = new Map(before.series.map(({ indicator, readings }) => [indicator, readings]));
  const next = new Map(after.series.map(({ indicator, readings }) => [indicator, readings]));
  const indicators = after.indicators.map(({ id }) => id);
  return [
    ...changes,
    ...indicators.flatMap((row): DraftChange[] => {
      const patch = readingsPatch(old.get(row) ?? [], next.get(row) ?? []);
      return patch ? [{ table: 'readings', row, patch }] : [];
    }),
  ];
}

/** The fields in which a row differs from another, `null` for those it does not have; the id never does. */
export function patchOf(before: object, after: object): Record<string, unknown> {
  const [was, is]: [Fields, Fields] = [{ ...before }, { ...after }];
  const patch: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const value = is[field] ?? null;
    if (field !== 'id' && !isSame(was[field] ?? null, value)) patch[field] = value;
  }
  return patch;
}

function readingsPatch(before: readonly Reading[], after: readonly Reading[]): ReadingsChange['patch'] {
  const old = new Map(before.map((reading) => [reading.date, reading]));
  const next = new Map(after.map((reading) => [reading.date, reading]));
  const patch: { [date: IsoDate]: ReadingPatch } = {};
  for (const date of new Set([...old.keys(), ...next.keys()])) {
    const { date: _date, ...fields } = patchOf({ date, ...old.get(date) }, { date, ...next.get(date) });
    if (Object.keys(fields).length > 0) patch[date] = fields;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** The commits that two logs both have by their stamps, but that do not say the same in them; in clock order. */
export function rewrittenIn(here: readonly Commit[], there: readonly Commit[]): Commit[] {
  const known = new Map(here.map((commit) => [commit.id, commit]));
  return there.filter((commit) => {
    const ours = known.get(commit.id);
    return ours !== undefined && !isSame(ours, commit);
  });
}

/** What rows and readings were before some changes, as changes that make them so; also of rows that are deleted. */
export function beforeOf(state: PlanState, changes: readonly DraftChange[]): DraftChange[] {
  return changes.flatMap((change): DraftChange[] => {
    const { row } = change;
    if (isOfReadings(change)) {
      const series = state.series.get(row);
      const dates = Object.keys(fieldsSetBy(change)).filter((date) => series?.has(date));
      const patch = Object.fromEntries(dates.map((date) => [date, { ...series?.get(date) }]));
      return dates.length > 0 ? [{ ...change, patch }] : [];
    }
    const known = state.rows.get(change.table)?.get(row);
    return known?.exists && known.deleted
      ? [changeOf({ table: change.table, id: row }, { ...known.fields }, true)]
      : [];
  });
}
