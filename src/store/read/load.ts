/** What is read back: whole plans, their rows without readings, single series, and the log. */

import type { Arrival } from '#/domain/log/arrivals.ts';
import { type ChangedTable, type Commit, type CommitHeadline, rowTableOf } from '#/domain/log/log.ts';
import { EMPTY_SUMMARY, type SeriesSummary } from '#/domain/readings/series.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { ListName, TableName } from '#/domain/tables/names.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { emptyDocument, type PlanDocument, type PlanRows } from '#/domain/tables/tables.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import { type Id, isId } from '#/domain/values/ids.ts';
import { type HeadRecord, ofPlan, ofTable, type RowRecord, type VardeDatabase } from '../database/db.ts';
import { unpackReadings } from '../database/seriesCodec.ts';
import { everyRow } from '../database/touched.ts';
import { readCommits } from './logRecords.ts';

/** A plan in memory: its rows, and a summary of each indicator's readings. Immutable; a commit makes a new one. */
export interface Snapshot {
  head: string;
  commits: number;
  backedUp: number;
  rows: PlanRows;
  summaries: ReadonlyMap<Id, SeriesSummary>;
  /** All readings, where the plan has them with it: one that stands still. */
  series?: ReadonlyMap<Id, Reading[]>;
}

/** A plan as lists show it. */
export interface PlanListing {
  id: Id;
  name: string;
  municipality: string;
  start: string;
  end: string;
  commits: number;
  /** Its record is not what a plan's must be: it can be told of, not opened. Never so unless something went wrong. */
  isBroken?: true;
}

/** A plan's rows and summaries, or undefined when there is no such plan here (or its plan row is deleted). */
export function loadSnapshot(db: VardeDatabase, plan: Id): Promise<Snapshot | undefined> {
  return db.transaction('r', [db.rows, db.heads], async () => {
    const [head, records] = await Promise.all([
      db.heads.get(plan),
      db.rows
        .where('[plan+table+id]')
        .between(...rowRange(plan))
        .toArray(),
    ]);
    if (!head) return undefined;
    const planRecord = records.find((record) => record.table === 'plans');
    if (!planRecord) return undefined;
    // Rows come from behind the gate or from our own forms; their table says what they are.
    const rows: PlanRows = emptyDocument(planRecord.row as PlanRows['plan']);
    const summaries = new Map<Id, SeriesSummary>();
    for (const record of records) {
      if (record.table === 'plans') continue;
      listOf(rows, record.table).push(record.row);
      if (record.table === 'indicators') summaries.set(record.id, record.summary ?? EMPTY_SUMMARY);
    }
    return { head: head.head, commits: head.commits, backedUp: head.backedUp, rows, summaries };
  });
}

/** A snapshot brought up to date: the given rows are read anew and put in, changed, or taken out. */
export async function refreshSnapshot(
  db: VardeDatabase,
  plan: Id,
  snapshot: Snapshot,
  touched: readonly { table: TableName; id: Id }[],
): Promise<Snapshot | undefined> {
  return db.transaction('r', [db.rows, db.heads], async () => {
    const [head, records] = await Promise.all([
      db.heads.get(plan),
      db.rows.bulkGet(touched.map(({ table, id }) => [plan, table, id])),
    ]);
    if (!head) return undefined;
    if (touched.length === 0 && head.backedUp === snapshot.backedUp) return snapshot;
    const rows: PlanRows = { ...snapshot.rows };
    const summaries = new Map(snapshot.summaries);
    const copied = new Set<ListName>();
    for (const [i, { table, id }] of touched.entries()) {
      const record: RowRecord | undefined = records[i];
      if (table === 'plans') {
        if (!record) return undefined;
        rows.plan = record.row as PlanRows['plan'];
        continue;
      }
      if (!copied.has(table)) {
        copied.add(table);
        copyList(rows, table);
      }
      const list = listOf(rows, table);
      const at = list.findIndex((row) => row.id === id);
      if (!record) {
        if (at >= 0) list.splice(at, 1);
        summaries.delete(id);
      } else {
        // An unchanged row keeps its identity, and with it its remembered judgement.
        if (at >= 0) list[at] = record.row;
        else list.push(record.row);
        if (table === 'indicators') summaries.set(id, record.summary ?? EMPTY_SUMMARY);
      }
    }
    return { head: head.head, commits: head.commits, backedUp: head.backedUp, rows, summaries };
  });
}

/** The rows of one of a plan's tables, as they are stored. */
export function loadTable(db: VardeDatabase, plan: Id, table: TableName): Promise<RowRecord[]> {
  return db.rows
    .where('[plan+table+id]')
    .between(...ofTable(plan, table))
    .toArray();
}

/** One indicator's readings in date order; empty when it has none. */
export async function loadReadings(db: VardeDatabase, plan: Id, indicator: Id): Promise<Reading[]> {
  const record = await db.series.get([plan, indicator]);
  return record ? unpackReadings(record) : [];
}

/** The readings of several indicators; those without any are left out. */
export async function loadManyReadings(
  db: VardeDatabase,
  plan: Id,
  indicators: readonly Id[],
): Promise<Map<Id, Reading[]>> {
  const records = await db.series.bulkGet(indicators.map((id) => [plan, id]));
  const found = new Map<Id, Reading[]>();
  for (const record of records) if (record) found.set(record.id, unpackReadings(record));
  return found;
}

/** The readings of all of a plan's indicators that have any. */
export async function loadAllReadings(db: VardeDatabase, plan: Id): Promise<Map<Id, Reading[]>> {
  const records = await db.series
    .where('[plan+id]')
    .between(...ofPlan(plan))
    .toArray();
  return new Map(
    records.filter(({ days }) => days.length > 0).map((record) => [record.id, unpackReadings(record)]),
  );
}

/** Everything of a plan: its rows, all its readings, its log, and when what came from others came. */
export function loadWholePlan(
  db: VardeDatabase,
  plan: Id,
): Promise<{ document: PlanDocument; log: Commit[]; arrivals: Arrival[]; commits: number } | undefined> {
  const stores = [db.rows, db.series, db.commits, db.changes, db.heads, db.arrivals];
  return db.transaction('r', stores, async () => {
    const snapshot = await loadSnapshot(db, plan);
    if (!snapshot) return undefined;
    const [series, commits] = await Promise.all([
      db.series
        .where('[plan+id]')
        .between(...ofPlan(plan))
        .toArray(),
      db.commits
        .where('[plan+id]')
        .between(...ofPlan(plan))
        .toArray(),
    ]);
    return {
      document: {
        ...snapshot.rows,
        series: series
          .filter((record) => record.days.length > 0)
          .map((record) => ({ indicator: record.id, readings: unpackReadings(record) })),
      },
      log: await readCommits(db, commits),
      arrivals: await loadArrivals(db, plan),
      commits: snapshot.commits,
    };
  });
}

/** When what came from other copies of a plan came here, the first first. */
export async function loadArrivals(db: VardeDatabase, plan: Id): Promise<Arrival[]> {
  const records = await db.arrivals
    .where('[plan+at]')
    .between(...ofPlan(plan))
    .toArray();
  return records.map(({ at, commits }) => ({ at, commits }));
}

/** A plan's whole log, in clock order; empty where there is no such plan. */
export function loadLog(db: VardeDatabase, plan: Id): Promise<Commit[]> {
  return db.transaction('r', [db.commits, db.changes], async () =>
    readCommits(
      db,
      await db.commits
        .where('[plan+id]')
        .between(...ofPlan(plan))
        .toArray(),
    ),
  );
}

/** The headlines of a plan's latest commits, the newest first. */
export function loadHeadlines(db: VardeDatabase, plan: Id, limit: number): Promise<CommitHeadline[]> {
  return db.commits
    .where('[plan+id]')
    .between(...ofPlan(plan))
    .reverse()
    .limit(limit)
    .toArray();
}

/**
 * The rows touched by commits that `snapshot` has not seen, with the series that may have changed; undefined when there
 * are too many to follow, or when the log is not the snapshot's with more at its end (another file's has taken its place).
 */
export async function touchedSince(
  db: VardeDatabase,
  plan: Id,
  { head, commits }: Pick<Snapshot, 'head' | 'commits'>,
): Promise<{ rows: { table: TableName; id: Id }[]; series: Id[] } | undefined> {
  const [records, earlier, stands] = await Promise.all([
    db.commits.where('[plan+id]').between([plan, head], ofPlan(plan)[1], false, true).toArray(),
    db.commits.where('[plan+id]').between(ofPlan(plan)[0], [plan, head], true, true).count(),
    db.commits.get([plan, head]),
  ]);
  // A settlement may have gone, and another commit come in.
  if (earlier !== commits || !stands) return undefined;
  const keys = new Set(records.flatMap((record) => record.touched));
  if (keys.size > 500 || keys.has(everyRow(plan))) return undefined;
  const rows = new Map<string, { table: TableName; id: Id }>();
  const series = new Set<Id>();
  for (const key of keys) {
    const [table = '', id = ''] = key.slice(plan.length + 1).split(/\|(.*)/s);
    // An indicator that goes or comes back takes its series along.
    if (table === 'readings' || table === 'indicators') series.add(id);
    // A new reading changes its indicator's summary.
    const rowTable = rowTableOf(table as ChangedTable);
    rows.set(`${rowTable}|${id}`, { table: rowTable, id });
  }
  return { rows: [...rows.values()], series: [...series] };
}

/** The plans in this browser, by name. */
export function listPlans(db: VardeDatabase): Promise<PlanListing[]> {
  return db.transaction('r', [db.rows, db.heads], async () => {
    const heads = await db.heads.toArray();
    const records = await db.rows.bulkGet(heads.map(({ plan }) => [plan, 'plans', plan]));
    return heads
      .flatMap((head, i): PlanListing[] => {
        const record = records[i];
        return record ? [listingOf(head, record.row)] : [];
      })
      .sort((a, b) => a.name.localeCompare(b.name));
  });
}

/** Looks at every field, since this list is the way to all plans: one bad record must not close it. */
function listingOf({ plan: id, commits }: HeadRecord, row: object): PlanListing {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '');
  const [name, municipality, start, end] = [text('name'), text('municipality'), text('start'), text('end')];
  const isWhole = isId(id) && name !== '' && isIsoDate(start) && isIsoDate(end);
  return { id, name, municipality, start, end, commits, ...(!isWhole && { isBroken: true }) };
}

function rowRange(plan: Id): [[Id, string, string], [Id, string, string]] {
  return [
    [plan, '', ''],
    [plan, '\uffff', '\uffff'],
  ];
}

function listOf(rows: PlanRows, table: ListName): Row[] {
  return rows[table];
}

function copyList<T extends ListName>(rows: PlanRows, table: T): void {
  rows[table] = [...rows[table]] as PlanRows[T];
}
