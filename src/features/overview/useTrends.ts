/** Trends are worked out after the page has been drawn: they need the plan judged on several dates. */
import { useEffect, useState } from 'react';
import { EMPTY_SUMMARY, readingsReaching } from '#/domain/readings/series.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type Lens, reachThrough } from '#/domain/view/planView.ts';
import { areaTrends, type TrendPoint } from '#/domain/view/trend.ts';
import type { Snapshot } from '#/store/read/load.ts';

/** Each area's trend, or undefined until the plan has been read and it is known. Drawn from summaries alone: no series is read for it. */
export function useTrends(
  snapshot: Snapshot | null | undefined,
  lens: Lens,
): Map<Id, TrendPoint[]> | undefined {
  const [trends, setTrends] = useState<Map<Id, TrendPoint[]>>();
  useEffect(() => {
    if (!snapshot) return;
    const timer = setTimeout(() => {
      setTrends(
        areaTrends(snapshot.rows, lens, (indicator, then) =>
          readingsReaching(
            snapshot.summaries.get(indicator.id) ?? EMPTY_SUMMARY,
            reachThrough(then, indicator),
          ),
        ),
      );
    }, 50);
    return () => clearTimeout(timer);
  }, [snapshot, lens]);
  return trends;
}
