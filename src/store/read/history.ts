/**
 * The log read as a history: all of it in pieces, so that a long one neither holds up the page nor a commit; or only its
 * end with what came before in the same rows, so that the latest changes are there at once.
 */

import type { ManyReadings } from '#/domain/history/edit.ts';
import {
  type Entry,
  type HistoryChange,
  type HistoryCommit,
  HistoryState,
} from '#/domain/history/history.ts';
import type { Clock } from '#/domain/log/log.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { type IsoDate, toDay } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type ChangesRecord, type CommitRecord, ofPlan, type VardeDatabase } from '../database/db.ts';
import { type PackedSeries, type StoredChange, unpackReadings } from '../database/seriesCodec.ts';
import { everyRow, touchKey } from '../database/touched.ts';
import { loadArrivals } from './load.ts';
import { isBraided, known, loadStillPlan } from './past.ts';
import { LIVE, type PlanSource } from './planSource.ts';

/** A plan's log as a history. Entries are in clock order. */
export interface History {
  entries: readonly Entry[];
  /** What is known of every row after them. It may have gone on since; the names and places of the past stay true. */
  state: HistoryState;
  /** Whether it begins where the plan does. */
  isWhole: boolean;
}

/** Commits read in one go: some 50 ms' worth. */
const PIECE = 4_000;
/** Rows above which finding what came before costs more than reading the whole log. */
const MANY_ROWS = 400;

/** The whole history of a plan, as far as a source has it. */
export async function loadHistory(db: VardeDatabase, plan: Id, source: PlanSource = LIVE): Promise<History> {
  if (source.kind === 'edition' || (source.kind !== 'live' && (await isBraided(db, plan)))) {
    const state = new HistoryState();
    const { log = [] } = (await loadStillPlan(db, plan, source)) ?? {};
    return { entries: state.extend(log), state, isWhole: true };
  }
  const commits: HistoryCommit[] = [];
  let last = '';
  for (;;) {
    const piece = await readAfter(db, plan, last, PIECE);
    for (const commit of piece) commits.push(commit);
    last = piece.at(-1)?.id ?? last;
    if (piece.length < PIECE) break;
  }
  const state = new HistoryState();
  const entries = state.extend(
    source.kind === 'live' ? commits : known(source, commits, await loadArrivals(db, plan)),
  );
  return { entries, state, isWhole: true };
}

/** A whole history with the commits made since; read anew where the log is not the same with more at its end. */
export async function catchUp(db: VardeDatabase, plan: Id, before: History): Promise<History> {
  const last = before.entries.at(-1)?.commit.id ?? '';
  const [head, newer, stands] = await Promise.all([
    db.heads.get(plan),
    readAfter(db, plan, last),
    db.commits.get([plan, last]),
  ]);
  // A settlement may have gone, and another commit come in.
  const isSame =
    stands && head?.commits === before.entries.length + newer.length && before.state.last === last;
  if (!isSame) return loadHistory(db, plan);
  if (newer.length === 0) return before;
  return { ...before, entries: [...before.entries, ...before.state.extend(newer)] };
}

/**
 * The latest commits of a plan as a history of their own. `rows` are the plan's as they are now, for the names of what
 * did not change. Undefined where so many rows changed that it is no quicker than reading everything.
 */
export function loadRecent(
  db: VardeDatabase,
  plan: Id,
  rows: PlanRows,
  limit: number,
): Promise<History | undefined> {
  return db.transaction('r', [db.commits, db.changes], async () => {
    const latest = await db.commits
      .where('[plan+id]')
      .between(...ofPlan(plan))
      .reverse()
      .limit(limit)
      .toArray();
    const records = latest.reverse();
    const [first] = records;
    if (!first) return undefined;
    const commits = toCommits(records, await db.changes.bulkGet(records.map(({ id }) => [plan, id])));
    const touched = new Map(
      commits.flatMap(({ changes }) =>
        changes.map(({ table, row }) => [touchKey(plan, table, row), { table, row }]),
      ),
    );
    if (touched.size > MANY_ROWS) return undefined;
    const state = new HistoryState();
    state.seed(rows);
    state.replay(touched.values(), await changesBefore(db, plan, first.id, touched));
    return { entries: state.extend(commits), state, isWhole: false };
  });
}

/** All changes to some rows that are earlier than a commit, in clock order. */
async function changesBefore(
  db: VardeDatabase,
  plan: Id,
  commit: Clock,
  touched: ReadonlyMap<string, unknown>,
): Promise<HistoryChange[]> {
  const found = await Promise.all(
    // One by one: the browser answers an exact key at once, and a list of keys by walking.
    [...touched.keys(), everyRow(plan)].map((key) => db.commits.where('touched').equals(key).primaryKeys()),
  );
  const ids = new Set(found.flatMap((keys) => keys.map(([, id]) => id)).filter((id) => id < commit));
  const records = await db.changes.bulkGet([...ids].sort().map((id) => [plan, id]));
  return records.flatMap((record) =>
    (record?.changes ?? [])
      .filter(({ table, row }) => touched.has(touchKey(plan, table, row)))
      .map(asHistoryChange),
  );
}

/** Commits later than a clock with their changes, at most so many. */
function readAfter(db: VardeDatabase, plan: Id, after: Clock, limit?: number): Promise<HistoryCommit[]> {
  return db.transaction('r', [db.commits, db.changes], async () => {
    const range = db.commits.where('[plan+id]').between([plan, after], ofPlan(plan)[1], false, true);
    const records = await (limit === undefined ? range : range.limit(limit)).toArray();
    const last = records.at(-1);
    if (!last) return [];
    const changes = await db.changes
      .where('[plan+id]')
      .between([plan, after], [plan, last.id], false, true)
      .toArray();
    return toCommits(records, changes);
  });
}

function toCommits(
  records: readonly CommitRecord[],
  changes: readonly (ChangesRecord | undefined)[],
): HistoryCommit[] {
  const byId = new Map(changes.map((record) => [record?.id, record?.changes]));
  return records.map(({ plan: _plan, touched: _touched, first: _first, ...info }) => ({
    ...info,
    changes: (byId.get(info.id) ?? []).map(asHistoryChange),
  }));
}

function asHistoryChange(change: StoredChange): HistoryChange {
  if (!('packed' in change)) return change;
  const { packed, table: _table, ...rest } = change;
  return { ...rest, table: 'readings', many: new PackedReadings(packed) };
}

/** The readings of a packed change, which stay packed until somebody looks. */
class PackedReadings implements ManyReadings {
  readonly #packed: PackedSeries;

  constructor(packed: PackedSeries) {
    this.#packed = packed;
  }

  get size(): number {
    return this.#packed.days.length;
  }

  get(date: IsoDate): Record<string, unknown> | undefined {
    const { days, values, details } = this.#packed;
    const at = days.indexOf(toDay(date));
    return at < 0 ? undefined : { value: values[at], ...details[date] };
  }

  entries(): [IsoDate, Record<string, unknown>][] {
    return unpackReadings(this.#packed).map(({ date, ...fields }) => [date, fields]);
  }
}
