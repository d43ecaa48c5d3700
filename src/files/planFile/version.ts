/** In which version of the format a plan is written: the earliest that can carry it, so that what was old stays as it was. */
import { type Arrival, arrivalsByMerges, isSameArrivals } from '#/domain/log/arrivals.ts';
import type { Commit } from '#/domain/log/log.ts';
import { LISTS, type ListName } from '#/domain/tables/names.ts';
import { described, type PlanDocument } from '#/domain/tables/tables.ts';
import { PLAN_FILE_VERSION } from './limits.ts';

/** The version before the log said what its commits knew, and when they came. */
const WITHOUT_HEADS = 3;

/** The version in which a plan with this log and these arrivals is written. */
export function versionFor({
  document,
  log = [],
  arrivals,
}: {
  document: PlanDocument;
  log?: readonly Commit[] | undefined;
  arrivals: readonly Arrival[];
}): number {
  const isOld =
    log.every(({ heads }) => heads === undefined) && isSameArrivals(arrivals, arrivalsByMerges(log));
  if (!isOld) return PLAN_FILE_VERSION;
  return LISTS.filter((table) => document[table].length > 0)
    .map((table) => described(table).isNewIn ?? WITHOUT_HEADS)
    .reduce((latest, each) => Math.max(latest, each), WITHOUT_HEADS);
}

/** The lists that a file of a version has, in order. */
export function listsIn(version: number): ListName[] {
  return LISTS.filter((table) => (described(table).isNewIn ?? 0) <= version);
}

/** Whether a file of a version says itself what its log's heads, number and arrivals are. */
export function tellsOfLog(version: unknown): boolean {
  return typeof version === 'number' && version > WITHOUT_HEADS;
}
