/** Folding rows and series from the whole log, for when something was put in it that is not the latest. */
import { foldRow, inClockOrder } from '#/domain/log/fold.ts';
import type { Change } from '#/domain/log/log.ts';
import { summarise } from '#/domain/readings/series.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { RowRecord, SeriesRecord, VardeDatabase } from '../database/db.ts';
import { applyToPacked } from '../database/seriesCodec.ts';
import { touchKey } from '../database/touched.ts';
import { changesTo } from '../read/logRecords.ts';

/**
 * Brings the rows and series that some changes are about to what the plan's log folds to, and leaves all others alone. Call
 * within a transaction.
 */
export async function foldAnew(
  db: VardeDatabase,
  plan: Id,
  changes: readonly Pick<Change, 'table' | 'row'>[],
): Promise<void> {
  const refs = new Map<string, { table: TableName; row: Id }>();
  const touchedSeries = new Set<Id>();
  for (const { table, row } of changes) {
    if (table === 'readings') touchedSeries.add(row);
    else refs.set(touchKey(plan, table, row), { table, row });
  }
  // An indicator's readings go and come back with it.
  for (const { table, row } of refs.values()) if (table === 'indicators') touchedSeries.add(row);
  const series = [...touchedSeries].map((row) => ({ table: 'readings' as const, row }));
  const log = await changesTo(db, plan, [...refs.values(), ...series]);

  const found = await foldedFrom(db, plan, [...refs.values()], log);
  await db.rows.bulkPut(found.flatMap(({ record }) => record ?? []));
  await db.rows.bulkDelete(found.flatMap(({ key, record }) => (record ? [] : [key])));
  await foldSeriesFrom(db, plan, [...touchedSeries], log);
}

interface Found {
  key: [Id, TableName, Id];
  /** The row as it is now; undefined where it is not there. */
  record: RowRecord | undefined;
}

async function foldedFrom(
  db: VardeDatabase,
  plan: Id,
  refs: readonly { table: TableName; row: Id }[],
  log: ReadonlyMap<string, Change[]>,
): Promise<Found[]> {
  const before = await db.rows.bulkGet(refs.map(({ table, row }) => [plan, table, row]));
  return refs.map(({ table, row: id }, i): Found => {
    const state = foldRow(log.get(touchKey(plan, table, id)) ?? []);
    const key: Found['key'] = [plan, table, id];
    if (!state?.exists || state.deleted) return { key, record: undefined };
    const summary = before[i]?.summary;
    return { key, record: { plan, table, id, row: { ...state.fields, id }, ...(summary && { summary }) } };
  });
}

/** Series, with their summaries, from all changes to them; none where the indicator is not there. */
async function foldSeriesFrom(
  db: VardeDatabase,
  plan: Id,
  ids: readonly Id[],
  log: ReadonlyMap<string, Change[]>,
): Promise<void> {
  const indicators = await db.rows.bulkGet(ids.map((id) => [plan, 'indicators', id]));
  const rows: RowRecord[] = [];
  const series: SeriesRecord[] = [];
  ids.forEach((id, i) => {
    const record = indicators[i];
    const own = log.get(touchKey(plan, 'readings', id));
    if (!record || !own) return;
    const { packed, readings } = applyToPacked(undefined, inClockOrder(own));
    rows.push({ ...record, summary: summarise(readings) });
    series.push({ plan, id, ...packed });
  });
  const kept = new Set(series.map(({ id }) => id));
  await db.series.bulkDelete(ids.filter((id) => !kept.has(id)).map((id) => [plan, id]));
  await db.series.bulkPut(series);
  await db.rows.bulkPut(rows);
}
