import { useMemo } from 'react';
import type { DatedValue, Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useReadings } from '#/store/source/queries.ts';

/** An indicator's readings to be drawn, with those of the indicator it goes on from as history before its baseline. */
export function useHistory(
  planId: Id,
  indicator: Indicator,
  readings: readonly Reading[],
): readonly Reading[] {
  const { predecessor, baseline } = indicator;
  // No indicator is called so: there are no readings then.
  const earlier = useReadings(planId, predecessor ?? '');
  return useMemo(() => withHistory(readings, earlier ?? [], baseline), [readings, earlier, baseline]);
}

/**
 * Puts earlier readings before an indicator's own, in date order. Only those before its baseline: what is drawn there is
 * never judged. Without a baseline nothing tells history from what counts, and there is none.
 */
export function withHistory(
  own: readonly Reading[],
  earlier: readonly Reading[],
  baseline: DatedValue | undefined,
): readonly Reading[] {
  const dates = new Set(own.map(({ date }) => date));
  const before = earlier.filter(({ date }) => baseline && date < baseline.date && !dates.has(date));
  return before.length === 0 ? own : [...before, ...own].sort((a, b) => (a.date < b.date ? -1 : 1));
}
