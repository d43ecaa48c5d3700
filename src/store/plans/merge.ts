/** Joining a colleague's copy of a plan with the one here: looked at first, then done in one transaction as one commit. */

import type { Commit } from '#/domain/log/log.ts';
import { type ClockLeads, clockLeads } from '#/domain/merge/clocks.ts';
import { rewrittenIn } from '#/domain/merge/difference.ts';
import { type Merge, mergeLogs } from '#/domain/merge/merge.ts';
import type { VardeDatabase } from '../database/db.ts';
import type { Signature } from '../log/commit.ts';
import { receive } from '../log/receive.ts';
import { loadLog } from '../read/load.ts';
import type { PlanContent } from './planIO.ts';

/** What a merge would do, and what there is to say of the two logs. */
export interface MergeLook extends Merge {
  /** Whose clocks were ahead, and what that would win; undefined where none was. */
  clocks: ClockLeads | undefined;
  /** How many commits both have that do not say the same in both; those here stand. */
  rewritten: number;
}

/**
 * What merging a file's content would do; nothing is written. The plan must be here and the content have a log. `now`
 * (ms) is when it is looked at.
 */
export async function previewMerge(
  db: VardeDatabase,
  content: PlanContent,
  now: number = Date.now(),
): Promise<MergeLook> {
  const here = await loadLog(db, content.document.plan.id);
  const there = content.log ?? [];
  const merge = mergeLogs(here, there);
  return {
    ...merge,
    clocks: clockLeads(here, there, merge.conflicts, now),
    rewritten: rewrittenIn(here, there).length,
  };
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
    const { joined, changes, document, faults } = mergeLogs(await loadLog(db, id), theirs, chosen);
    if (joined.length === 0 || faults.length > 0 || !document) return undefined;
    return (await receive(db, id, theirs, signature, { changes })).made;
  });
}
