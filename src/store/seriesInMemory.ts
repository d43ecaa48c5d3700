/**
 * The series of a plan that are in memory: those of indicators that are looked at, all of them for a report, and those that
 * a date long past is judged by. There is one copy of each, brought up to date with the plan; none is kept per head, for a
 * long series is megabytes, and fifty readings recorded in a row would hold fifty of them.
 */
import type { QueryClient } from '@tanstack/react-query';
import type { Id, IsoDate, Reading } from '#/domain/model.ts';
import { readingsAsOf } from '#/domain/series.ts';
import type { VardeDatabase } from './db.ts';
import { loadAllReadings, loadManyReadings, type Snapshot } from './load.ts';

export const seriesKeys = {
  allSeries: (plan: Id) => ['series', plan] as const,
  /** Those of indicators that are looked at one by one. */
  eachSeries: (plan: Id) => ['series', plan, 'one'] as const,
  /** One indicator's. */
  series: (plan: Id, indicator: Id) => ['series', plan, 'one', indicator] as const,
  /** Of all indicators that have any. */
  everySeries: (plan: Id) => ['series', plan, 'every'] as const,
  /** Of those whose summaries do not reach back to a date. */
  seriesUntil: (plan: Id, until: IsoDate) => ['series', plan, 'until', until] as const,
};

type ManySeries = ReadonlyMap<Id, Reading[]>;

/** Indicators whose current reading on a date is older than their summary. */
export function beyondSummary(snapshot: Snapshot, until: IsoDate): Id[] {
  const ids: Id[] = [];
  for (const [id, summary] of snapshot.summaries) if (!readingsAsOf(summary, until)) ids.push(id);
  return ids;
}

/** Waits for reads that are under way: they may have begun before a change, and would be taken for what is true after it. */
export async function settled(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  const queries = client.getQueryCache().findAll({ queryKey });
  await Promise.all(queries.map(({ promise }) => promise?.catch(() => undefined)));
}

/** Lets go of what many series were read for and no page shows any more. */
export function releaseUnseen(client: QueryClient, plan: Id): void {
  for (const queryKey of [seriesKeys.everySeries(plan), untilAny(plan)]) {
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
    .getQueriesData<ManySeries>({ queryKey: untilAny(plan) })
    .flatMap(([key, series]) => (series ? [{ until: String(key[3]), series }] : []))
    .map((each) => ({ ...each, ids: beyondSummary(next, each.until) }));
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
    for (const { until, ids, series } of deep) {
      const own = new Map(ids.map((id) => [id, (wanted.has(id) ? read.get(id) : series.get(id)) ?? []]));
      client.setQueryData(seriesKeys.seriesUntil(plan, until), own);
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

function untilAny(plan: Id): readonly unknown[] {
  return [...seriesKeys.allSeries(plan), 'until'];
}
