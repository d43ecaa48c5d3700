import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deletion, deletionOf } from '#/domain/integrity/dependents.ts';
import type { Row } from '#/domain/tables/describe.ts';
import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import { TABLES } from '#/domain/tables/names.ts';
import type { PlanDocument, RowRef } from '#/domain/tables/tables.ts';
import { planDocument } from '../arbitraries.ts';

/** Every reference that points at no row, as readable text. */
function dangling(plan: PlanDocument): string[] {
  const has = (table: keyof PlanDocument, id: string | undefined) =>
    id === undefined || (plan[table] as Row[]).some((row) => row.id === id);
  const found: string[] = [];
  const check = (from: string, table: keyof PlanDocument, id: string | undefined) => {
    if (!has(table, id)) found.push(`${from} → ${table} ${id}`);
  };
  for (const row of plan.subGoals) {
    check(row.id, 'goalAreas', row.goalArea);
    check(row.id, 'units', row.unit);
    for (const id of row.periods) check(row.id, 'planPeriods', id);
    for (const { period } of row.outcomes ?? []) check(row.id, 'planPeriods', period);
    check(row.id, 'subGoals', row.predecessor);
  }
  for (const row of plan.planPeriods) check(row.id, 'planPeriods', row.predecessor);
  for (const row of plan.partners) check(row.id, 'units', row.unit);
  for (const row of plan.responsibilities) {
    check(row.id, 'duties', row.duty);
    check(row.id, 'units', row.unit);
  }
  for (const row of plan.comments) check(row.id, row.onTable, row.on);
  for (const row of plan.indicators) {
    check(row.id, 'subGoals', row.subGoal);
    check(row.id, 'units', row.responsible);
    check(row.id, 'indicators', row.predecessor);
  }
  for (const row of plan.actions) {
    if (row.subGoals.length === 0) found.push(`${row.id} serves nothing`);
    for (const id of row.subGoals) check(row.id, 'subGoals', id);
    for (const id of row.units) check(row.id, 'units', id);
    for (const { responsible } of row.milestones) check(row.id, 'units', responsible);
  }
  for (const row of plan.links) {
    check(row.id, row.fromTable, row.from);
    if (row.toKind === 'climateTarget') check(row.id, 'climateTargets', row.to);
    else if (row.toKind === 'mandate') check(row.id, 'mandates', row.to);
    else if (!row.to.startsWith(`${SDG_FRAMEWORK}:`)) check(row.id, 'frameworks', row.to.split(':')[0]);
  }
  return found;
}

/** The plan after a deletion, `null` taking a field away as in a change. */
function after(plan: PlanDocument, { deleted, released }: Deletion): PlanDocument {
  const gone = new Set(deleted.map(({ table, id }) => `${table} ${id}`));
  const patches = new Map(released.map(({ ref, patch }) => [`${ref.table} ${ref.id}`, patch]));
  const next: Record<string, unknown> = { ...plan };
  for (const table of TABLES) {
    if (table === 'plans') continue;
    next[table] = (plan[table] as Row[])
      .filter((row) => !gone.has(`${table} ${row.id}`))
      .map((row) => {
        const merged = { ...row, ...patches.get(`${table} ${row.id}`) };
        return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
      });
  }
  return next as unknown as PlanDocument;
}

const deletable = planDocument.chain((plan) => {
  const refs = TABLES.flatMap((table): RowRef[] =>
    table === 'plans' ? [] : (plan[table] as Row[]).map(({ id }) => ({ table, id })),
  );
  return fc.record({
    plan: fc.constant(plan),
    ref: refs.length > 0 ? fc.constantFrom(...refs) : fc.constant(undefined),
  });
});

describe('deleting any row of any plan', () => {
  test('leaves nothing that points at nothing', () => {
    fc.assert(
      fc.property(deletable, ({ plan, ref }) => {
        fc.pre(ref !== undefined);
        if (!ref) return;
        expect(dangling(plan)).toEqual([]);
        expect(dangling(after(plan, deletionOf(plan, ref)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('takes the row asked for last, each row once, and patches nothing that goes', () => {
    fc.assert(
      fc.property(deletable, ({ plan, ref }) => {
        fc.pre(ref !== undefined);
        if (!ref) return;
        const { deleted, released } = deletionOf(plan, ref);
        const keys = deleted.map(({ table, id }) => `${table} ${id}`);
        expect(deleted.at(-1)).toEqual(ref);
        expect(new Set(keys).size).toBe(keys.length);
        const patched = released.map(({ ref: { table, id } }) => `${table} ${id}`);
        expect(new Set(patched).size).toBe(patched.length);
        expect(patched.filter((key) => keys.includes(key))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('touches no row that did not refer to what goes', () => {
    fc.assert(
      fc.property(deletable, ({ plan, ref }) => {
        fc.pre(ref !== undefined);
        if (!ref) return;
        const deletion = deletionOf(plan, ref);
        const gone = new Set(deletion.deleted.map(({ id }) => id));
        for (const { ref: kept } of deletion.released) {
          const row = (plan[kept.table === 'plans' ? 'links' : kept.table] as Row[]).find(
            ({ id }) => id === kept.id,
          );
          expect([...gone].some((id) => JSON.stringify(row).includes(`"${id}"`))).toBe(true);
        }
      }),
    );
  });
});
