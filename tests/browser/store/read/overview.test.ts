/** The kept overview: there at once when it is true, never when something has changed since. */
import { expect, test } from 'vitest';
import type { Id } from '#/domain/values/ids.ts';
import { overviewOf } from '#/domain/view/overview.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { VardeDatabase } from '#/store/database/db.ts';
import { commit } from '#/store/log/commit.ts';
import { createPlan, removePlan } from '#/store/plans/planIO.ts';
import { loadSnapshot } from '#/store/read/load.ts';
import { keepOverview, lensKey, loadFrame } from '#/store/read/overview.ts';
import { viewOf } from '#/store/source/queries.ts';
import { connect, document, indicator, signed } from '../support.ts';

const LENS: Lens = { asOf: '2021-06-01' };

/** A plan with so many indicators, its overview worked out and offered for keeping. */
async function planWithOverview(db: VardeDatabase, indicators: number): Promise<Id> {
  const plain = document();
  const [subGoal] = plain.subGoals;
  const more = Array.from({ length: indicators }, (_, i) => indicator(`extra-${i}`, subGoal?.id ?? ''));
  const plan = await createPlan(db, { ...plain, indicators: [...plain.indicators, ...more] }, signed());
  await workOut(db, plan);
  return plan;
}

async function workOut(db: VardeDatabase, plan: Id) {
  const snapshot = await loadSnapshot(db, plan);
  if (!snapshot) throw new Error('The plan is not there');
  const overview = overviewOf(viewOf(snapshot, LENS), snapshot.rows, snapshot.summaries);
  await keepOverview(db, plan, snapshot, overview);
  return overview;
}

test('a large plan’s overview is kept as it was worked out, for the lens it was worked out for', async () => {
  const db = connect();
  const plan = await planWithOverview(db, 600);
  const kept = (await loadFrame(db, plan))?.kept;
  expect(kept).toEqual({ lens: lensKey(LENS), overview: await workOut(db, plan) });
  expect(kept?.overview.figures.indicators).toBeGreaterThan(600);
});

test('a kept overview is not used after any commit, until it has been worked out anew', async () => {
  const db = connect();
  const plan = await planWithOverview(db, 600);
  await commit(
    db,
    plan,
    { intent: 'edit-plan', changes: [{ table: 'plans', row: plan, patch: { name: 'Et annet navn' } }] },
    signed(1),
  );
  const frame = await loadFrame(db, plan);
  expect(frame?.kept).toBeUndefined();
  expect(frame?.plan.name).toBe('Et annet navn');
  await workOut(db, plan);
  expect((await loadFrame(db, plan))?.kept?.overview.plan.name).toBe('Et annet navn');
});

test('a small plan needs none, and a plan that is removed leaves none behind', async () => {
  const db = connect();
  const small = await planWithOverview(db, 3);
  expect((await loadFrame(db, small))?.kept).toBeUndefined();
  const large = await planWithOverview(db, 600);
  expect(await db.overviews.count()).toBe(1);
  await removePlan(db, large);
  expect(await db.overviews.count()).toBe(0);
  expect(await loadFrame(db, large)).toBeUndefined();
});
