/**
 * The upgrade to version 3 of the database: what `domain/repair/repair.ts` mends in old files is mended in the plans that are here,
 * rows and log alike, and a commit on top says so and lists it. A plan whose own id no address carries gets another, in every
 * record. Plans without faults are read through and left as they are.
 *
 * Knows the records' form as it was then, not `db.ts`, which knows this.
 */
import Dexie, { type Transaction } from 'dexie';
import { laterClock, nextClock } from '#/domain/log/clock.ts';
import type { Change, Clock, CommitHeadline, RepairReport } from '#/domain/log/log.ts';
import { nodeCodesIn, TextRepair } from '#/domain/repair/repair.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { Id } from '#/domain/values/ids.ts';
import { newDevice } from './deviceName.ts';
import { headlineOf, type PackedSeries, packChange, type StoredChange, unpackPatch } from './seriesCodec.ts';
import { touchedBy } from './touched.ts';

interface OfPlan {
  plan: Id;
  id: string;
}
interface RowRecord extends OfPlan {
  table: TableName;
  row: { id: Id };
}
interface SeriesRecord extends OfPlan, PackedSeries {}
type CommitRecord = OfPlan & CommitHeadline & { touched: string[] };
interface ChangesRecord extends OfPlan {
  changes: StoredChange[];
}
interface HeadRecord {
  plan: Id;
  head: Clock;
  commits: number;
}
interface MetaRecord {
  key: 'device';
  device: string;
  clock?: Clock;
}

/** Records that are in memory at a time: a log may be larger than that. */
const AT_A_TIME = 100;

/** Mends every plan in the database. Within the transaction that upgrades it, which any error undoes. */
export async function mendStoredText(tx: Transaction): Promise<void> {
  for (const head of await tx.table<HeadRecord>('heads').toArray()) {
    const codes = await faultyCodes(tx, head.plan);
    if (codes) await mendPlan(tx, head, codes);
  }
}

/** The codes of all nodes that the plan's log knows; undefined where there is nothing to mend in the plan. */
async function faultyCodes(tx: Transaction, plan: Id): Promise<string[] | undefined> {
  const probe = new TextRepair([]);
  const codes = new Set<string>();
  probe.id(plan);
  await inChunks<CommitRecord>(tx, 'commits', plan, async (commits) => {
    for (const { author } of commits) probe.author(author);
  });
  await inChunks<ChangesRecord>(tx, 'changes', plan, async (records) => {
    for (const change of records.flatMap(({ changes }) => changes)) {
      mendChange(probe, change);
      if (change.table === 'frameworks' && 'patch' in change) {
        for (const code of nodeCodesIn(change.patch)) codes.add(code);
      }
    }
  });
  const byCode = new TextRepair(codes);
  byCode.row('frameworks', { id: 'x', nodes: [...codes].map((code) => ({ code })) });
  return probe.report || byCode.report ? [...codes] : undefined;
}

async function mendPlan(tx: Transaction, head: HeadRecord, codes: readonly string[]): Promise<void> {
  const log = new TextRepair(codes);
  const plan = log.id(head.plan);
  const last = await mendLog(tx, head.plan, plan, log);
  // What rows hold stands in the log too, and has been told of there.
  const rows = new TextRepair(codes);
  await moved<RowRecord>(tx, 'rows', head.plan, ({ row, ...record }) => {
    const mended = rows.row(record.table, row);
    return { ...record, plan, id: mended.id, row: mended };
  });
  await moved<SeriesRecord>(tx, 'series', head.plan, (record) => {
    const id = rows.id(record.id);
    return { ...record, plan, id, details: mendDetails(rows, id, record.details) };
  });
  await tx.table('overviews').delete(head.plan);
  await tx.table('heads').delete(head.plan);
  const { report } = log;
  if (report) await tellOf(tx, { ...head, plan }, report, last);
}

/** Mends a plan's commits and puts them under its new id; returns the greatest clock among them. */
async function mendLog(tx: Transaction, from: Id, plan: Id, repair: TextRepair): Promise<Clock | undefined> {
  let last: Clock | undefined;
  const commits = tx.table<CommitRecord>('commits');
  await moved<ChangesRecord>(tx, 'changes', from, (record) => {
    last = laterClock(last, record.changes.at(-1)?.id);
    return { ...record, plan, changes: record.changes.map((change) => mendChange(repair, change)) };
  });
  await moved<CommitRecord>(tx, 'commits', from, (record) => ({
    ...record,
    plan,
    author: repair.author(record.author),
  }));
  // What a headline says of the changes follows from them.
  await inChunks<ChangesRecord>(tx, 'changes', plan, async (records) => {
    const own = await commits.bulkGet(records.map(({ id }) => [plan, id]));
    const headed = records.flatMap(({ changes }, i): CommitRecord[] => {
      const record = own[i];
      return record ? [{ ...record, first: headlineOf(changes), touched: touchedBy(plan, changes) }] : [];
    });
    await commits.bulkPut(headed);
  });
  return last;
}

/** Puts a commit on top that says what was mended. It changes nothing; the plan's own row stands for what it is about. */
async function tellOf(
  tx: Transaction,
  { plan, ...head }: HeadRecord,
  repairs: RepairReport,
  last: Clock | undefined,
): Promise<void> {
  const meta = tx.table<MetaRecord, 'device'>('meta');
  const record = (await meta.get('device')) ?? { key: 'device', device: newDevice() };
  const now = Date.now();
  // Counted on from the plan's own last: another plan's clock may have been wrong.
  const id = nextClock(last, now, record.device);
  const changes: Change[] = [{ id, table: 'plans', row: plan, patch: {} }];
  const at = new Date(now).toISOString();
  const commit: CommitRecord = {
    plan,
    id,
    intent: 'repair',
    author: '',
    at,
    repairs,
    first: headlineOf(changes),
    touched: touchedBy(plan, changes),
  };
  await tx.table('commits').add(commit);
  await tx.table('changes').add({ plan, id, changes });
  await tx.table('heads').put({ ...head, plan, head: id, commits: head.commits + 1 });
  await meta.put(record);
}

/** A change with its text mended, packed where it can be. */
function mendChange(repair: TextRepair, change: StoredChange): StoredChange {
  if (!('packed' in change)) return repair.change(change);
  const { packed, ...rest } = change;
  const { row, patch } = repair.change({ ...rest, patch: packed.details });
  if (patch === packed.details) return row === change.row ? change : { ...change, row };
  const whole = unpackPatch(packed);
  const details = Object.entries(patch).map(([date, fields]) => [date, { ...whole[date], ...fields }]);
  return packChange({ ...rest, row, patch: { ...whole, ...Object.fromEntries(details) } });
}

/** What a series keeps beside its values, mended; dates of which nothing is left go. */
function mendDetails(
  repair: TextRepair,
  indicator: Id,
  details: PackedSeries['details'],
): PackedSeries['details'] {
  const entries = Object.entries(details).map(
    ([date, fields]) => [date, repair.reading(indicator, fields)] as const,
  );
  return Object.fromEntries(entries.filter(([, fields]) => Object.keys(fields).length > 0));
}

/** Every record of a plan in a store with its key, in the order of the keys, some at a time. */
async function inChunks<T>(
  tx: Transaction,
  store: string,
  plan: Id,
  work: (records: T[], keys: unknown[]) => Promise<void>,
): Promise<void> {
  const table = tx.table<T, unknown>(store);
  const all = await table
    .where(table.schema.primKey.name)
    .between([plan, Dexie.minKey], [plan, Dexie.maxKey])
    .primaryKeys();
  for (let from = 0; from < all.length; from += AT_A_TIME) {
    const keys = all.slice(from, from + AT_A_TIME);
    const found = await table.bulkGet(keys);
    await work(
      found.filter((record) => record !== undefined),
      keys.filter((_, i) => found[i] !== undefined),
    );
  }
}

/** Puts a mended record in place of every record of a plan in a store, where its key changes under the other. */
async function moved<T extends OfPlan>(
  tx: Transaction,
  store: string,
  plan: Id,
  mend: (record: T) => T,
): Promise<void> {
  const table = tx.table<T, unknown>(store);
  await inChunks<T>(tx, store, plan, async (records, keys) => {
    const mended = records.map(mend);
    const isElsewhere = (i: number) =>
      records[i]?.plan !== mended[i]?.plan || records[i]?.id !== mended[i]?.id;
    await table.bulkDelete(keys.filter((_, i) => isElsewhere(i)));
    await table.bulkPut(mended);
  });
}
