/** What a merge mends so that nothing in the joined plan points at nothing. */
import { type Goes, hangersOn, releasedFrom } from '../integrity/dependents.ts';
import type { ListTable } from '../integrity/references.ts';
import { applyToPlan, documentOf, type PlanState } from '../log/fold.ts';
import type { Change, Commit, DraftChange } from '../log/log.ts';
import { SDG_FRAMEWORK } from '../tables/frameworks.ts';
import type { TableName } from '../tables/names.ts';
import type { PlanRows, RowRef } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { isSame } from '../values/same.ts';

/** A row as text that no two rows share. */
export function refKey({ table, id }: RowRef): string {
  return `${table}|${id}`;
}

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
    const { table, row, patch = {} } = change;
    if (table === 'readings') return [];
    if (hides(change)) {
      const key = refKey({ table, id: row });
      if (unwanted.has(key) && key !== refKey(ref)) return [];
      return state.rows.get(table)?.get(row)?.deleted ? [{ table, row, deleted: false }] : [];
    }
    const now = state.rows.get(table)?.get(row)?.fields ?? {};
    const released = Object.keys(patch).filter((field) => isSame(now[field], patch[field]));
    if (released.length === 0) return [];
    const before = released.map((field) => [
      field,
      valueBefore(change, field, commits, base.rows.get(table)?.get(row)?.fields[field]) ?? null,
    ]);
    return [{ table, row, patch: Object.fromEntries(before) }];
  });
}

/** What a field held before a change: what the last of the commits' earlier changes gave it, or what it had at first. */
function valueBefore(
  { id, table, row }: Change,
  field: string,
  commits: readonly Commit[],
  atFirst: unknown,
): unknown {
  const earlier = commits
    .flatMap(({ changes }) => changes)
    .filter(
      (other) => other.id < id && isOf(other, { table, id: row }) && Object.hasOwn(other.patch ?? {}, field),
    )
    .reduce<Change | undefined>((last, other) => (last && last.id > other.id ? last : other), undefined);
  return earlier ? earlier.patch?.[field] : atFirst;
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
  const now = (id: Id) => replaced.get(id) ?? id;
  const changes = [...replaced.keys()].map(
    (row): DraftChange => ({ table: 'planPeriods', row, deleted: true }),
  );
  for (const { id, predecessor } of rows.planPeriods) {
    if (predecessor !== undefined && replaced.has(predecessor)) {
      changes.push({ table: 'planPeriods', row: id, patch: { predecessor: now(predecessor) } });
    }
  }
  for (const { id, periods, outcomes = [] } of rows.subGoals) {
    if (periods.some((period) => replaced.has(period))) {
      changes.push({ table: 'subGoals', row: id, patch: { periods: [...new Set(periods.map(now))] } });
    }
    if (outcomes.some(({ period }) => replaced.has(period))) {
      const moved = outcomes.map((outcome) => ({ ...outcome, period: now(outcome.period) }));
      const first = moved.filter(
        ({ period }, i) => moved.findIndex((other) => other.period === period) === i,
      );
      changes.push({ table: 'subGoals', row: id, patch: { outcomes: first } });
    }
  }
  return changes;
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
    now = applyToPlan(
      now,
      more.map((change) => ({ id: '', ...change })),
    );
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

/** The rows that others stand on and that are not there, in a fixed order. */
function missingSupports(rows: PlanRows): RowRef[] {
  const has = presence(rows);
  const missing: RowRef[] = [];
  for (const { goalArea } of rows.subGoals) {
    if (!has('goalAreas', goalArea)) missing.push({ table: 'goalAreas', id: goalArea });
  }
  for (const { subGoal } of rows.indicators) {
    if (!has('subGoals', subGoal)) missing.push({ table: 'subGoals', id: subGoal });
  }
  for (const { subGoals } of rows.actions) {
    const [first] = subGoals;
    if (first !== undefined && !subGoals.some((id) => has('subGoals', id))) {
      missing.push({ table: 'subGoals', id: first });
    }
  }
  return missing.sort((a, b) => (`${a.table} ${a.id}` < `${b.table} ${b.id}` ? -1 : 1));
}

/** What lets go of rows that are not there, and what goes along with them. */
function released(rows: PlanRows): DraftChange[] {
  const has = presence(rows);
  const isGone: Goes = (table, id) => id !== undefined && table !== 'plans' && !has(table, id);
  const nodes = new Set(rows.frameworks.flatMap(({ id, nodes }) => nodes.map(({ code }) => `${id}:${code}`)));
  const without = hangersOn(rows, isGone);
  const known = new Set(without.map(refKey));
  // A point can be taken out of a framework that stays.
  const toNoPoint = rows.links.filter(
    ({ id, toKind, to }) =>
      toKind === 'node' &&
      !to.startsWith(`${SDG_FRAMEWORK}:`) &&
      !nodes.has(to) &&
      !known.has(refKey({ table: 'links', id })),
  );
  return [
    ...releasedFrom(rows, isGone).map(
      ({ ref: { table, id }, patch }): DraftChange => ({ table, row: id, patch }),
    ),
    ...without.map(({ table, id }): DraftChange => ({ table, row: id, deleted: true })),
    ...toNoPoint.map(({ id }): DraftChange => ({ table: 'links', row: id, deleted: true })),
  ];
}

function presence(rows: PlanRows): (table: ListTable, id: Id) => boolean {
  const made = new Map<ListTable, Set<Id>>();
  return (table, id) => {
    let ids = made.get(table);
    if (!ids) {
      ids = new Set(rows[table].map((row) => row.id));
      made.set(table, ids);
    }
    return ids.has(id);
  };
}

function hides({ deleted }: Change): boolean {
  return deleted === true;
}

function isOf({ table, row }: Change, ref: { table: TableName | 'readings'; id: Id }): boolean {
  return table === ref.table && row === ref.id;
}
