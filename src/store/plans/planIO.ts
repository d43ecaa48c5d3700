/** Whole plans in and out of the database: created, opened from a file, removed. All or nothing. */

import type { Arrival } from '#/domain/log/arrivals.ts';
import { foldState, type PlanState } from '#/domain/log/fold.ts';
import type { Change, Clock, Commit, DraftChange, RepairReport } from '#/domain/log/log.ts';
import { restamped } from '#/domain/log/logTimes.ts';
import { rewrittenIn } from '#/domain/merge/difference.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { VardeDatabase } from '../database/db.ts';
import { commit, newId, renameDevice, type Signature } from '../log/commit.ts';
import { PlanChangedError } from '../log/refusals.ts';
import { loadLog, loadWholePlan } from '../read/load.ts';
import { readCommits } from '../read/logRecords.ts';
import { putLog, putNew, removeRecords } from './planRecords.ts';

/** A plan file's content once it is through the gate. */
export interface PlanContent {
  document: PlanDocument;
  log?: Commit[];
  /** When what came from other copies came to the one that the file was written from; else the log's merges tell. */
  arrivals?: readonly Arrival[];
  /** What the gate mended of its text. */
  repairs?: RepairReport;
  /** What the gate found is to be changed so that nothing in the plan points at nothing. */
  ties?: DraftChange[];
}

/**
 * How a file stands to what is here: `new` (there is no such plan here), `same` (the file holds what is here, or an earlier
 * part of it), `more` (it has changes that are not here), `differs` (its changes bear the stamps of changes here, but do not
 * say the same: somebody has written in the file), or `untold` (the plan is here, and the file has no log to tell).
 */
export type Comparison = 'new' | 'same' | 'more' | 'differs' | 'untold';

/** Puts a starter or blank plan in the database under a fresh id, as the plan's first commit. Returns the id. */
export async function createPlan(
  db: VardeDatabase,
  document: PlanDocument,
  signature: Signature,
): Promise<Id> {
  const id = newId();
  await putNew(db, withPlanId(document, id), 'create-plan', signature);
  return id;
}

/** Compares a file's plan with what is here. */
export async function comparePlan(db: VardeDatabase, content: PlanContent): Promise<Comparison> {
  const plan = content.document.plan.id;
  if (!(await db.heads.get(plan))) return 'new';
  if (!content.log || content.log.length === 0) return 'untold';
  const { log } = content;
  const here = await db.transaction('r', [db.commits, db.changes], async () => {
    const records = await db.commits.bulkGet(log.map(({ id }) => [plan, id]));
    return readCommits(
      db,
      records.filter((record) => record !== undefined),
    );
  });
  const known = new Set(here.map(({ id }) => id));
  if (log.some((commit) => !known.has(commit.id) && saysSomething(commit))) return 'more';
  return rewrittenIn(here, log).length > 0 ? 'differs' : 'same';
}

/** What a file's changes give by what they are here, and how many of them say something else in the file. */
export async function sameChangesHere(
  db: VardeDatabase,
  { document, log = [] }: PlanContent,
): Promise<{ state: PlanState; rewritten: number }> {
  const ids = new Set(log.map(({ id }) => id));
  const here = (await loadLog(db, document.plan.id)).filter(({ id }) => ids.has(id));
  return { state: foldState(here), rewritten: rewrittenIn(here, log).length };
}

/**
 * Whether a commit is more than a note that two copies were joined, or one was mended, or what follows from the others:
 * copies that have only that apart are the same.
 */
function saysSomething({ intent, changes }: Commit): boolean {
  if (intent === 'settle') return false;
  const isEmpty = ({ patch, deleted }: Change) =>
    deleted === undefined && Object.keys(patch ?? {}).length === 0;
  return (intent !== 'merge' && intent !== 'repair') || !changes.every(isEmpty);
}

/**
 * Opens a plan file's content that is new here, with its log, if it has one, as it is: the same history and no commit of
 * its own, but for one that says what was mended of its text. As a copy it gets a fresh id. Returns the plan's id here. A plan that is here is joined with (`merge.ts`).
 */
export async function openPlan(
  db: VardeDatabase,
  content: PlanContent,
  signature: Signature,
  as: 'new' | 'copy' = 'new',
): Promise<Id> {
  const id = as === 'copy' ? newId() : content.document.plan.id;
  const document = withPlanId(content.document, id);
  const log = content.log && withLogId(content.log, content.document.plan.id, id);
  const { arrivals, repairs, ties = [] } = content;
  await db.atomically(async () => {
    if (!log || log.length === 0) await putNew(db, document, 'open-file', signature);
    else await putLog(db, document, log, arrivals);
    if (ties.length > 0)
      await commit(db, id, { intent: 'restore', changes: ties }, { ...signature, author: '' });
    if (repairs) {
      // It changes nothing; the plan's own row stands for what it is about.
      const changes = [{ table: 'plans' as const, row: id, patch: {} }];
      await commit(db, id, { intent: 'repair', repairs, changes }, { ...signature, author: '' });
    }
  });
  return id;
}

/**
 * Opens a plan's content beside what is here, under a fresh id and the name given, which is its one change. With `corrected`
 * times its log is stamped anew (`domain/logTimes.ts`), so that a clock that was ahead is out of it. Returns the copy's id.
 */
export function openCopy(
  db: VardeDatabase,
  { document, log, arrivals }: PlanContent,
  name: string,
  signature: Signature,
  times: 'kept' | 'corrected' = 'kept',
): Promise<Id> {
  return db.atomically(async () => {
    const own = times === 'corrected' && log ? restamped(log, signature.now) : log;
    const copy = {
      document,
      ...(own && { log: own }),
      ...(arrivals && { arrivals: named(arrivals, log, own) }),
    };
    const id = await openPlan(db, copy, signature, 'copy');
    const changes = [{ table: 'plans' as const, row: id, patch: { name } }];
    await commit(db, id, { intent: 'edit-plan', changes }, signature);
    return id;
  });
}

/**
 * Makes a copy with corrected times of a plan that is here; see {@link openCopy}. It is in no file yet. Undefined where there
 * is no such plan.
 */
export function copyWithCorrectedTimes(
  db: VardeDatabase,
  plan: Id,
  name: string,
  signature: Signature,
): Promise<Id | undefined> {
  return db.atomically(async () => {
    const content = await loadWholePlan(db, plan);
    if (!content) return undefined;
    const id = await openCopy(db, content, name, signature, 'corrected');
    await db.heads.update(id, { backedUp: 0 });
    return id;
  });
}

/** Arrivals that name commits of a log, naming those that stand in another log in the same places. */
function named(
  arrivals: readonly Arrival[],
  log: readonly Commit[] = [],
  other: readonly Commit[] = log,
): Arrival[] {
  const now = new Map(log.map(({ id }, i) => [id, other[i]?.id ?? id]));
  return arrivals.map(({ at, commits }) => ({ at, commits: commits.map((id) => now.get(id) ?? id) }));
}

/**
 * Removes a plan and its history from this browser. There is no way back but a plan file. `seen` is the head of its log as
 * whoever removes it knows it: throws a {@link PlanChangedError}, and removes nothing, where something has been written since.
 */
export function removePlan(db: VardeDatabase, plan: Id, seen?: Clock): Promise<void> {
  return db.atomically(async () => {
    const head = (await db.heads.get(plan))?.head;
    if (seen !== undefined && head !== undefined && head !== seen) {
      const last = await db.commits.get([plan, head]);
      throw new PlanChangedError(plan, last && { author: last.author, at: last.at });
    }
    await removeRecords(db, plan);
    await renameDevice(db);
  });
}

/** Remembers that a backup of all commits so far is in the user's hands. */
export async function markBackedUp(db: VardeDatabase, plan: Id, commits: number): Promise<void> {
  await db.heads.update(plan, { backedUp: commits });
}

function withPlanId(document: PlanDocument, id: Id): PlanDocument {
  return { ...document, plan: { ...document.plan, id } };
}

function withLogId(log: readonly Commit[], from: Id, to: Id): Commit[] {
  const rename = (change: Change): Change =>
    change.table === 'plans' && change.row === from ? { ...change, row: to } : change;
  return log.map((commit) => (from === to ? commit : { ...commit, changes: commit.changes.map(rename) }));
}
