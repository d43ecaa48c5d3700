/**
 * Undo and redo as commits of their own: nothing is taken out of the log. What there is to undo is read from the log
 * too, so it survives a reload and is the same in every tab.
 */
import { applyToRow, applyToSeries, inClockOrder, type RowState, type SeriesState } from '#/domain/fold.ts';
import { groupBy } from '#/domain/groupBy.ts';
import type { Change, Clock, Commit, Intent } from '#/domain/log.ts';
import type { Id } from '#/domain/model.ts';
import { changesTo, commit, type Draft, type DraftChange, fromRecord, type Signature, touchKey } from './commit.ts';
import type { VardeDatabase } from './db.ts';

/** How far back undo reaches. */
const UNDO_DEPTH = 200;

export interface UndoState {
  /** The commit that undo would take back, and what it was meant as. */
  undo?: { id: Clock; intent: Intent };
  redo?: { id: Clock; intent: Intent };
}

export type UndoResult = { done: true; commit: Commit } | { done: false; reason: 'nothing' | 'built-upon' };

/** What this device can undo and redo in a plan now. */
export async function undoState(db: VardeDatabase, plan: Id): Promise<UndoState> {
  const device = (await db.meta.get('device'))?.device;
  const records = await db.commits
    .where('[plan+id]')
    .between([plan, ''], [plan, '\uffff'])
    .reverse()
    .limit(UNDO_DEPTH)
    .toArray();
  const undoable: { id: Clock; intent: Intent }[] = [];
  let redoable: { id: Clock; intent: Intent }[] = [];
  const meant = new Map<Clock, Intent>();
  for (const { id, intent, of } of records.reverse()) {
    if (!device || !id.endsWith(device)) continue;
    const original = (of && meant.get(of)) || intent;
    meant.set(id, original);
    if (intent === 'undo') {
      const i = undoable.findIndex((entry) => entry.id === of);
      if (i >= 0) undoable.splice(i, 1);
      redoable.push({ id, intent: original });
    } else if (intent === 'redo') {
      redoable = redoable.filter((entry) => entry.id !== of);
      undoable.push({ id, intent: original });
    } else {
      // The plan's own beginning is not a step to take back; a plan is removed in settings.
      if (intent !== 'create-plan' && intent !== 'open-file') undoable.push({ id, intent });
      redoable = [];
    }
  }
  const undo = undoable.at(-1);
  const redo = redoable.at(-1);
  return { ...(undo && { undo }), ...(redo && { redo }) };
}

/**
 * Takes back a commit by writing its inverse. Refuses (`built-upon`) where a later commit changed the same field of the
 * same row, because taking this one back would silently take that one back too.
 */
export async function undoCommit(
  db: VardeDatabase,
  plan: Id,
  id: Clock,
  signature: Signature,
  as: 'undo' | 'redo' = 'undo',
): Promise<UndoResult> {
  const record = await db.commits.get([plan, id]);
  if (!record) return { done: false, reason: 'nothing' };
  const changes = await invert(db, plan, fromRecord(record));
  if (changes === undefined) return { done: false, reason: 'built-upon' };
  const draft: Draft = { intent: as, of: id, changes };
  return { done: true, commit: await commit(db, plan, draft, signature) };
}

/** The changes that restore what `made` changed, or undefined where something later builds on it. */
async function invert(db: VardeDatabase, plan: Id, made: Commit): Promise<DraftChange[] | undefined> {
  const own = groupBy(made.changes, (change) => touchKey(plan, change.table, change.row));
  const all = await changesTo(db, plan, made.changes);
  const lastOwn = made.changes.at(-1)?.id ?? made.id;
  const inverse: DraftChange[] = [];
  for (const [key, changes] of own) {
    const history = inClockOrder(all.get(key) ?? []);
    if (history.some((later) => later.id > lastOwn && changes.some((change) => overlap(change, later)))) {
      return undefined;
    }
    const before = history.filter((change) => change.id < made.id);
    const first = changes[0];
    if (first) inverse.push(first.table === 'readings' ? invertSeries(changes, before) : invertRow(changes, before));
  }
  // Rows come back before what refers to them goes, and the other way round.
  return inverse.reverse();
}

function invertRow(changes: readonly Change[], before: readonly Change[]): DraftChange {
  let state: RowState | undefined;
  for (const change of before) state = applyToRow(state, change);
  const { table, row } = changes[0] as Change;
  if (!state?.exists) return { table, row, deleted: true };
  const fields = new Set(changes.flatMap((change) => Object.keys(change.patch ?? {})));
  const toggled = changes.some((change) => change.deleted !== undefined);
  return {
    table,
    row,
    ...(fields.size > 0 && { patch: restore(fields, state.fields) }),
    ...(toggled && { deleted: state.deleted }),
  };
}

function invertSeries(changes: readonly Change[], before: readonly Change[]): DraftChange {
  const state: SeriesState = new Map();
  for (const change of before) applyToSeries(state, change);
  const { table, row } = changes[0] as Change;
  const patch: Record<string, unknown> = {};
  for (const change of changes) {
    for (const [date, set] of Object.entries(change.patch ?? {})) {
      const fields = new Set([...Object.keys((patch[date] as object) ?? {}), ...Object.keys(set as object)]);
      patch[date] = restore(fields, state.get(date) ?? {});
    }
  }
  return { table, row, patch };
}

function restore(fields: Iterable<string>, before: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...fields].map((field) => [field, before[field] ?? null]));
}

/** Whether two changes to the same row set the same thing. */
function overlap(a: Change, b: Change): boolean {
  if (a.deleted !== undefined && b.deleted !== undefined) return true;
  const [x, y] = [a.patch ?? {}, b.patch ?? {}];
  return Object.keys(x).some((field) => {
    if (!(field in y)) return false;
    if (a.table !== 'readings') return true;
    const [fa, fb] = [x[field], y[field]];
    return Object.keys(fa as object).some((name) => name in (fb as object));
  });
}
