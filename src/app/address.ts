/**
 * What the address holds beside the page: plan period and as-of date. They steer every page and are kept from page to
 * page, so a link shows what its sender saw.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import * as v from 'valibot';
import { isIsoDate } from '#/domain/dates.ts';
import type { Id, PlanPeriod } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { useFrame, useSnapshot } from '#/store/queries.ts';
import { today } from '#/ui/today.ts';
import { WHOLE_PLAN } from '#/ui/wholePlan.ts';

const text = (limit: number) => v.fallback(v.optional(v.pipe(v.string(), v.maxLength(limit))), undefined);

/** The plan pages' search parameters. What does not make sense is dropped, not refused: an address is typed by people. */
const planSearch = v.object({
  period: text(200),
  asOf: v.fallback(v.optional(v.pipe(v.string(), v.check(isIsoDate))), undefined),
});

export type PlanSearch = { period?: string; asOf?: string };

/** Validates the plan pages' search parameters; absent ones are left out so that addresses stay short. */
export function validatePlanSearch(search: Record<string, unknown>): PlanSearch {
  // The router reads a bare number as one; ids are text.
  const { period, asOf } = v.parse(planSearch, {
    ...search,
    ...(typeof search.period === 'number' && { period: String(search.period) }),
  });
  return { ...(period !== undefined && { period }), ...(asOf !== undefined && { asOf }) };
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

/** The plan in the address and how the address looks at it. */
export function usePlanAddress(): { planId: Id; lens: Lens } {
  const { planId } = useParams({ from: '/plan/$planId' });
  // Once more: where validating leaves a parameter out, the router still hands over the one in the address.
  const { period: named, asOf: wanted } = validatePlanSearch(useSearch({ from: '/plan/$planId' }));
  const frame = useFrame(planId).frame;
  const periods = useSnapshot(planId, false).snapshot?.rows.planPeriods ?? frame?.planPeriods;
  const asOf = wanted ?? today();
  const period = periods && periodOf(periods, named, asOf);
  const lens = useMemo((): Lens => ({ asOf, ...(period && { period }) }), [asOf, period]);
  return { planId, lens };
}
