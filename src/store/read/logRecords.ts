/** The log as it is stored: a commit's two records, and how commits are found by the rows they changed. */

import type { Change, Commit, CommitHeadline } from '#/domain/log/log.ts';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type ChangesRecord, type CommitRecord, ofPlan, type VardeDatabase } from '../database/db.ts';
import { headlineOf, packChange, type StoredChange, unpackChange } from '../database/seriesCodec.ts';
import { everyRow, touchedBy, touchKey } from '../database/touched.ts';

/** The two records of a commit. */
export function toRecords(
  plan: Id,
  { changes, ...rest }: Omit<Commit, 'changes'> & { changes: StoredChange[] },
): { commit: CommitRecord; changes: ChangesRecord } {
  const stored = changes.map(packChange);
  return {
    commit: { plan, ...rest, first: headlineOf(stored), touched: touchedBy(plan, changes) },
    changes: { plan, id: rest.id, changes: stored },
  };
}

/** A commit without its changes but for the one that says what it is about. */
export function headlineFor({ changes, ...rest }: Commit): CommitHeadline {
  return { ...rest, first: headlineOf(changes) };
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
export async function changesTo(
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
