/** Whole plans in this browser's own database, as pages start, copy, back up and remove them. */

import type { Clock } from '#/domain/log/log.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { signature } from '../intents/write.ts';
import { listPlans } from '../read/load.ts';
import { copyWithCorrectedTimes, createPlan, markBackedUp, removePlan } from './planIO.ts';

/** Puts a starter or blank plan here under a name that no other plan here has, signed by whoever is writing. */
export async function startPlan(document: PlanDocument): Promise<Id> {
  const db = database();
  // Two plans of the same name could not be told apart in the list.
  const name = distinctName(document.plan.name, await listPlans(db));
  return createPlan(db, { ...document, plan: { ...document.plan, name } }, signature());
}

/** The name, with the first number after it that no plan here has where one has the name already. */
function distinctName(name: string, plans: readonly { name: string }[]): string {
  const taken = new Set(plans.map((plan) => plan.name));
  let distinct = name;
  for (let n = 2; taken.has(distinct); n += 1) distinct = `${name} (${n})`;
  return distinct;
}

/** See {@link copyWithCorrectedTimes}. */
export function correctTimesInCopy(plan: Id, name: string): Promise<Id | undefined> {
  return copyWithCorrectedTimes(database(), plan, name, signature());
}

/** See {@link markBackedUp}. */
export function rememberBackup(plan: Id, commits: number): Promise<void> {
  return markBackedUp(database(), plan, commits);
}

/** See {@link removePlan}. */
export function forgetPlan(plan: Id, seen: Clock): Promise<void> {
  return removePlan(database(), plan, seen);
}
