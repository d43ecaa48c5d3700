/**
 * Writing. There is one function per thing a user means to do, in the files of this layer by topic (`rows.ts`, `readings.ts`,
 * `structure.ts` …). Each makes one commit, signed by whoever is writing, and returns it so that it can be undone. They throw
 * what the browser throws (see `failure.ts`) and what the plan refuses (see `refusals.ts`); then nothing was written.
 */
import { wallTime } from '#/domain/log/clock.ts';
import type { Clock, Commit, DraftChange, Intent } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { tidyLabel } from '#/domain/values/text.ts';
import { database } from '../database/db.ts';
import { usePrefs } from '../device/prefs.ts';
import { commit, newId, type Signature } from '../log/commit.ts';
import { type UndoResult, undoCommit, undoState } from '../log/undo.ts';

/** Who writes, and when. */
export function signature(): Signature {
  return { author: tidyLabel(usePrefs.getState().author), now: wallTime(Date.now()) };
}

/** An id for a row that is about to be added. */
export function newRowId(): Id {
  return newId();
}

/** Takes back this device's last commit in the plan, or the given one. */
export function undo(plan: Id, id?: Clock): Promise<UndoResult> {
  const db = database();
  // What to take back is looked up in the same transaction, so that pressing twice takes back two.
  return db.atomically(async () => {
    const target = id ?? (await undoState(db, plan)).undo?.id;
    return target ? undoCommit(db, plan, target, signature()) : { done: false, reason: 'nothing' };
  });
}

/** Makes the last undone commit anew. */
export function redo(plan: Id): Promise<UndoResult> {
  const db = database();
  return db.atomically(async () => {
    const target = (await undoState(db, plan)).redo?.id;
    return target ? undoCommit(db, plan, target, signature(), 'redo') : { done: false, reason: 'nothing' };
  });
}

/** Writes changes to a plan as one commit, signed by whoever is writing. For the functions of this layer. */
export function write(plan: Id, intent: Intent, changes: DraftChange[]): Promise<Commit> {
  return commit(database(), plan, { intent, changes }, signature());
}
