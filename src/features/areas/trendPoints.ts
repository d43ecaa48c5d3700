/** An indicator's readings up to the date looked at, as points for a line in the size of a word. */

import type { SeriesSummary } from '#/domain/readings/series.ts';
import { type IsoDate, toDay } from '#/domain/values/dates.ts';
import type { IndicatorView } from '#/domain/view/planView.ts';

export interface TrendPoint {
  /** Days since 1970-01-01. */
  x: number;
  y: number;
}

/**
 * The readings that count, from the baseline on and no later than `until`; the baseline itself comes first where it is
 * no reading. Long series show their last part only: as much as the summary holds.
 */
export function trendPoints(
  { judgement: { baseline } }: Pick<IndicatorView, 'judgement'>,
  summary: SeriesSummary,
  until: IsoDate,
): TrendPoint[] {
  const counted = summary.tail.filter(({ date }) => date <= until && (!baseline || date >= baseline.date));
  const first = counted[0];
  const startsAtBaseline =
    summary.count === summary.tail.length && baseline && first && first.date > baseline.date;
  return (startsAtBaseline ? [baseline, ...counted] : counted).map(({ date, value }) => ({
    x: toDay(date),
    y: value,
  }));
}
