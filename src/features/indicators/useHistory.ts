import { useMemo } from 'react';
import type { Id, Indicator, Reading } from '#/domain/model.ts';
import { useReadings } from '#/store/queries.ts';

/**
 * An indicator's readings with, before its baseline, those of the indicator it goes on from: to be drawn as history, not
 * to be judged. Without a baseline of its own there is nothing to tell history from what counts by.
 */
export function useHistory(
  planId: Id,
  indicator: Indicator,
  readings: readonly Reading[],
): readonly Reading[] {
  const { predecessor, baseline } = indicator;
  // No indicator is called so: there are no readings then.
  const earlier = useReadings(planId, predecessor ?? '');
  return useMemo(() => {
    const first = baseline?.date;
    const before = first === undefined ? [] : (earlier ?? []).filter(({ date }) => date < first);
    if (before.length === 0) return readings;
    const own = new Set(readings.map(({ date }) => date));
    return [...before.filter(({ date }) => !own.has(date)), ...readings].sort((a, b) =>
      a.date < b.date ? -1 : 1,
    );
  }, [baseline, earlier, readings]);
}
