/** As it stood: a plan as it was known at the end of a past day, folded from its log. */

import { type Arrival, arrivedBy, knownCommits } from '#/domain/log/arrivals.ts';
import { clockBound } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import type { Clock, Commit, CommitHeadline } from '#/domain/log/log.ts';
import { settledLog } from '#/domain/merge/settlement.ts';
import { EMPTY_SUMMARY, type SeriesSummary, summarise } from '#/domain/readings/series.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type ChangesRecord, type CommitRecord, ofPlan, type VardeDatabase } from '../database/db.ts';
import { unpackChange } from '../database/seriesCodec.ts';
import { loadArrivals, type Snapshot } from './load.ts';
import { headlineFor } from './logRecords.ts';

/** A plan as it stood: a snapshot that has its readings with it. */
export interface PastSnapshot extends Snapshot {
  series: ReadonlyMap<Id, Reading[]>;
}

/** The last moment of a day by this machine's calendar, in ms since 1970. */
export function endOfDay(day: IsoDate): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).getTime() - 1;
}

/** When the first of a plan's commits was made, as an ISO instant. */
export async function loadBeginning(db: VardeDatabase, plan: Id): Promise<string | undefined> {
  const first = await db.commits
    .where('[plan+id]')
    .between(...ofPlan(plan))
    .first();
  return first?.at;
}

/** The headlines of the commits that were known at the end of a day, in clock order. */
export async function loadKnown(db: VardeDatabase, plan: Id, day: IsoDate): Promise<CommitHeadline[]> {
  return db.transaction('r', stores(db), async () => {
    if (!(await isBraided(db, plan))) return knownRecords(db, plan, day);
    const { log = [] } = (await loadPastPlan(db, plan, day)) ?? {};
    return log.map(headlineFor);
  });
}

function stores(db: VardeDatabase) {
  return [db.commits, db.changes, db.arrivals, db.heads];
}

/** Whether what was known at some moment may have needed a settlement that is there no more. */
export async function isBraided(db: VardeDatabase, plan: Id): Promise<boolean> {
  return (await db.heads.get(plan))?.isBraided === true;
}

async function knownRecords(db: VardeDatabase, plan: Id, day: IsoDate): Promise<CommitRecord[]> {
  const all = await db.commits
    .where('[plan+id]')
    .between(...ofPlan(plan))
    .toArray();
  return knownCommits(all, await loadArrivals(db, plan), endOfDay(day));
}

/** A plan's log and rows as they were known at the end of a day; undefined when there was no such plan here then. */
export async function loadPastPlan(
  db: VardeDatabase,
  plan: Id,
  day: IsoDate,
): Promise<{ document: PlanDocument; log: Commit[]; arrivals: Arrival[] } | undefined> {
  return db.transaction('r', stores(db), async () => {
    const known = await knownRecords(db, plan, day);
    const last = known.at(-1);
    if (!last) return undefined;
    const own = await db.changes
      .where('[plan+id]')
      .between(ofPlan(plan)[0], [plan, last.id], true, true)
      .toArray();
    const changes = new Map(own.map((record) => [record.id, record.changes]));
    const then = known.map((record): Commit => {
      const { plan: _plan, touched: _touched, first: _first, ...rest } = record;
      return { ...rest, changes: (changes.get(record.id) ?? []).map(unpackChange) };
    });
    const arrived = arrivedBy(await loadArrivals(db, plan), endOfDay(day));
    const { log, arrivals } = (await isBraided(db, plan))
      ? settledThen(then, arrived)
      : { log: then, arrivals: arrived };
    const document = foldLog(log);
    return document && { document, log, arrivals };
  });
}

/** What was known then with the settlement that it had, which came to be when the last of it came. */
function settledThen(
  then: readonly Commit[],
  arrivals: readonly Arrival[],
): { log: Commit[]; arrivals: Arrival[] } {
  const log = settledLog(then);
  const top = log.at(-1);
  const last = arrivals.at(-1);
  if (top?.intent !== 'settle' || !last || arrivals.some(({ commits }) => commits.includes(top.id)))
    return { log, arrivals: [...arrivals] };
  return {
    log,
    arrivals: [...arrivals.slice(0, -1), { ...last, commits: [...last.commits, top.id].sort() }],
  };
}

/**
 * A plan as it was known at the end of a day; undefined when there was no such plan here then. As {@link loadPastPlan}, but
 * for its log: of what came later only headlines are read, of what came before only changes, which halves the time at tens
 * of thousands of commits. A stamp is never behind its writer's clock, so what is stamped within the day was made by then.
 */
export async function loadPast(db: VardeDatabase, plan: Id, day: IsoDate): Promise<PastSnapshot | undefined> {
  const end = endOfDay(day);
  const log = await db.transaction('r', stores(db), async () => {
    if (await isBraided(db, plan)) return (await loadPastPlan(db, plan, day))?.log ?? [];
    const bound: [Id, string] = [plan, clockBound(end + 1)];
    const [first, last] = ofPlan(plan);
    const [earlier, later, arrived] = await Promise.all([
      db.changes.where('[plan+id]').between(first, bound, true, false).toArray(),
      db.commits.where('[plan+id]').between(bound, last).toArray(),
      loadArrivals(db, plan),
    ]);
    const cameLater = commitsArrivedAfter(arrived, end);
    // Made by then, but stamped later: the device's clock had seen another that was ahead.
    const ahead = knownCommits(later, arrived, end);
    const aheadChanges = await db.changes.bulkGet(ahead.map(({ id }) => [plan, id]));
    return [
      ...earlier.filter(({ id }) => !cameLater.has(id)),
      ...aheadChanges.filter((record) => record !== undefined),
    ];
  });
  return snapshotOf(log);
}

/** The commits that came here after a moment (ms since 1970). */
export function commitsArrivedAfter(arrivals: readonly Arrival[], moment: number): Set<Clock> {
  return new Set(arrivals.flatMap(({ at, commits }) => (Date.parse(at) > moment ? commits : [])));
}

/** A plan as it was right after its first commit, and when (an ISO instant) that was made. */
export async function loadFirstKnown(
  db: VardeDatabase,
  plan: Id,
): Promise<{ snapshot: PastSnapshot; at: string } | undefined> {
  const [first, record] = await db.transaction('r', [db.commits, db.changes], () => {
    const range = ofPlan(plan);
    return Promise.all([
      db.commits
        .where('[plan+id]')
        .between(...range)
        .first(),
      db.changes
        .where('[plan+id]')
        .between(...range)
        .first(),
    ]);
  });
  const snapshot = record && snapshotOf([record]);
  return first && snapshot && { snapshot, at: first.at };
}

/** What the changes of some commits, in clock order, come to; undefined where there is no plan among them. */
function snapshotOf(log: readonly Pick<ChangesRecord, 'id' | 'changes'>[]): PastSnapshot | undefined {
  const document = foldLog(log.map(({ changes }) => ({ changes: changes.map(unpackChange) })));
  if (!document) return undefined;
  const { series: all, ...rows } = document;
  const series = new Map(all.map(({ indicator, readings }) => [indicator, readings]));
  const summaries = new Map<Id, SeriesSummary>(
    rows.indicators.map(({ id }) => [id, summaryOf(series.get(id))]),
  );
  return {
    head: log.at(-1)?.id ?? '',
    commits: log.length,
    // Nothing of the past waits for a backup.
    backedUp: log.length,
    rows,
    summaries,
    series,
  };
}

function summaryOf(readings: Reading[] | undefined): SeriesSummary {
  return readings ? summarise(readings) : EMPTY_SUMMARY;
}
