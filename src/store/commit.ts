/**
 * The one way into the log: a commit is stamped, written and folded into the rows it changes, all in one transaction.
 */
import { nanoid } from 'nanoid';
import { clockDevice, nextClock, wallTime } from '#/domain/clock.ts';
import { applyToRow, foldRow, inClockOrder, type RowState } from '#/domain/fold.ts';
import { groupBy } from '#/domain/groupBy.ts';
import type { Change, Clock, Commit, DraftChange, Intent } from '#/domain/log.ts';
import type { Id, Row, TableName } from '#/domain/model.ts';
import { summarise } from '#/domain/series.ts';
import {
  type ChangesRecord,
  type CommitRecord,
  type MetaRecord,
  ofPlan,
  type RowRecord,
  type VardeDatabase,
} from './db.ts';
import { guarded } from './guard.ts';
import { applyToPacked, headlineOf, packChange, type StoredChange, unpackChange } from './pack.ts';

/** A commit before it has been stamped and signed. */
export interface Draft {
  intent: Intent;
  of?: Clock;
  changes: DraftChange[];
}

export interface Signature {
  author: string;
  /** Milliseconds since 1970, by the writer's clock. */
  now: number;
}

/** A fresh id, unique across devices that never meet: 72 random bits. */
export function newId(): Id {
  return nanoid(12);
}

/** Index key under which a commit is found by a row it changed. */
export function touchKey(plan: Id, table: TableName | 'readings', row: Id): string {
  return `${plan}|${table}|${row}`;
}

/**
 * Writes a commit to a plan that is in the database and returns it. Must not be called with no changes. Throws what
 * IndexedDB throws (quota, closed database), and a `PlanFaultError` where the plan would no longer hold together; then
 * nothing has been written.
 */
export function commit(db: VardeDatabase, plan: Id, draft: Draft, signature: Signature): Promise<Commit> {
  return db.atomically(async () => {
    const head = await db.heads.get(plan);
    if (!head) throw new Error(`There is no plan ${plan} to commit to`);
    const made = await stamp(db, draft, signature, head.clock);
    await guarded(db, plan, draft.changes, () => foldIn(db, plan, made.changes));
    const records = toRecords(plan, made);
    await Promise.all([db.commits.add(records.commit), db.changes.add(records.changes)]);
    const clock = made.changes.at(-1)?.id ?? made.id;
    await db.heads.put({ ...head, head: made.id, clock, commits: head.commits + 1 });
    return made;
  });
}

/**
 * Gives a draft its clocks and signature. `last` is the greatest stamp in the plan's log, undefined for one that is new: each
 * plan counts on from its own, so that one clock that was wrong does not reach the others. Call within a transaction.
 */
export async function stamp<C extends object>(
  db: VardeDatabase,
  draft: Pick<Draft, 'intent' | 'of'> & { changes: readonly C[] },
  { author, now }: Signature,
  last: Clock | undefined,
): Promise<Omit<Commit, 'changes'> & { changes: (C & { id: Clock })[] }> {
  const { device } = await deviceRecord(db);
  let clock = last;
  const changes = draft.changes.map((change) => {
    const id = nextClock(clock, now, device);
    clock = id;
    return { id, ...change };
  });
  const first = changes[0];
  if (!first) throw new Error('A commit needs at least one change');
  return {
    id: first.id,
    intent: draft.intent,
    author,
    at: new Date(wallTime(now)).toISOString(),
    ...(draft.of && { of: draft.of }),
    changes,
  };
}

/**
 * Takes another name for this device. For when what it has stamped is forgotten: were its clock turned back, or an older
 * file of the plan opened, it could otherwise make a stamp anew that somebody has already. Call within a transaction.
 */
export async function renameDevice(db: VardeDatabase): Promise<void> {
  const known = await db.meta.get('device');
  if (!known) return;
  const { device, former = [] } = known;
  await db.meta.put({ key: 'device', device: newDevice(), former: [...former, device] });
}

/** Tells whether a commit was made by this device, by any name it has had. */
export async function isMadeHere(db: VardeDatabase): Promise<(commit: Clock) => boolean> {
  const { device, former = [] } = (await db.meta.get('device')) ?? {};
  const names = new Set([device, ...former]);
  return (commit) => names.has(clockDevice(commit));
}

async function deviceRecord(db: VardeDatabase): Promise<MetaRecord> {
  const known = await db.meta.get('device');
  if (known) return known;
  const made: MetaRecord = { key: 'device', device: newDevice() };
  await db.meta.put(made);
  return made;
}

/** Ten random letters and digits. */
function newDevice(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}

/** From how many rows on a commit is found under {@link everyRow} instead of each row it changed. */
const TOUCHES_EVERYTHING = 2_000;

/** Index key of the commits that changed so very many rows that they are looked into for any of them. */
export function everyRow(plan: Id): string {
  return `${plan}|*`;
}

/** The two records of a commit. */
export function toRecords(
  plan: Id,
  { changes, ...rest }: Omit<Commit, 'changes'> & { changes: StoredChange[] },
): { commit: CommitRecord; changes: ChangesRecord } {
  const touched = new Set(changes.map((change) => touchKey(plan, change.table, change.row)));
  const stored = changes.map(packChange);
  return {
    commit: {
      plan,
      ...rest,
      first: headlineOf(stored),
      touched: touched.size < TOUCHES_EVERYTHING ? [...touched] : [everyRow(plan)],
    },
    changes: { plan, id: rest.id, changes: stored },
  };
}

/** Commits with their changes, in the order given. Call within a transaction that commits and changes take part in. */
export async function readCommits(db: VardeDatabase, records: readonly CommitRecord[]): Promise<Commit[]> {
  const found = await db.changes.bulkGet(records.map(({ plan, id }) => [plan, id]));
  return records.map((record, i) => {
    const { plan: _plan, touched: _touched, first: _first, ...rest } = record;
    return { ...rest, changes: (found[i]?.changes ?? []).map(unpackChange) };
  });
}

/** A row of a table, or the series of an indicator, as a change names it. */
export type Touched = Pick<Change, 'table' | 'row'>;

/** All commits that changed some rows of a plan, in clock order. */
export async function commitsTouching(
  db: VardeDatabase,
  plan: Id,
  rows: readonly Touched[],
): Promise<Commit[]> {
  const keys = new Set(rows.map(({ table, row }) => touchKey(plan, table, row)));
  // Rows by the hundreds are cheaper to answer from the whole log than from as many index look-ups.
  const records =
    keys.size > 200
      ? await db.commits
          .where('[plan+id]')
          .between(...ofPlan(plan))
          .toArray()
      : await db.commits
          .where('touched')
          .anyOf([...keys, everyRow(plan)])
          .distinct()
          .toArray();
  const own = records.filter((record) => record.plan === plan).sort((a, b) => (a.id < b.id ? -1 : 1));
  return readCommits(db, own);
}

/** All changes ever made to some rows of a plan, whatever commit they came in, by {@link touchKey}. */
async function changesTo(
  db: VardeDatabase,
  plan: Id,
  rows: readonly Touched[],
): Promise<Map<string, Change[]>> {
  const keys = new Set(rows.map(({ table, row }) => touchKey(plan, table, row)));
  const commits = await commitsTouching(db, plan, rows);
  const wanted = commits.flatMap(({ changes }) =>
    changes.filter((change) => keys.has(touchKey(plan, change.table, change.row))),
  );
  return groupBy(wanted, (change) => touchKey(plan, change.table, change.row));
}

/** Folds new changes, later than all in the plan's log, into the rows and series they touch. */
async function foldIn(db: VardeDatabase, plan: Id, changes: readonly Change[]): Promise<void> {
  const rowChanges = groupBy(
    changes.filter((change) => change.table !== 'readings'),
    (change) => touchKey(plan, change.table, change.row),
  );
  const seriesChanges = groupBy(
    changes.filter((change) => change.table === 'readings'),
    (change) => change.row,
  );
  const restored = await foldRows(db, plan, [...rowChanges.values()]);
  await foldSeries(db, plan, seriesChanges, restored);
}

/** Returns the indicators that came (back) into view, whose series must be folded anew. */
async function foldRows(db: VardeDatabase, plan: Id, groups: Change[][]): Promise<Set<Id>> {
  const keyed = groups.flatMap((group) => {
    const first = group[0];
    return first && first.table !== 'readings' ? [{ table: first.table, row: first.row, group }] : [];
  });
  const records = await db.rows.bulkGet(keyed.map(({ table, row }) => [plan, table, row]));
  const hidden = keyed.filter((_, i) => !records[i]);
  const earlier = hidden.length > 0 ? await changesTo(db, plan, hidden) : new Map<string, Change[]>();

  const puts: RowRecord[] = [];
  const deletes: [Id, string, Id][] = [];
  const appeared = new Set<Id>();
  keyed.forEach(({ table, row, group }, i) => {
    const record = records[i];
    let state: RowState | undefined = record
      ? { fields: { ...record.row }, exists: true, deleted: false }
      : foldRow(earlier.get(touchKey(plan, table, row)) ?? []);
    for (const change of group) state = applyToRow(state, change);
    if (state?.exists && !state.deleted) {
      const folded: Row = { ...state.fields, id: row };
      puts.push({ plan, table, id: row, row: folded, ...(record?.summary && { summary: record.summary }) });
      if (!record && table === 'indicators') appeared.add(row);
    } else {
      deletes.push([plan, table, row]);
    }
  });
  await db.rows.bulkPut(puts);
  await db.rows.bulkDelete(deletes);
  await db.series.bulkDelete(
    deletes.filter(([, table]) => table === 'indicators').map(([, , id]) => [plan, id]),
  );
  return appeared;
}

async function foldSeries(
  db: VardeDatabase,
  plan: Id,
  groups: Map<Id, Change[]>,
  appeared: Set<Id>,
): Promise<void> {
  const ids = [...new Set([...groups.keys(), ...appeared])];
  if (ids.length === 0) return;
  const indicators = await db.rows.bulkGet(ids.map((id) => [plan, 'indicators', id]));
  const stored = await db.series.bulkGet(ids.map((id) => [plan, id]));
  const anew = ids.filter((id) => appeared.has(id)).map((row) => ({ table: 'readings' as const, row }));
  const earlier = anew.length > 0 ? await changesTo(db, plan, anew) : new Map<string, Change[]>();
  const rows: RowRecord[] = [];
  const series: (SeriesPut | undefined)[] = ids.map((id, i) => {
    const record = indicators[i];
    // Readings of a deleted indicator stay in the log and come back with it.
    if (!record) return undefined;
    const before = inClockOrder(earlier.get(touchKey(plan, 'readings', id)) ?? []);
    const { packed, readings } = applyToPacked(stored[i], [...before, ...(groups.get(id) ?? [])]);
    rows.push({ ...record, summary: summarise(readings) });
    return { plan, id, ...packed };
  });
  await db.series.bulkPut(series.filter((record) => record !== undefined));
  await db.rows.bulkPut(rows);
}

type SeriesPut = Parameters<VardeDatabase['series']['put']>[0];
