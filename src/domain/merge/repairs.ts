/** What a merge mends so that nothing in the joined plan points at nothing. */
import { releasedFrom } from '../integrity/dependents.ts';
import { FROM_THE_TOP, missingFor, presenceIn, rowOf } from '../integrity/references.ts';
import { repointed } from '../integrity/released.ts';
import { applyToPlan, documentOf, type PlanState } from '../log/fold.ts';
import {
  type Change,
  type Commit,
  changeOf,
  type DraftChange,
  fieldsSetBy,
  hiding,
  isOfReadings,
  type RowChange,
} from '../log/log.ts';
import { LISTS } from '../tables/names.ts';
import { type PlanRows, type RowRef, refKey, rowsIn } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { isSame } from '../values/same.ts';

/**
 * The changes that bring a deleted row back with all that went along with it: every row that the commit which deleted it
 * hid, but for the unwanted ones, and the references to them that it released, unless those have been changed since.
 */
export function restoredWith(
  state: PlanState,
  ref: RowRef,
  commits: readonly Commit[],
  base: PlanState,
  unwanted: ReadonlySet<string> = new Set(),
): DraftChange[] {
  const deletion = commits
    .filter(({ changes }) => changes.some((change) => hides(change) && isOf(change, ref)))
    .reduce<Commit | undefined>((last, commit) => (last && last.id > commit.id ? last : commit), undefined);
  const own: DraftChange = { table: ref.table, row: ref.id, deleted: false };
  if (!deletion) return [own];
  return deletion.changes.flatMap((change): DraftChange[] => {
    if (isOfReadings(change)) return [];
    const { table, row } = change;
    if (hides(change)) {
      const key = refKey({ table, id: row });
      if (unwanted.has(key) && key !== refKey(ref)) return [];
      return state.rows.get(table)?.get(row)?.deleted ? [{ table, row, deleted: false }] : [];
    }
    const patch = fieldsSetBy(change);
    const now = state.rows.get(table)?.get(row)?.fields ?? {};
    const released = Object.keys(patch).filter((field) => isSame(now[field], patch[field]));
    if (released.length === 0) return [];
    const before = released.map((field) => [
      field,
      valueBefore(change, field, commits, base.rows.get(table)?.get(row)?.fields[field]) ?? null,
    ]);
    return [changeOf({ table, id: row }, Object.fromEntries(before))];
  });
}

/** What a field held before a change: what the last of the commits' earlier changes gave it, or what it had at first. */
function valueBefore(
  { id, table, row }: RowChange,
  field: string,
  commits: readonly Commit[],
  atFirst: unknown,
): unknown {
  const earlier = commits
    .flatMap(({ changes }) => changes)
    .filter(
      (other) => other.id < id && isOf(other, { table, id: row }) && Object.hasOwn(fieldsSetBy(other), field),
    )
    .reduce<Change | undefined>((last, other) => (last && last.id > other.id ? last : other), undefined);
  return earlier ? fieldsSetBy(earlier)[field] : atFirst;
}

/**
 * Plan periods of the same dates that were made apart since the copies parted: which of them stands for which. The one whose
 * id comes first stays.
 */
export function samePeriods(state: PlanState, base: PlanState): Map<Id, Id> {
  const kept = new Map<string, Id>();
  const replaced = new Map<Id, Id>();
  const known = base.rows.get('planPeriods');
  const inIdOrder = (documentOf(state)?.planPeriods ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, start, end } of inIdOrder) {
    if (known?.has(id)) continue;
    const first = kept.get(`${start}|${end}`);
    if (first === undefined) kept.set(`${start}|${end}`, id);
    else replaced.set(id, first);
  }
  return replaced;
}

/** The changes that make one of plan periods that {@link samePeriods} finds. */
export function onePeriodEach(state: PlanState, base: PlanState): DraftChange[] {
  const rows = documentOf(state);
  const replaced = samePeriods(state, base);
  if (!rows || replaced.size === 0) return [];
  const pointed = LISTS.flatMap((table) =>
    rowsIn(rows, table).flatMap((row): DraftChange[] => {
      const patch = repointed(table, row, 'planPeriods', (id) => replaced.get(id) ?? id);
      return Object.keys(patch).length > 0 ? [changeOf({ table, id: row.id }, patch)] : [];
    }),
  );
  return [...[...replaced.keys()].map((id) => hiding({ table: 'planPeriods', id })), ...pointed];
}

/**
 * The changes after which no visible row of a state points at a row that is not: what holds something up comes back,
 * what only points is released or goes along. Rows in `unwanted` ({@link refKey}) come back only where they must.
 */
export function repairReferences(
  state: PlanState,
  commits: readonly Commit[],
  base: PlanState,
  unwanted: ReadonlySet<string>,
): DraftChange[] {
  const changes: DraftChange[] = [];
  let now = state;
  const add = (more: readonly DraftChange[]) => {
    for (const change of more) changes.push(change);
    now = applyToPlan(now, more);
  };
  // Bringing a row back may show that what holds it up is gone too; each round brings back at least one.
  for (;;) {
    const rows = documentOf(now);
    if (!rows) return changes;
    const missing = missingSupports(rows).find(({ table, id }) => now.rows.get(table)?.get(id)?.deleted);
    if (!missing) break;
    add(restoredWith(now, missing, commits, base, unwanted));
  }
  const rows = documentOf(now);
  if (rows) add(released(rows));
  return changes;
}

/** The rows that others stand under and that are not there, in a fixed order. */
function missingSupports(rows: PlanRows): RowRef[] {
  const isThere = presenceIn(rows);
  return FROM_THE_TOP.flatMap((table) =>
    rowsIn(rows, table).flatMap((row) => missingFor(table, row, isThere, ['under'])),
  )
    .filter(({ id }) => id !== '')
    .map(rowOf)
    .sort((a, b) => (`${a.table} ${a.id}` < `${b.table} ${b.id}` ? -1 : 1));
}

/** What lets go of rows that are not there, and what hangs on them and goes along. */
function released(rows: PlanRows): DraftChange[] {
  const isThere = presenceIn(rows);
  const along = FROM_THE_TOP.flatMap((table) =>
    rowsIn(rows, table).flatMap(({ id, ...row }): RowRef[] =>
      missingFor(table, row, isThere, ['on']).length > 0 ? [{ table, id }] : [],
    ),
  );
  return [
    ...releasedFrom(rows, isThere, new Set(along.map(refKey))).map(({ ref, patch }) => changeOf(ref, patch)),
    ...along.map(hiding),
  ];
}

function hides({ deleted }: Change): boolean {
  return deleted === true;
}

function isOf({ table, row }: Change, ref: RowRef): boolean {
  return table === ref.table && row === ref.id;
}
