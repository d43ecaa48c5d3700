import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { loadWholePlan } from './load.ts';
import { loadPastPlan } from './past.ts';

/** All that a plan's file holds, as the plan is now or as it was known at the end of a day; undefined where there is none. */
export function planForFile(plan: Id, knownOn: IsoDate | undefined) {
  const db = database();
  return knownOn === undefined ? loadWholePlan(db, plan) : loadPastPlan(db, plan, knownOn);
}
