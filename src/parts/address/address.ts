/**
 * What the address holds beside the page: plan period, as-of date and the day as known on which the plan is shown. They
 * steer every page and are kept from page to page, so a link shows what its sender saw.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import * as v from 'valibot';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { type IsoDate, isIsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { today } from '#/parts/frame/today.ts';
import { useFrame, useSnapshot } from '#/store/source/queries.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';

const text = (limit: number) => v.fallback(v.optional(v.pipe(v.string(), v.maxLength(limit))), undefined);

/** The plan pages' search parameters. What does not make sense is dropped, not refused: an address is typed by people. */
const planSearch = v.object({
  period: text(200),
  asOf: v.fallback(v.optional(v.pipe(v.string(), v.check(isIsoDate))), undefined),
  known: v.fallback(v.optional(v.pipe(v.string(), v.check(isIsoDate))), undefined),
});

export type PlanSearch = { period?: string; asOf?: string; known?: string };

/** Validates the plan pages' search parameters; absent ones are left out so that addresses stay short. */
export function validatePlanSearch(search: Record<string, unknown>): PlanSearch {
  // The router reads a bare number as one; ids are text.
  const { period, asOf, known } = v.parse(planSearch, {
    ...search,
    ...(typeof search.period === 'number' && { period: String(search.period) }),
  });
  return {
    ...(period !== undefined && { period }),
    ...(asOf !== undefined && { asOf }),
    ...(known !== undefined && { known }),
  };
}

/** The period meant by an address: the named one, none for the whole plan, or by default the one that as-of falls in. */
function periodOf(
  periods: readonly PlanPeriod[],
  named: string | undefined,
  asOf: string,
): PlanPeriod | undefined {
  if (named === WHOLE_PLAN) return undefined;
  return (
    periods.find((period) => period.id === named) ??
    periods.find((period) => period.start <= asOf && asOf <= period.end)
  );
}

/** The past day as whose end the address shows the plan; undefined for now, which is what today and later days mean. */
export function useKnownAddress(): IsoDate | undefined {
  const { known } = validatePlanSearch(useSearch({ from: '/plan/$planId' }));
  return known !== undefined && known < today() ? known : undefined;
}

/** The plan in the address and how the address looks at it. Without an as-of date, the day as known on which it is shown. */
export function usePlanAddress(): { planId: Id; lens: Lens } {
  const { planId } = useParams({ from: '/plan/$planId' });
  // Once more: where validating leaves a parameter out, the router still hands over the one in the address.
  const { period: named, asOf: wanted } = validatePlanSearch(useSearch({ from: '/plan/$planId' }));
  const known = useKnownAddress();
  const frame = useFrame(planId).frame;
  const snapshot = useSnapshot(planId, false).snapshot;
  const periods = snapshot?.rows.planPeriods ?? (known === undefined ? frame?.planPeriods : undefined);
  const asOf = wanted ?? known ?? today();
  const period = periods && periodOf(periods, named, asOf);
  const lens = useMemo((): Lens => ({ asOf, ...(period && { period }) }), [asOf, period]);
  return { planId, lens };
}
