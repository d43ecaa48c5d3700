import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { loadWholePlan } from './load.ts';
import { loadStillPlan } from './past.ts';
import type { PlanSource } from './planSource.ts';

/** All that a plan's file holds, from a source; undefined where that has no such plan. */
export function planForFile(plan: Id, source: PlanSource) {
  const db = database();
  return source.kind === 'live' ? loadWholePlan(db, plan) : loadStillPlan(db, plan, source);
}
