/** How each goal area's progress has developed up to the date looked at. */

import type { SummaryReading } from '../readings/series.ts';
import type { Indicator } from '../tables/indicators.ts';
import type { PlanRows } from '../tables/tables.ts';
import { addMonths, fromDay, type IsoDate, toDay } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { type Lens, lastDayOf, viewPlan } from './planView.ts';

export interface TrendPoint {
  date: IsoDate;
  progress: number;
}

/** Points in time a trend is drawn from, at most. */
const POINTS = 8;

/**
 * Each area's rolled-up progress on up to eight month-ends from the plan's start to the last date that counts. Dates on
 * which nothing is known of an area are left out. `readingsThrough` gives an indicator's readings for a lens, or undefined
 * where they are not at hand; such a date is left out for every area, never guessed. The last point is what the lens shows.
 */
export function areaTrends(
  rows: PlanRows,
  lens: Lens,
  readingsThrough: (indicator: Indicator, lens: Lens) => readonly SummaryReading[] | undefined,
): Map<Id, TrendPoint[]> {
  const trends = new Map<Id, TrendPoint[]>(rows.goalAreas.map(({ id }) => [id, []]));
  const last = lastDayOf(lens);
  for (const date of trendDates(rows.plan.start, last)) {
    const then = date === last ? lens : { ...lens, asOf: date };
    const known = new Map<Id, readonly SummaryReading[]>();
    const isKnown = rows.indicators.every((indicator) => {
      const readings = readingsThrough(indicator, then);
      if (readings) known.set(indicator.id, readings);
      return readings !== undefined;
    });
    if (!isKnown) continue;
    const view = viewPlan(rows, (id) => known.get(id) ?? [], then);
    for (const { area, rollup } of view.areas) {
      if (rollup.progress !== undefined) trends.get(area.id)?.push({ date, progress: rollup.progress });
    }
  }
  return trends;
}

/** Up to {@link POINTS} dates, evenly spread by month, the last one always included. Empty before the plan has begun. */
function trendDates(start: IsoDate, last: IsoDate): IsoDate[] {
  if (last <= start) return [];
  const zero = fromDay(toDay(start) - 1);
  const months = Math.max(1, Math.floor((toDay(last) - toDay(zero)) / 30.44));
  const step = Math.max(1, Math.ceil(months / (POINTS - 1)));
  const dates: IsoDate[] = [];
  for (let i = step; i <= months; i += step) {
    const date = addMonths(zero, i);
    if (date < last) dates.push(date);
  }
  return [...dates.slice(-(POINTS - 1)), last];
}
