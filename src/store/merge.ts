/** Joining a colleague's copy of a plan with the one here: looked at first, then done in one transaction as one commit. */
import type { Commit } from '#/domain/log.ts';
import { lastClock } from '#/domain/logTimes.ts';
import { type Merge, mergeLogs } from '#/domain/merge.ts';
import type { Id } from '#/domain/model.ts';
import { readCommits, type Signature, stamp } from './commit.ts';
import { ofPlan, type VardeDatabase } from './db.ts';
import { type PlanContent, replaceLog } from './planIO.ts';

/** What merging a file's content would do; nothing is written. The plan must be here and the content have a log. */
export async function previewMerge(db: VardeDatabase, content: PlanContent): Promise<Merge> {
  return mergeLogs(await loadLog(db, content.document.plan.id), content.log ?? []);
}

/**
 * Merges a file's content into the plan here, with the given conflicts (by key) settled the other way. Returns the merge
 * commit, or undefined where there is nothing to join or the joined plan would not hold together (`Merge.faults`).
 */
export function mergePlan(
  db: VardeDatabase,
  content: PlanContent,
  chosen: ReadonlySet<string>,
  signature: Signature,
): Promise<Commit | undefined> {
  const { id } = content.document.plan;
  const theirs = content.log ?? [];
  return db.atomically(async () => {
    const { log, joined, changes, document, faults } = mergeLogs(await loadLog(db, id), theirs, chosen);
    if (joined.length === 0 || faults.length > 0 || !document) return undefined;
    // It may have nothing to change; the plan's own row stands for what it is about.
    const own = [{ table: 'plans' as const, row: id, patch: {} }, ...changes];
    // What is joined comes before what is written from now on.
    const stamped = await stamp(db, { intent: 'merge', changes: own }, signature, lastClock(log));
    const made: Commit = { ...stamped, joined };
    await replaceLog(db, document, [...log, made]);
    return made;
  });
}

async function loadLog(db: VardeDatabase, plan: Id): Promise<Commit[]> {
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
