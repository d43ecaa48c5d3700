/**
 * The series of a plan that are in memory: those of indicators that are looked at, all of them for a report, and those that
 * a date long past is judged by. There is one copy of each, brought up to date with the plan; none is kept per head, for a
 * long series is megabytes, and fifty readings recorded in a row would hold fifty of them.
 */
import type { QueryClient } from '@tanstack/react-query';
import { EMPTY_SUMMARY, readingsReaching } from '#/domain/readings/series.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { reachThrough } from '#/domain/view/planView.ts';
import type { VardeDatabase } from '../database/db.ts';
import { loadAllReadings, loadManyReadings, type Snapshot } from '../read/load.ts';

export const seriesKeys = {
  allSeries: (plan: Id) => ['series', plan] as const,
  /** Those of indicators that are looked at one by one. */
  eachSeries: (plan: Id) => ['series', plan, 'one'] as const,
  /** One indicator's. */
  series: (plan: Id, indicator: Id) => ['series', plan, 'one', indicator] as const,
  /** Of all indicators that have any. */
  everySeries: (plan: Id) => ['series', plan, 'every'] as const,
  /** Of those whose summaries do not reach back as far as a lens may judge by. */
  seriesThrough: (plan: Id, { asOf, period }: Seen) =>
    ['series', plan, 'through', { asOf, ...(period && { period: { end: period.end } }) }] as const,
};

/** What of a lens says which readings are judged by. */
interface Seen {
  asOf: IsoDate;
  period?: Pick<PlanPeriod, 'end'>;
}

type ManySeries = ReadonlyMap<Id, Reading[]>;

/** Indicators that may be judged by readings older than their summary holds, seen through a lens. */
export function beyondSummary({ rows, summaries, series }: Snapshot, seen: Seen): Id[] {
  // One that has its readings with it needs none.
  if (series) return [];
  return rows.indicators.flatMap((indicator) => {
    const summary = summaries.get(indicator.id) ?? EMPTY_SUMMARY;
    return readingsReaching(summary, reachThrough(seen, indicator)) ? [] : [indicator.id];
  });
}

/** Waits for reads that are under way: they may have begun before a change, and would be taken for what is true after it. */
export async function settled(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  const queries = client.getQueryCache().findAll({ queryKey });
  await Promise.all(queries.map(({ promise }) => promise?.catch(() => undefined)));
}

/** Lets go of what many series were read for and no page shows any more. */
export function releaseUnseen(client: QueryClient, plan: Id): void {
  for (const queryKey of [seriesKeys.everySeries(plan), throughAny(plan)]) {
    client.removeQueries({ queryKey, type: 'inactive' });
  }
}

/**
 * Reads anew what is in memory of the series that have changed; of all where `touched` is undefined. Call within the
 * transaction that read `next`. Returns what puts it in memory.
 */
export async function readAnew(
  client: QueryClient,
  db: VardeDatabase,
  plan: Id,
  next: Snapshot,
  touched: readonly Id[] | undefined,
): Promise<() => void> {
  const every = client.getQueryData<ManySeries>(seriesKeys.everySeries(plan));
  const deep = client
    .getQueriesData<ManySeries>({ queryKey: throughAny(plan) })
    .flatMap(([key, series]) => (series ? [{ seen: key[3] as Seen, series }] : []))
    .map((each) => ({ ...each, ids: beyondSummary(next, each.seen) }));
  const isNew = new Set(touched);
  const looked = (touched ?? []).filter((id) => client.getQueryData(seriesKeys.series(plan, id)));
  const wanted = new Set(looked);
  if (every) for (const id of isNew) wanted.add(id);
  for (const { ids, series } of deep) {
    for (const id of ids) if (!touched || isNew.has(id) || !series.has(id)) wanted.add(id);
  }
  const read =
    every && !touched ? await loadAllReadings(db, plan) : await loadManyReadings(db, plan, [...wanted]);
  return () => {
    for (const id of looked) client.setQueryData(seriesKeys.series(plan, id), read.get(id) ?? []);
    if (every)
      client.setQueryData(seriesKeys.everySeries(plan), touched ? withNew(every, isNew, read) : read);
    for (const { seen, ids, series } of deep) {
      const own = new Map(ids.map((id) => [id, (wanted.has(id) ? read.get(id) : series.get(id)) ?? []]));
      client.setQueryData(seriesKeys.seriesThrough(plan, seen), own);
    }
  };
}

function withNew(series: ManySeries, changed: ReadonlySet<Id>, read: ManySeries): ManySeries {
  const next = new Map(series);
  for (const id of changed) {
    const readings = read.get(id);
    if (readings) next.set(id, readings);
    else next.delete(id);
  }
  return next;
}

function throughAny(plan: Id): readonly unknown[] {
  return [...seriesKeys.allSeries(plan), 'through'];
}
