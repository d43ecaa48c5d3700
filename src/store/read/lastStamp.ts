import { clockTime } from '#/domain/log/clock.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';

/** Where a plan's stamps have come to. */
export interface LastStamp {
  /** The time of the greatest stamp (ms since 1970). */
  time: number;
  /** Who made the last commit, and when by their own clock. */
  author: string;
  at: string;
}

/** Undefined where there is no such plan here. Throws what IndexedDB throws. */
export function lastStamp(plan: Id): Promise<LastStamp | undefined> {
  const db = database();
  return db.transaction('r', [db.heads, db.commits], async () => {
    const head = await db.heads.get(plan);
    const commit = head && (await db.commits.get([plan, head.head]));
    return commit && { time: clockTime(head.clock), author: commit.author, at: commit.at };
  });
}
