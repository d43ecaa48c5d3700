/**
 * One of the two ways into the log: what is written here is stamped, written and folded into the rows it changes, all in one
 * transaction. What comes from other devices comes by `receive.ts`.
 */
import { nanoid } from 'nanoid';
import { clockDevice, nextClock, wallTime } from '#/domain/log/clock.ts';
import { inClockOrder } from '#/domain/log/fold.ts';
import {
  type Change,
  type Clock,
  type Commit,
  type DraftChange,
  type Intent,
  isOfReadings,
  type ReadingsChange,
  type RepairReport,
} from '#/domain/log/log.ts';
import { summarise } from '#/domain/readings/series.ts';
import { withCleanText } from '#/domain/repair/repair.ts';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import { tidyLabel } from '#/domain/values/text.ts';
import type { HeadRecord, MetaRecord, RowRecord, VardeDatabase } from '../database/db.ts';
import { newDevice } from '../database/deviceName.ts';
import { applyToPacked } from '../database/seriesCodec.ts';
import { touchKey } from '../database/touched.ts';
import { changesTo, toRecords } from '../read/logRecords.ts';
import { type FoldedRow, foldedRows } from './folding.ts';
import { refuseFaults } from './guard.ts';
import { PlanGoneError } from './refusals.ts';

/** A commit before it has been stamped and signed. */
export interface Draft {
  intent: Intent;
  of?: Clock;
  repairs?: RepairReport;
  changes: DraftChange[];
}

export interface Signature {
  author: string;
  /** Milliseconds since 1970, by the writer's clock. */
  now: number;
}

/** A fresh id, unique across devices that never meet: 72 random bits. */
export function newId(): Id {
  return nanoid(12);
}

/**
 * Writes a commit to a plan that is in the database and returns it. Must not be called with no changes. Throws what
 * IndexedDB throws (quota, closed database), and a `PlanFaultError` where the plan would no longer hold together; then
 * nothing has been written. So it is where there is no such plan any more (`PlanGoneError`).
 */
export function commit(db: VardeDatabase, plan: Id, draft: Draft, signature: Signature): Promise<Commit> {
  return db.atomically(async () => {
    const changes = withCleanText(draft.changes);
    const head = await db.heads.get(plan);
    if (!head) throw new PlanGoneError(plan);
    const made = await stamp(db, { ...draft, changes }, signature, head);
    const rows = await foldedRows(db, plan, changes);
    await refuseFaults(db, plan, changes, rows);
    await foldIn(db, plan, made.changes, rows);
    await db.heads.put(await putOnTop(db, head, made));
    return made;
  });
}

/** Writes a commit that is later than all in a plan's log, and returns where the log stands then. Rows are not folded. */
export async function putOnTop(db: VardeDatabase, before: HeadRecord, made: Commit): Promise<HeadRecord> {
  const { beneath: _beneath, ...head } = before;
  const records = toRecords(head.plan, made);
  await Promise.all([db.commits.add(records.commit), db.changes.add(records.changes)]);
  const clock = made.changes.at(-1)?.id ?? made.id;
  return { ...head, head: made.id, clock, commits: head.commits + 1, heads: [made.id] };
}

/**
 * Gives a draft its clocks, its signature and what it stands on. `on` is where the plan's log stands, undefined for one that
 * is new: each plan counts on from its own greatest stamp, so that one clock that was wrong does not reach the others. Call
 * within a transaction.
 */
export async function stamp<C extends object>(
  db: VardeDatabase,
  draft: Pick<Draft, 'intent' | 'of' | 'repairs'> & { changes: readonly C[] },
  { author, now }: Signature,
  on: Pick<HeadRecord, 'clock' | 'heads'> | undefined,
): Promise<Omit<Commit, 'changes'> & { changes: (C & { id: Clock })[] }> {
  const { device } = await deviceRecord(db);
  let clock = on?.clock;
  const changes = draft.changes.map((change) => {
    const id = nextClock(clock, now, device);
    clock = id;
    return { id, ...change };
  });
  const first = changes[0];
  if (!first) throw new Error('A commit needs at least one change');
  return {
    id: first.id,
    intent: draft.intent,
    author: tidyLabel(author),
    at: new Date(wallTime(now)).toISOString(),
    heads: on?.heads ?? [],
    ...(draft.of && { of: draft.of }),
    ...(draft.repairs && { repairs: draft.repairs }),
    changes,
  };
}

/**
 * Takes another name for this device. For when what it has stamped is forgotten: were its clock turned back, or an older
 * file of the plan opened, it could otherwise make a stamp anew that somebody has already. Call within a transaction.
 */
export async function renameDevice(db: VardeDatabase): Promise<void> {
  const known = await db.meta.get('device');
  if (!known) return;
  const { device, former = [] } = known;
  await db.meta.put({ key: 'device', device: newDevice(), former: [...former, device] });
}

/** Tells whether a commit was made by this device, by any name it has had. */
export async function isMadeHere(db: VardeDatabase): Promise<(commit: Clock) => boolean> {
  const { device, former = [] } = (await db.meta.get('device')) ?? {};
  const names = new Set([device, ...former]);
  return (commit) => names.has(clockDevice(commit));
}

async function deviceRecord(db: VardeDatabase): Promise<MetaRecord> {
  const known = await db.meta.get('device');
  if (known) return known;
  const made: MetaRecord = { key: 'device', device: newDevice() };
  await db.meta.put(made);
  return made;
}

/** Folds new changes, later than all in the plan's log, into the rows and series they touch. */
export async function foldIn(
  db: VardeDatabase,
  plan: Id,
  changes: readonly Change[],
  rows: readonly FoldedRow[],
): Promise<void> {
  const seriesChanges = groupBy(changes.filter(isOfReadings), (change) => change.row);
  const restored = await putRows(db, plan, rows);
  await foldSeries(db, plan, seriesChanges, restored);
}

/** Writes rows as they have become. Returns the indicators that came (back) into view, whose series must be folded anew. */
async function putRows(db: VardeDatabase, plan: Id, rows: readonly FoldedRow[]): Promise<Set<Id>> {
  const gone = rows.filter(({ after }) => !after).map(({ ref }) => ref);
  await db.rows.bulkPut(rows.flatMap(({ after }) => after ?? []));
  await db.rows.bulkDelete(gone.map(({ table, id }) => [plan, table, id]));
  await db.series.bulkDelete(gone.filter(({ table }) => table === 'indicators').map(({ id }) => [plan, id]));
  const appeared = rows.filter(({ ref, before, after }) => ref.table === 'indicators' && after && !before);
  return new Set(appeared.map(({ ref }) => ref.id));
}

async function foldSeries(
  db: VardeDatabase,
  plan: Id,
  groups: Map<Id, ReadingsChange[]>,
  appeared: Set<Id>,
): Promise<void> {
  const ids = [...new Set([...groups.keys(), ...appeared])];
  if (ids.length === 0) return;
  const indicators = await db.rows.bulkGet(ids.map((id) => [plan, 'indicators', id]));
  const stored = await db.series.bulkGet(ids.map((id) => [plan, id]));
  const anew = ids.filter((id) => appeared.has(id)).map((row) => ({ table: 'readings' as const, row }));
  const earlier = anew.length > 0 ? await changesTo(db, plan, anew) : new Map<string, Change[]>();
  const rows: RowRecord[] = [];
  const series: (SeriesPut | undefined)[] = ids.map((id, i) => {
    const record = indicators[i];
    // Readings of a deleted indicator stay in the log and come back with it.
    if (!record) return undefined;
    const before = inClockOrder(earlier.get(touchKey(plan, 'readings', id)) ?? []);
    const { packed, readings } = applyToPacked(stored[i], [...before, ...(groups.get(id) ?? [])]);
    rows.push({ ...record, summary: summarise(readings) });
    return { plan, id, ...packed };
  });
  await db.series.bulkPut(series.filter((record) => record !== undefined));
  await db.rows.bulkPut(rows);
}

type SeriesPut = Parameters<VardeDatabase['series']['put']>[0];
