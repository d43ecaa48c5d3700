/** How each goal area's progress has developed up to the date looked at. */
import { addMonths, fromDay, toDay } from './dates.ts';
import type { Id, IsoDate } from './model.ts';
import { type Lens, lastCountedDate, type PlanRows, viewPlan } from './planView.ts';
import type { SummaryReading } from './series.ts';

export interface TrendPoint {
  date: IsoDate;
  progress: number;
}

/** Points in time a trend is drawn from, at most. */
const POINTS = 8;

/**
 * Each area's rolled-up progress on up to eight month-ends from the plan's start to the last date that counts. Dates on
 * which an area has nothing measured are left out. `readingsAt` gives an indicator's readings as known on a date, or
 * undefined where they are not at hand; such a date is left out for every area, never guessed.
 */
export function areaTrends(
  rows: PlanRows,
  lens: Lens,
  readingsAt: (indicator: Id, date: IsoDate) => readonly SummaryReading[] | undefined,
): Map<Id, TrendPoint[]> {
  const trends = new Map<Id, TrendPoint[]>(rows.goalAreas.map(({ id }) => [id, []]));
  for (const date of trendDates(rows.plan.start, lastCountedDate(lens))) {
    const known = new Map<Id, readonly SummaryReading[]>();
    const isKnown = rows.indicators.every(({ id }) => {
      const readings = readingsAt(id, date);
      if (readings) known.set(id, readings);
      return readings !== undefined;
    });
    if (!isKnown) continue;
    const view = viewPlan(rows, (id) => known.get(id) ?? [], { ...lens, asOf: date });
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
