/** What it takes to make one plan of another: for plans whose logs do not tell. */
import type { PlanState } from '../log/fold.ts';
import type { Commit, DraftChange } from '../log/log.ts';
import { TABLES, type TableName } from '../tables/names.ts';
import type { Reading } from '../tables/readings.ts';
import type { PlanDocument } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { isSame } from '../values/same.ts';

type AnyRow = Readonly<{ id: Id } & Record<string, unknown>>;

/** The rows of a table, as plain data. */
export function rowsIn(document: PlanDocument, table: TableName): AnyRow[] {
  const rows = table === 'plans' ? [document.plan] : document[table];
  return rows.map((row) => ({ ...row }));
}

/** The changes that make `after` of `before`: rows and readings that are new, other, or gone. None where they are the same. */
export function differenceOf(before: PlanDocument, after: PlanDocument): DraftChange[] {
  const changes = TABLES.flatMap((table): DraftChange[] => {
    const old = new Map(rowsIn(before, table).map((row) => [row.id, row]));
    const next = rowsIn(after, table);
    const ids = new Set(next.map(({ id }) => id));
    return [
      ...next.flatMap((row) => {
        const known = old.get(row.id);
        const patch = known ? patchOf(known, row) : fieldsOf(row);
        return !known || Object.keys(patch).length > 0 ? [{ table, row: row.id, patch }] : [];
      }),
      ...[...old.keys()].filter((id) => !ids.has(id)).map((row) => ({ table, row, deleted: true })),
    ];
  });
  const old = new Map(before.series.map(({ indicator, readings }) => [indicator, readings]));
  const next = new Map(after.series.map(({ indicator, readings }) => [indicator, readings]));
  const indicators = after.indicators.map(({ id }) => id);
  return [
    ...changes,
    ...indicators.flatMap((row) => {
      const patch = readingsPatch(old.get(row) ?? [], next.get(row) ?? []);
      return patch ? [{ table: 'readings' as const, row, patch }] : [];
    }),
  ];
}

/** The fields in which a row differs from another, `null` for those it does not have; the id never does. */
export function patchOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = after[field] ?? null;
    if (field !== 'id' && !isSame(before[field] ?? null, value)) patch[field] = value;
  }
  return patch;
}

function fieldsOf({ id: _id, ...fields }: AnyRow): Record<string, unknown> {
  return fields;
}

function readingsPatch(
  before: readonly Reading[],
  after: readonly Reading[],
): Record<string, unknown> | undefined {
  const old = new Map(before.map((reading) => [reading.date, reading]));
  const next = new Map(after.map((reading) => [reading.date, reading]));
  const patch: Record<string, unknown> = {};
  for (const date of new Set([...old.keys(), ...next.keys()])) {
    const fields = patchOf({ ...old.get(date) }, { ...next.get(date), date });
    delete fields.date;
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
  return changes.flatMap(({ table, row, patch = {} }): DraftChange[] => {
    if (table === 'readings') {
      const series = state.series.get(row);
      const dates = Object.keys(patch).filter((date) => series?.has(date));
      return dates.length === 0
        ? []
        : [{ table, row, patch: Object.fromEntries(dates.map((date) => [date, { ...series?.get(date) }])) }];
    }
    const known = state.rows.get(table)?.get(row);
    return known?.exists && known.deleted ? [{ table, row, patch: { ...known.fields }, deleted: true }] : [];
  });
}
