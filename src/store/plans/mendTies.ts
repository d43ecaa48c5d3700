/**
 * A plan that was stored by an earlier version and holds what points at nothing is mended when it is opened, in a commit of its
 * own. Not by an upgrade of the database: the plan is as good as it was where it cannot be mended, and a tab with an earlier
 * version may spoil it afterwards.
 */

import { danglingIn } from '#/domain/integrity/references.ts';
import { type MendedTies, mendedTies, tiesIn } from '#/domain/merge/ties.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { signature } from '../intents/write.ts';
import { commit } from '../log/commit.ts';
import { loadLog, loadSnapshot, type Snapshot } from '../read/load.ts';

/** Whether something in a plan points at nothing. */
export function hasLooseTies({ rows }: Snapshot): boolean {
  return danglingIn(rows).length > 0;
}

/**
 * Mends what points at nothing in a plan, and says what was mended; undefined where there is nothing, or nothing tells what is
 * gone. Throws as every commit does; the plan is as it was then.
 */
export function mendTies(plan: Id): Promise<MendedTies | undefined> {
  const db = database();
  return db.atomically(async () => {
    // Another tab may have done it.
    const snapshot = await loadSnapshot(db, plan);
    if (!snapshot || !hasLooseTies(snapshot)) return undefined;
    const log = await loadLog(db, plan);
    const changes = mendedTies(log);
    if (!changes || changes.length === 0) return undefined;
    // It is nobody's doing.
    await commit(db, plan, { intent: 'restore', changes }, { ...signature(), author: '' });
    return tiesIn(log, changes);
  });
}
