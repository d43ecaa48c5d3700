/** Trends are worked out after the page has been drawn: they need the plan judged on several dates. */
import { useEffect, useState } from 'react';
import type { Id } from '#/domain/model.ts';
import { type Lens, reachThrough } from '#/domain/planView.ts';
import { EMPTY_SUMMARY, readingsReaching } from '#/domain/series.ts';
import { areaTrends, type TrendPoint } from '#/domain/trend.ts';
import type { Snapshot } from '#/store/load.ts';

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
