/**
 * The other way into the log: commits that were made elsewhere are put in where they belong, whatever order they come in and
 * however late. Only the rows and series they touch are folded anew. When they came is kept; what hangs together is settled
 * (`domain/merge/settlement.ts`), or by the merge commit that somebody makes with it.
 */
import { inArrivalOrder } from '#/domain/log/arrivals.ts';
import { laterClock, wallTime } from '#/domain/log/clock.ts';
import { headsOf, headsToJoin } from '#/domain/log/heads.ts';
import type { Clock, Commit, DraftChange } from '#/domain/log/log.ts';
import { lastClock } from '#/domain/log/logTimes.ts';
import { placeable } from '#/domain/merge/settlement.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type HeadRecord, ofPlan, type VardeDatabase } from '../database/db.ts';
import { unpackChange } from '../database/seriesCodec.ts';
import { readCommits, toRecords } from '../read/logRecords.ts';
import { foldIn, putOnTop, type Signature, stamp } from './commit.ts';
import { foldAnew } from './foldAnew.ts';
import { foldedRows } from './folding.ts';
import { PlanGoneError } from './refusals.ts';
import { settlementFor } from './settle.ts';

/** What came of receiving commits. */
export interface Receipt {
  /** Those that were put in the log, in clock order. */
  received: Clock[];
  /** How many wait for one they stand on that has not come. */
  waiting: number;
  /** What lies on top since: the settlement, where one was needed, or the merge. */
  made?: Commit;
}

/** The commit with which somebody merges what comes. */
export interface MergeDraft {
  /** What it changes; may be nothing. */
  changes: readonly DraftChange[];
}

/**
 * Puts commits that came from another device in a plan's log. What is there already is left alone; what names a commit that has
 * not come waits for it. With `merge` everything must be placed, and the merge, signed, names what came and stands on all of it;
 * what it must change is for its maker to know (`domain/merge/merge.ts`). Throws a `PlanGoneError` where there is no such plan
 * and what IndexedDB throws; then nothing has been written.
 */
export function receive(
  db: VardeDatabase,
  plan: Id,
  commits: readonly Commit[],
  signature: Signature,
  merge?: MergeDraft,
): Promise<Receipt> {
  return db.atomically(async () => {
    const before = await db.heads.get(plan);
    if (!before) throw new PlanGoneError(plan);
    const { placed, waiting } = await sorted(db, plan, commits, merge !== undefined);
    await db.waiting.bulkPut(waiting.map((commit) => ({ plan, ...commit })));
    const left = waiting.filter(({ intent }) => intent !== 'settle').length;
    if (placed.length === 0 && !merge) return { received: [], waiting: left };

    const { head, removed } = merge
      ? { head: before, removed: undefined }
      : await withoutSettlement(db, before, placed);
    const stood = await putIn(db, head, placed, merge !== undefined);
    const { now } = signature;
    await keepArrival(
      db,
      plan,
      now,
      placed.map(({ id }) => id),
    );
    await fold(db, plan, head, placed, removed);
    const { head: after, made } = merge
      ? await merged(db, stood, placed, signature, merge)
      : await settled(db, stood, now);
    const isBraided = !merge && (made !== undefined || after.heads.length > 1);
    const backedUp = Math.min(before.backedUp, after.commits);
    await db.heads.put({ ...after, backedUp, ...(isBraided && { isBraided }) });
    return { received: placed.map(({ id }) => id), waiting: left, ...(made && { made }) };
  });
}

/** Which of the commits that come, and those that have been waiting, can be placed; all where they are merged. */
async function sorted(
  db: VardeDatabase,
  plan: Id,
  commits: readonly Commit[],
  isMerge: boolean,
): Promise<{ placed: Commit[]; waiting: Commit[] }> {
  const kept = await db.waiting
    .where('[plan+id]')
    .between(...ofPlan(plan))
    .toArray();
  const waited = kept.map(
    ({ plan: _plan, changes, ...rest }): Commit => ({ ...rest, changes: changes.map(unpackChange) }),
  );
  const all = new Map([...(isMerge ? [] : waited), ...commits].map((commit) => [commit.id, commit]));
  const asked = new Set([...all.values()].flatMap(({ id, heads = [] }) => [id, ...heads]));
  const found = await db.commits
    .where('[plan+id]')
    .anyOf([...asked].map((id) => [plan, id]))
    .primaryKeys();
  const known = new Set(found.map(([, id]) => id));
  const fresh = [...all.values()].filter(({ id }) => !known.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const placed = isMerge ? fresh : placeable(fresh, (id) => known.has(id));
  const ids = new Set(placed.map(({ id }) => id));
  await db.waiting.bulkDelete(placed.map(({ id }) => [plan, id]));
  return { placed, waiting: fresh.filter(({ id }) => !ids.has(id)) };
}

/**
 * Takes out the settlement on top, if there is one that nothing stands on, also of what comes. It waits: others may have written
 * on it.
 */
async function withoutSettlement(
  db: VardeDatabase,
  before: HeadRecord,
  placed: readonly Commit[],
): Promise<{ head: HeadRecord; removed?: Commit }> {
  const { beneath, ...rest } = before;
  if (beneath === undefined) return { head: before };
  if (placed.some(({ heads = [] }) => heads.includes(before.head))) return { head: rest };
  const { plan } = before;
  const record = await db.commits.get([plan, before.head]);
  const [removed] = record ? await readCommits(db, [record]) : [];
  if (!removed) return { head: before };
  await db.commits.delete([plan, removed.id]);
  await db.changes.delete([plan, removed.id]);
  await db.waiting.put({ plan, ...removed });
  await forgetArrival(db, plan, removed.id);
  const [last] = await db.commits
    .where('[plan+id]')
    .between(...ofPlan(plan))
    .reverse()
    .limit(1)
    .primaryKeys();
  const head = {
    ...rest,
    head: last?.[1] ?? '',
    clock: beneath,
    commits: rest.commits - 1,
    heads: removed.heads ?? [],
  };
  return { head, removed };
}

/** Writes commits to a log, and returns where that stands then. Rows are not folded. */
async function putIn(
  db: VardeDatabase,
  head: HeadRecord,
  placed: readonly Commit[],
  isMerge: boolean,
): Promise<HeadRecord> {
  const { plan } = head;
  const records = placed.map((commit) => toRecords(plan, commit));
  await db.commits.bulkAdd(records.map(({ commit }) => commit));
  await db.changes.bulkAdd(records.map(({ changes }) => changes));
  return {
    ...head,
    head: laterClock(head.head, placed.at(-1)?.id) ?? head.head,
    clock: laterClock(head.clock, lastClock(placed)) ?? head.clock,
    commits: head.commits + placed.length,
    heads: await headsWith(db, head, placed, isMerge),
  };
}

/** The heads of a log in which some commits have been put, before what may lie on top. */
async function headsWith(
  db: VardeDatabase,
  { plan, heads }: HeadRecord,
  placed: readonly Commit[],
  isMerge: boolean,
): Promise<Clock[]> {
  const ids = placed.map(({ id }) => id);
  // What commits that name none are understood to know, only the whole log tells.
  if (placed.some((commit) => commit.heads === undefined)) {
    const log = await db.commits
      .where('[plan+id]')
      .between(...ofPlan(plan))
      .toArray();
    return isMerge ? headsToJoin(log, ids) : headsOf(log);
  }
  const named = new Set(placed.flatMap((commit) => commit.heads ?? []));
  return [...heads, ...ids].filter((id) => !named.has(id)).sort();
}

/** Folds what came into the rows and series it touches, or those anew where something later is in them. */
async function fold(
  db: VardeDatabase,
  plan: Id,
  before: HeadRecord,
  placed: readonly Commit[],
  removed: Commit | undefined,
): Promise<void> {
  const changes = placed.flatMap((commit) => commit.changes);
  const isLater = !removed && changes.every(({ id }) => id > before.clock);
  if (isLater) {
    changes.sort((a, b) => (a.id < b.id ? -1 : 1));
    await foldIn(db, plan, changes, await foldedRows(db, plan, changes));
  } else await foldAnew(db, plan, [...changes, ...(removed?.changes ?? [])]);
}

/** Puts a merge on top. */
async function merged(
  db: VardeDatabase,
  head: HeadRecord,
  placed: readonly Commit[],
  signature: Signature,
  { changes }: MergeDraft,
): Promise<{ head: HeadRecord; made: Commit }> {
  // It may have nothing to change; the plan's own row stands for what it is about.
  const own = [{ table: 'plans' as const, row: head.plan, patch: {} }, ...changes];
  const stamped = await stamp(db, { intent: 'merge', changes: own }, signature, head);
  const made: Commit = { ...stamped, joined: placed.map(({ id }) => id) };
  return { head: await onTop(db, head, made), made };
}

/** Puts the settlement on top that a log needs, if it needs one. */
async function settled(
  db: VardeDatabase,
  head: HeadRecord,
  now: number,
): Promise<{ head: HeadRecord; made?: Commit }> {
  const made = await settlementFor(db, head);
  if (!made) return { head };
  await keepArrival(db, head.plan, now, [made.id]);
  return { head: { ...(await onTop(db, head, made)), beneath: head.clock }, made };
}

async function onTop(db: VardeDatabase, head: HeadRecord, made: Commit): Promise<HeadRecord> {
  await foldIn(db, head.plan, made.changes, await foldedRows(db, head.plan, made.changes));
  return putOnTop(db, head, made);
}

async function keepArrival(
  db: VardeDatabase,
  plan: Id,
  now: number,
  commits: readonly Clock[],
): Promise<void> {
  if (commits.length === 0) return;
  const at = new Date(wallTime(now)).toISOString();
  const known = (await db.arrivals.get([plan, at]))?.commits ?? [];
  await db.arrivals.bulkPut(
    inArrivalOrder([{ at, commits: [...known, ...commits] }]).map((each) => ({ plan, ...each })),
  );
}

async function forgetArrival(db: VardeDatabase, plan: Id, commit: Clock): Promise<void> {
  await db.arrivals
    .where('[plan+at]')
    .between(...ofPlan(plan))
    .filter(({ commits }) => commits.includes(commit))
    .modify((record) => {
      record.commits = record.commits.filter((id) => id !== commit);
    });
}
