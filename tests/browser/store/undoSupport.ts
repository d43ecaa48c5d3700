/** What the tests of undo share: a plan, commits to it, and taking the last of them back. */

import type { Commit, DraftChange } from '#/domain/log/log.ts';
import type { PlanDocument, RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { type UndoResult, undoCommit, undoState } from '#/store/log/undo.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { connect, deletion, document, documentOf, signed } from './support.ts';

export async function withPlan(): Promise<{ db: VardeDatabase; plan: Id }> {
  const db = connect();
  return { db, plan: await createPlan(db, document(), signed()) };
}

export function write(db: VardeDatabase, plan: Id, ...changes: DraftChange[]): Promise<Commit> {
  return commit(db, plan, { intent: 'edit-row', changes }, signed());
}

export async function undoLast(db: VardeDatabase, plan: Id): Promise<UndoResult> {
  const last = (await undoState(db, plan)).undo;
  return last ? undoCommit(db, plan, last.id, signed()) : { done: false, reason: 'nothing' };
}

export async function redoLast(db: VardeDatabase, plan: Id): Promise<UndoResult> {
  const last = (await undoState(db, plan)).redo;
  return last ? undoCommit(db, plan, last.id, signed(), 'redo') : { done: false, reason: 'nothing' };
}

export const name = (text: string, row = 'unit'): DraftChange => ({
  table: 'units',
  row,
  patch: { name: text },
});
export const reading = (date: string, value: number): DraftChange => ({
  table: 'readings',
  row: 'short',
  patch: { [date]: { value } },
});

/** The plan as it began, as the database gives it back: rows in the order of their ids. */
export function original(plan: Id): PlanDocument {
  const begun = document();
  const byId = (a: { id: Id }, b: { id: Id }) => (a.id < b.id ? -1 : 1);
  return {
    ...begun,
    plan: { ...begun.plan, id: plan },
    indicators: [...begun.indicators].sort(byId),
    subGoals: [...begun.subGoals].sort(byId),
  };
}

/** Deletes a row with all that goes with it. */
export async function clear(db: VardeDatabase, plan: Id, ref: RowRef): Promise<void> {
  await write(db, plan, ...deletion((await documentOf(db, plan)) ?? document(), ref));
}
