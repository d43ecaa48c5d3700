/** What a new plan period starts from; see `domain/model/blankRows.ts` for the rows of the outline. */

import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { addDays } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';

/** Begins the day after the last period ends, where the plan goes on that long. */
export function blankPlanPeriod(rows: PlanRows, id: Id): PlanPeriod {
  const { start, end } = rows.plan;
  const lastEnd = rows.planPeriods
    .map((period) => period.end)
    .sort()
    .at(-1);
  const next = lastEnd === undefined ? start : addDays(lastEnd, 1);
  const room = next < end;
  return { id, order: nextOrder(rows.planPeriods), name: '', start: room ? next : '', end: room ? end : '' };
}
