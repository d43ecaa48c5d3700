/** In which version of the format a plan is written: the earliest that can carry it, so that what was old stays as it was. */
import { type Arrival, arrivalsByMerges, isSameArrivals } from '#/domain/log/arrivals.ts';
import type { Commit } from '#/domain/log/log.ts';
import { PLAN_FILE_VERSION } from './limits.ts';

/** The version before the log said what its commits knew, and when they came. */
const WITHOUT_HEADS = 3;

/** The version in which a plan with this log and these arrivals is written. */
export function versionFor({
  log = [],
  arrivals,
}: {
  log?: readonly Commit[] | undefined;
  arrivals: readonly Arrival[];
}): number {
  const isOld =
    log.every(({ heads }) => heads === undefined) && isSameArrivals(arrivals, arrivalsByMerges(log));
  return isOld ? WITHOUT_HEADS : PLAN_FILE_VERSION;
}

/** Whether a file of a version says itself what its log's heads, number and arrivals are. */
export function tellsOfLog(version: unknown): boolean {
  return typeof version === 'number' && version > WITHOUT_HEADS;
}
