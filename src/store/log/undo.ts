/**
 * Undo and redo as commits of their own: nothing is taken out of the log. What there is to undo is read from the log
 * too, so it survives a reload and is the same in every tab.
 */

import { isReferring } from '#/domain/integrity/references.ts';
import {
  applyToRow,
  applyToSeries,
  inClockOrder,
  type RowState,
  type SeriesState,
} from '#/domain/log/fold.ts';
import {
  type Change,
  type Clock,
  type Commit,
  changeOf,
  type DraftChange,
  type DraftReadings,
  fieldsSetBy,
  hiding,
  type Intent,
  isOfReadings,
  type ReadingsChange,
  type RowChange,
} from '#/domain/log/log.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Fields } from '#/domain/values/fields.ts';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { VardeDatabase } from '../database/db.ts';
import { touchKey } from '../database/touched.ts';
import { commitsTouching, readCommits, type Touched } from '../read/logRecords.ts';
import { commit, isMadeHere, type Signature } from './commit.ts';
import { faultsMadeBy, missingIn } from './guard.ts';

/** How far back undo reaches. */
const UNDO_DEPTH = 200;

export interface UndoState {
  /** The commit that undo would take back, and what it was meant as. */
  undo?: { id: Clock; intent: Intent };
  redo?: { id: Clock; intent: Intent };
}

export type UndoResult =
  | { done: true; commit: Commit }
  | { done: false; reason: 'nothing' }
  /** `by`: the later commits that stand in the way, in clock order; empty only where no single one can be named. */
  | { done: false; reason: 'built-upon'; by: Clock[] };

/** What this device can undo and redo in a plan now. */
export async function undoState(db: VardeDatabase, plan: Id): Promise<UndoState> {
  const isOwn = await isMadeHere(db);
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
    if (!isOwn(id)) continue;
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
      if (!isBeginning(intent)) undoable.push({ id, intent });
      redoable = [];
    }
  }
  const undo = undoable.at(-1);
  const redo = redoable.at(-1);
  return { ...(undo && { undo }), ...(redo && { redo }) };
}

/**
 * Takes back a commit by writing its inverse; taking back an undo is a redo. Refuses (`built-upon`) where something that
 * still stands builds on the commit: a later change to the same field, anything written in a row that it made, or a row
 * that would be left pointing at nothing. `nothing`: there is no such commit, it is taken back already, or it is what
 * brought the plan here.
 */
export function undoCommit(
  db: VardeDatabase,
  plan: Id,
  id: Clock,
  signature: Signature,
  as: 'undo' | 'redo' = 'undo',
): Promise<UndoResult> {
  // One transaction, so that nothing is written between looking at what builds on the commit and taking it back.
  return db.atomically(async (): Promise<UndoResult> => {
    const record = await db.commits.get([plan, id]);
    if (!record || isBeginning(record.intent)) return NOTHING;
    const [own] = await readCommits(db, [record]);
    if (!own) return NOTHING;
    const made = await withJoined(db, plan, own);
    const intent = made.intent === 'undo' ? 'redo' : as;
    const history = await historyOf(db, plan, made);
    if (history.commits.some((later) => later.of === id)) return NOTHING;
    const { changes, by } = invert(plan, made, history);
    if (by.length > 0) return { done: false, reason: 'built-upon', by };
    const faults = await faultsMadeBy(db, plan, changes);
    const dangling = faults.filter(({ code }) => code === 'broken-reference');
    if (dangling.length > 0) {
      return { done: false, reason: 'built-upon', by: await heldBy(db, plan, made, dangling) };
    }
    // Also what changed nothing can be taken back; the plan's own row stands for what it was about.
    const said = changes.length > 0 ? changes : [{ table: 'plans' as const, row: plan, patch: {} }];
    return { done: true, commit: await commit(db, plan, { intent, of: id, changes: said }, signature) };
  });
}

/**
 * Whether a commit is no step to take back: the plan's own beginning (a plan is removed in settings), or the note that its
 * text was mended.
 */
function isBeginning(intent: Intent): boolean {
  return intent === 'create-plan' || intent === 'open-file' || intent === 'repair';
}

const NOTHING: UndoResult = { done: false, reason: 'nothing' };

/** A merge with the changes that came with it, which are what undoing it takes back; any other commit as it is. */
async function withJoined(db: VardeDatabase, plan: Id, made: Commit): Promise<Commit> {
  if (!made.joined) return made;
  const records = await db.commits.bulkGet(made.joined.map((id) => [plan, id]));
  const joined = await readCommits(
    db,
    records.filter((record) => record !== undefined),
  );
  return { ...made, changes: [...joined.flatMap(({ changes }) => changes), ...made.changes] };
}

/** What there is to know about the rows that a commit changed. */
interface History {
  commits: Commit[];
  /** All changes by row ({@link touchKey}), in clock order. */
  changes: Map<string, Change[]>;
}

async function historyOf(db: VardeDatabase, plan: Id, made: Commit): Promise<History> {
  // An indicator's readings are part of what is lost when it goes.
  const series = made.changes.flatMap(({ table, row }): Touched[] =>
    table === 'indicators' ? [{ table: 'readings', row }] : [],
  );
  const commits = await commitsTouching(db, plan, [...made.changes, ...series]);
  const changes = inClockOrder(commits.flatMap((commit) => commit.changes));
  return { commits, changes: groupBy(changes, (change) => touchKey(plan, change.table, change.row)) };
}

/** The commits later than one that still stand: a commit and its inverse come to nothing. */
function standingAfter(made: Commit, commits: readonly Commit[]): Commit[] {
  const standing = new Map<Clock, Commit>();
  for (const commit of commits) {
    if (commit.id === made.id) continue;
    const isInverse = commit.of !== undefined && commit.of > made.id && standing.delete(commit.of);
    if (!isInverse) standing.set(commit.id, commit);
  }
  return [...standing.values()].filter(({ changes }) => changes.some((change) => change.id > made.id));
}

/** The changes that restore what `made` changed, and the standing commits that build on it, in clock order. */
function invert(plan: Id, made: Commit, history: History): { changes: DraftChange[]; by: Clock[] } {
  const after = standingAfter(made, history.commits);
  const standing = new Set(after.flatMap((commit) => commit.changes).filter((change) => change.id > made.id));
  const inTheWay = new Set<Change>();
  const own = new Set(made.changes.map((change) => change.id));
  const inverse: DraftChange[] = [];
  for (const [key, changes] of groupBy(made.changes, (change) => touchKey(plan, change.table, change.row))) {
    const all = history.changes.get(key) ?? [];
    const later = all.filter((change) => standing.has(change));
    const before = all.filter((change) => change.id < made.id && !own.has(change.id));
    const first = changes[0];
    if (!first) continue;
    const back = isOfReadings(first)
      ? invertSeries(first, changes, before)
      : invertRow(first, changes, before);
    if (back.deleted) {
      const readings = history.changes.get(touchKey(plan, 'readings', first.row)) ?? [];
      for (const change of [...later, ...readings]) if (standing.has(change)) inTheWay.add(change);
    }
    for (const change of later) if (changes.some((one) => overlap(one, change))) inTheWay.add(change);
    // What a merge only names, or what changed nothing, has nothing to take back.
    if (back.patch !== undefined || back.deleted !== undefined) inverse.push(back);
  }
  const by = after.filter(({ changes }) => changes.some((change) => inTheWay.has(change)));
  // Rows come back before what refers to them goes, and the other way round.
  return { changes: inverse.reverse(), by: by.map(({ id }) => id) };
}

/** The standing commits later than `made` that set some references, or took away what they point at. */
async function heldBy(
  db: VardeDatabase,
  plan: Id,
  made: Commit,
  dangling: readonly Fault[],
): Promise<Clock[]> {
  const ends = dangling.flatMap((fault): Touched[] =>
    [fault, ...missingIn([fault])].map(({ table, id }) => ({ table, row: id })),
  );
  const commits = await commitsTouching(db, plan, [...made.changes, ...ends]);
  const keys = new Set(ends.map(({ table, row }) => touchKey(plan, table, row)));
  const sets = (change: Change) =>
    !isOfReadings(change) &&
    keys.has(touchKey(plan, change.table, change.row)) &&
    (change.deleted !== undefined ||
      Object.keys(fieldsSetBy(change)).some((field) => isReferring(change.table, field)));
  return standingAfter(made, commits)
    .filter(({ changes }) => changes.some(sets))
    .map(({ id }) => id);
}

function invertRow(
  { table, row }: RowChange,
  changes: readonly Change[],
  before: readonly Change[],
): DraftChange {
  let state: RowState | undefined;
  for (const change of before) state = applyToRow(state, change);
  const ref: RowRef = { table, id: row };
  if (!state?.exists) return hiding(ref);
  const fields = new Set(changes.flatMap((change) => Object.keys(fieldsSetBy(change))));
  const isToggled = changes.some((change) => change.deleted !== undefined);
  const patch = fields.size > 0 ? restore(fields, state.fields) : undefined;
  return changeOf(ref, patch, isToggled ? state.deleted : undefined);
}

function invertSeries(
  { table, row }: ReadingsChange,
  changes: readonly Change[],
  before: readonly Change[],
): DraftReadings {
  const state: SeriesState = new Map();
  for (const change of before) applyToSeries(state, change);
  const patch: Record<string, Fields> = {};
  for (const change of changes) {
    for (const [date, set] of Object.entries(change.patch ?? {})) {
      const fields = new Set([...Object.keys(patch[date] ?? {}), ...Object.keys(set)]);
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
  if (!isOfReadings(a) || !isOfReadings(b)) return meet(fieldsSetBy(a), fieldsSetBy(b));
  const there = b.patch ?? {};
  return Object.entries(a.patch ?? {}).some(([date, set]) => meet(set, there[date] ?? {}));
}

function meet(a: object, b: object): boolean {
  return Object.keys(a).some((field) => field in b);
}
