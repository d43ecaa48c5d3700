/** What the database that the app uses holds of a plan. Each fails where the plan is not there. */
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '#/store/database/db.ts';
import { loadSnapshot, loadWholePlan } from '#/store/read/load.ts';

/** Everything of the plan: its rows, its readings and its log. */
export async function storedPlan(plan: Id) {
  const whole = await loadWholePlan(database(), plan);
  if (!whole) throw new Error(`There is no plan ${plan}`);
  return whole;
}

export async function storedRows(plan: Id): Promise<PlanRows> {
  const snapshot = await loadSnapshot(database(), plan);
  if (!snapshot) throw new Error(`There is no plan ${plan}`);
  return snapshot.rows;
}

/** How many commits the plan's log has. */
export async function storedCommits(plan: Id): Promise<number> {
  return (await storedPlan(plan)).log.length;
}
