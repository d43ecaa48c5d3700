/** A whole plan's records: put in where there is no such plan yet, and taken out. */

import { type Arrival, arrivalsByMerges, inArrivalOrder, isSameArrivals } from '#/domain/log/arrivals.ts';
import { applyToSeries, inClockOrder, type SeriesState } from '#/domain/log/fold.ts';
import { headsOf } from '#/domain/log/heads.ts';
import {
  addition,
  type Commit,
  type DraftChange,
  isOfReadings,
  type ReadingsChange,
} from '#/domain/log/log.ts';
import { lastClock } from '#/domain/log/logTimes.ts';
import { summarise } from '#/domain/readings/series.ts';
import { TABLES } from '#/domain/tables/names.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { type PlanDocument, rowsIn } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import {
  type HeadRecord,
  ofPlan,
  type RowRecord,
  type SeriesRecord,
  type VardeDatabase,
} from '../database/db.ts';
import { type PackedSeries, packReadings } from '../database/seriesCodec.ts';
import { type Signature, stamp } from '../log/commit.ts';
import { toRecords } from '../read/logRecords.ts';

/** Puts a plan in that is not there, with the log that folds to it. Call within a transaction. */
export async function putLog(
  db: VardeDatabase,
  document: PlanDocument,
  log: readonly Commit[],
  arrivals: readonly Arrival[] = arrivalsByMerges(log),
): Promise<void> {
  const plan = document.plan.id;
  await db.arrivals.bulkAdd(inArrivalOrder(arrivals).map((arrival) => ({ plan, ...arrival })));
  const records = log.map((commit) => toRecords(document.plan.id, commit));
  const series = withRemains(packSeries(document), remainsOf(log), document);
  await putRecords(db, document, series, records, standOf(log, arrivals));
}

/** Where a log stands that is put in with what came to it when. */
function standOf(log: readonly Commit[], arrivals: readonly Arrival[]): Stand {
  const heads = headsOf(log);
  const top = log.at(-1);
  const isSettled = top?.intent === 'settle' && heads.includes(top.id);
  const beneath = isSettled ? lastClock(log.slice(0, -1)) : undefined;
  const isBraided = heads.length > 1 || isSettled || !isSameArrivals(arrivals, arrivalsByMerges(log));
  return {
    clock: lastClock(log) ?? '',
    heads,
    ...(beneath !== undefined && { beneath }),
    ...(isBraided && { isBraided }),
  };
}

type Stand = Pick<HeadRecord, 'clock' | 'heads' | 'beneath' | 'isBraided'>;

/** Puts a plan in that is not there, as its own first commit. */
export async function putNew(
  db: VardeDatabase,
  document: PlanDocument,
  intent: 'create-plan' | 'open-file',
  signature: Signature,
): Promise<void> {
  await db.atomically(async () => {
    const series = packSeries(document);
    const made = await stamp(db, { intent, changes: creationOf(document, series) }, signature, undefined);
    await putRecords(db, document, series, [toRecords(document.plan.id, made)], {
      clock: made.changes.at(-1)?.id ?? made.id,
      heads: [made.id],
    });
  });
}

/** The changes that make a document out of nothing, its series packed as they are stored. */
function creationOf(document: PlanDocument, series: ReadonlyMap<Id, PackedSeries>): Unstamped[] {
  const rows = TABLES.flatMap((table) =>
    rowsIn(document, table).map((row): Unstamped => addition(table, row)),
  );
  return [...rows, ...[...series].map(([row, packed]): Unstamped => ({ table: 'readings', row, packed }))];
}

/** A stored change before it has its clock. */
type Unstamped = DraftChange | { table: 'readings'; row: Id; packed: PackedSeries };

function packSeries(document: PlanDocument): Map<Id, PackedSeries> {
  return new Map(document.series.map(({ indicator, readings }) => [indicator, packReadings(readings)]));
}

/** Puts a plan in that is not there: its rows, its series and its log, which must fold to them, and where that stands. */
async function putRecords(
  db: VardeDatabase,
  document: PlanDocument,
  packed: ReadonlyMap<Id, PackedSeries>,
  log: readonly ReturnType<typeof toRecords>[],
  stand: Stand,
): Promise<void> {
  const plan = document.plan.id;
  const readingsOf = new Map(document.series.map(({ indicator, readings }) => [indicator, readings]));
  const rows = TABLES.flatMap((table) =>
    rowsIn(document, table).map((row): RowRecord => {
      const readings: Reading[] | undefined = table === 'indicators' ? readingsOf.get(row.id) : undefined;
      return { plan, table, id: row.id, row, ...(readings && { summary: summarise(readings) }) };
    }),
  );
  const series = [...packed].map(([id, own]): SeriesRecord => ({ plan, id, ...own }));
  await Promise.all([
    db.rows.bulkAdd(rows),
    db.series.bulkAdd(series),
    db.commits.bulkAdd(log.map((made) => made.commit)),
    db.changes.bulkAdd(log.map((made) => made.changes)),
    db.heads.add({
      plan,
      head: log.at(-1)?.commit.id ?? '',
      ...stand,
      commits: log.length,
      backedUp: log.length,
    }),
  ]);
}

/** Takes out everything of a plan. Call within a transaction. */
export async function removeRecords(db: VardeDatabase, plan: Id): Promise<void> {
  await Promise.all([
    db.rows.where('[plan+table+id]').between([plan, '', ''], [plan, '\uffff', '\uffff']).delete(),
    db.series
      .where('[plan+id]')
      .between(...ofPlan(plan))
      .delete(),
    db.commits
      .where('[plan+id]')
      .between(...ofPlan(plan))
      .delete(),
    db.changes
      .where('[plan+id]')
      .between(...ofPlan(plan))
      .delete(),
    db.arrivals
      .where('[plan+at]')
      .between(...ofPlan(plan))
      .delete(),
    db.waiting
      .where('[plan+id]')
      .between(...ofPlan(plan))
      .delete(),
    db.heads.delete(plan),
    db.overviews.delete(plan),
  ]);
}

/** What is left in a log of readings without a value, by indicator: a value set later brings it back. */
function remainsOf(log: readonly Commit[]): Map<Id, PackedSeries['details']> {
  const states = new Map<Id, SeriesState>();
  const removals = log.flatMap(({ changes }) =>
    changes.filter(
      (change): change is ReadingsChange =>
        isOfReadings(change) && Object.values(change.patch ?? {}).some(lacksValue),
    ),
  );
  if (removals.length === 0) return new Map();
  const rows = new Set(removals.map(({ row }) => row));
  const changes = log.flatMap((commit) =>
    commit.changes.filter((change) => isOfReadings(change) && rows.has(change.row)),
  );
  for (const change of inClockOrder(changes)) {
    const state = states.get(change.row) ?? new Map();
    applyToSeries(state, change);
    states.set(change.row, state);
  }
  return new Map(
    [...states].map(([indicator, state]) => [
      indicator,
      Object.fromEntries([...state].filter(([, fields]) => lacksValue(fields))),
    ]),
  );
}

/** Series with what is left of their readings without a value, also where nothing else is. */
function withRemains(
  series: Map<Id, PackedSeries>,
  remains: ReadonlyMap<Id, PackedSeries['details']>,
  { indicators }: PlanDocument,
): Map<Id, PackedSeries> {
  for (const { id } of indicators) {
    const left = remains.get(id);
    if (!left) continue;
    const packed = series.get(id) ?? packReadings([]);
    series.set(id, { ...packed, details: { ...left, ...packed.details } });
  }
  return series;
}

function lacksValue(fields: unknown): boolean {
  return fields instanceof Object && !('value' in fields && typeof fields.value === 'number');
}
