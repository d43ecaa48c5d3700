/** The settlement that a stored log needs, worked out from what is known apart and the rows that it is about. */
import { type Apart, apartFrom, parentsOf } from '#/domain/log/heads.ts';
import type { Change, Commit } from '#/domain/log/log.ts';
import { settlementOf } from '#/domain/merge/settlement.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type CommitRecord, type HeadRecord, ofPlan, type VardeDatabase } from '../database/db.ts';
import { touchKey } from '../database/touched.ts';
import { commitsTouching, readCommits } from '../read/logRecords.ts';

/** The latest commits that are looked through first for what is known apart: more than a day's work of an office. */
const LATEST = 500;

/**
 * The settlement that a plan's log needs on top; undefined where it needs none. Its rows must be what the log folds to. Call
 * within a transaction.
 */
export async function settlementFor(db: VardeDatabase, head: HeadRecord): Promise<Commit | undefined> {
  const { plan, heads, clock: last } = head;
  if (heads.length < 2) return undefined;
  const { apart, records } = await apartIn(db, head);
  const own = await readCommits(db, records);
  const touched = new Map(
    own.flatMap(({ changes }) =>
      changes.map(({ table, row }) => [touchKey(plan, table, row), { table, row }]),
    ),
  );
  const earlier = await commitsTouching(db, plan, [...touched.values()]);
  const known = earlier.flatMap((commit): Commit[] => {
    if (apart.has(commit.id)) return [];
    const changes = commit.changes.filter(({ table, row }) => touched.has(touchKey(plan, table, row)));
    return changes.length > 0 ? [{ ...commit, changes }] : [];
  });
  const common = [await untouched(db, plan, touched), ...known];
  return settlementOf({ heads, common, own, apart, last });
}

/** What the heads of a log do not have in common, and its commits in clock order. */
async function apartIn(
  db: VardeDatabase,
  { plan, heads }: HeadRecord,
): Promise<{ apart: Apart; records: CommitRecord[] }> {
  const all = db.commits.where('[plan+id]').between(...ofPlan(plan));
  const latest = await all.clone().reverse().limit(LATEST).toArray();
  const isNamed = latest.every((record) => record.heads !== undefined);
  let apart = isNamed ? apartFrom(latest, parentsOf(latest), heads) : undefined;
  let records = latest;
  if (!apart) {
    records = await all.clone().toArray();
    apart = apartFrom(records, parentsOf(records), heads) ?? new Map();
  }
  const found = apart;
  return {
    apart,
    records: records.filter(({ id }) => found.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The rows that are there and that nothing known apart has touched, as one commit before all others. */
async function untouched(
  db: VardeDatabase,
  plan: Id,
  touched: ReadonlyMap<string, unknown>,
): Promise<Commit> {
  const rows = await db.rows
    .where('[plan+table+id]')
    .between(...ofPlan(plan))
    .toArray();
  const changes = rows
    .filter(({ table, id }) => !touched.has(touchKey(plan, table, id)))
    .map(({ table, id, row: { id: _id, ...patch } }): Change => ({ id: '', table, row: id, patch }));
  return { id: '', intent: 'open-file', author: '', at: '', changes };
}
