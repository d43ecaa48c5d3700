/** The order in which readings are entered one after the other. */

import type { SeriesSummary } from '#/domain/readings/series.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { nextReadingDate } from './periodEnds.ts';

/** Indicators in outline order: by goal area, sub-goal and their own order. */
function inOutlineOrder(rows: PlanRows): Indicator[] {
  return [...rows.goalAreas].sort(byOrder).flatMap((area) =>
    rows.subGoals
      .filter(({ goalArea }) => goalArea === area.id)
      .sort(byOrder)
      .flatMap((subGoal) => rows.indicators.filter((row) => row.subGoal === subGoal.id).sort(byOrder)),
  );
}

/**
 * The next indicator after `current` for which a period has ended without a reading; undefined when none is left. Irregular
 * indicators are never due and are passed over.
 */
export function nextDue(
  rows: PlanRows,
  summaries: ReadonlyMap<Id, SeriesSummary>,
  current: Id,
  today: IsoDate,
): Indicator | undefined {
  const all = inOutlineOrder(rows);
  const at = all.findIndex(({ id }) => id === current);
  return all.slice(at + 1).find(({ id, frequency }) => {
    if (frequency === 'irregular') return false;
    const last = summaries.get(id)?.tail.at(-1)?.date;
    return nextReadingDate(frequency, last, today) !== undefined;
  });
}
