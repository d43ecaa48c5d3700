/** How far a chart's time axis reaches. */

import type { Plan } from '#/domain/tables/plans.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import { extentOf } from '#/domain/values/extent.ts';

const DAYS_PER_YEAR = 365;
/** As-of widens the time axis by at most this share of it; further away it is named at the edge instead. */
const AS_OF_REACH = 0.15;

/**
 * First and last day of the axis, in days since 1970-01-01: all that is drawn, at least a year, and as-of where it is near. With
 * nothing to draw, the plan's own dates.
 */
export function timeDomain(
  days: readonly number[],
  asOf: number,
  plan: Pick<Plan, 'start' | 'end'> | undefined,
): { start: number; end: number } {
  let { min: start, max: end } = extentOf(days) ?? { min: asOf, max: asOf };
  // One date, or none, is no axis: the plan's own dates give it room, else the year around it.
  if (end - start < DAYS_PER_YEAR && plan) {
    start = Math.min(start, toDay(plan.start));
    end = Math.max(end, toDay(plan.end));
  }
  if (end - start < DAYS_PER_YEAR) {
    const year = Number(fromDay(start).slice(0, 4));
    start = Math.min(start, toDay(`${year}-01-01`));
    end = Math.max(end, toDay(`${year}-12-31`) + 1);
  }
  const reach = (end - start) * AS_OF_REACH;
  if (asOf > end && asOf - end <= reach) end = asOf;
  if (asOf < start && start - asOf <= reach) start = asOf;
  // Air, so that the outermost dots are not cut by the frame.
  const air = (end - start) * 0.02;
  return { start: start - air, end: end + air };
}
