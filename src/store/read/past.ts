/** A plan that stands still: as it was known on a day or to some heads, folded from its log, or as it was published. */

import { type Arrival, arrivedBy, knownCommits } from '#/domain/log/arrivals.ts';
import { clockBound } from '#/domain/log/clock.ts';
import { foldLog } from '#/domain/log/fold.ts';
import { knownFrom, type Linked } from '#/domain/log/heads.ts';
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
import type { BookmarkSource, DaySource, StillSource } from './planSource.ts';

export interface StillSnapshot extends Snapshot {
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

/** The headlines of the commits that a source has, in clock order. */
export async function loadKnown(db: VardeDatabase, plan: Id, source: StillSource): Promise<CommitHeadline[]> {
  return db.transaction('r', stores(db), async () => {
    if (source.kind !== 'edition' && !(await isBraided(db, plan))) return knownRecords(db, plan, source);
    const { log = [] } = (await loadStillPlan(db, plan, source)) ?? {};
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

async function knownRecords(
  db: VardeDatabase,
  plan: Id,
  source: DaySource | BookmarkSource,
): Promise<CommitRecord[]> {
  const all = await db.commits
    .where('[plan+id]')
    .between(...ofPlan(plan))
    .toArray();
  return known(source, all, await loadArrivals(db, plan));
}

/** The commits of a log that a source has. */
export function known<C extends Linked & Pick<Commit, 'at'>>(
  source: DaySource | BookmarkSource,
  log: readonly C[],
  arrivals: readonly Arrival[],
): C[] {
  return source.kind === 'day'
    ? knownCommits(log, arrivals, endOfDay(source.day))
    : knownFrom(log, source.heads);
}

/** A plan's log and rows as a source has them; undefined where it has no such plan. */
export async function loadStillPlan(
  db: VardeDatabase,
  plan: Id,
  source: StillSource,
): Promise<{ document: PlanDocument; log: Commit[]; arrivals: Arrival[] } | undefined> {
  if (source.kind === 'edition') return { document: source.document, log: [], arrivals: [] };
  return db.transaction('r', stores(db), async () => {
    const known = await knownRecords(db, plan, source);
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
    const arrived = arrivedIn(source, await loadArrivals(db, plan), known);
    const { log, arrivals } = (await isBraided(db, plan))
      ? settledThen(then, arrived)
      : { log: then, arrivals: arrived };
    const document = foldLog(log);
    return document && { document, log, arrivals };
  });
}

/** What had arrived by a day, or of what a bookmark holds. */
function arrivedIn(
  source: DaySource | BookmarkSource,
  arrivals: readonly Arrival[],
  known: readonly { id: Clock }[],
): Arrival[] {
  if (source.kind === 'day') return arrivedBy(arrivals, endOfDay(source.day));
  const ids = new Set(known.map(({ id }) => id));
  const own = arrivals.map(({ at, commits }) => ({ at, commits: commits.filter((id) => ids.has(id)) }));
  return own.filter(({ commits }) => commits.length > 0);
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
 * A plan in memory as a source has it; undefined where it has no such plan. As {@link loadStillPlan}, but for the log, and of
 * a day: of what came later only headlines are read, of what came before only changes, which halves the time at tens
 * of thousands of commits. A stamp is never behind its writer's clock, so what is stamped within the day was made by then.
 */
export async function loadStill(
  db: VardeDatabase,
  plan: Id,
  source: StillSource,
): Promise<StillSnapshot | undefined> {
  if (source.kind === 'edition') return snapshotFrom(source.document, []);
  const log = await db.transaction('r', stores(db), async () => {
    if (source.kind === 'bookmark' || (await isBraided(db, plan)))
      return (await loadStillPlan(db, plan, source))?.log ?? [];
    const end = endOfDay(source.day);
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
): Promise<{ snapshot: StillSnapshot; at: string } | undefined> {
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
function snapshotOf(log: readonly Pick<ChangesRecord, 'id' | 'changes'>[]): StillSnapshot | undefined {
  const document = foldLog(log.map(({ changes }) => ({ changes: changes.map(unpackChange) })));
  return document && snapshotFrom(document, log);
}

function snapshotFrom(document: PlanDocument, log: readonly { id: Clock }[]): StillSnapshot {
  const { series: all, ...rows } = document;
  const series = new Map(all.map(({ indicator, readings }) => [indicator, readings]));
  const summaries = new Map<Id, SeriesSummary>(
    rows.indicators.map(({ id }) => [id, summaryOf(series.get(id))]),
  );
  return {
    head: log.at(-1)?.id ?? '',
    commits: log.length,
    // Nothing that stands still waits for a backup.
    backedUp: log.length,
    rows,
    summaries,
    series,
  };
}

function summaryOf(readings: Reading[] | undefined): SeriesSummary {
  return readings ? summarise(readings) : EMPTY_SUMMARY;
}
