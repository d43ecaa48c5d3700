/**
 * A plan that was stored by an earlier version and holds what points at nothing is mended when it is opened, in a commit of its
 * own. Not by an upgrade of the database: the plan is as good as it was where it cannot be mended, and a tab with an earlier
 * version may spoil it afterwards.
 */
import type { Id } from '#/domain/model.ts';
import { danglingIn } from '#/domain/references.ts';
import { type MendedTies, mendedTies, tiesIn } from '#/domain/ties.ts';
import { commit } from './commit.ts';
import { database } from './db.ts';
import { loadLog, loadSnapshot, type Snapshot } from './load.ts';
import { signature } from './write.ts';

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
