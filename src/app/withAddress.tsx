/** Gives a feature's page what the address says, so that features know nothing of routes. */
import { type RouteComponent, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { usePlanAddress } from './address.ts';

/** What every page about a plan is given. */
export interface PlanPageProps {
  planId: Id;
  lens: Lens;
}

/** A page about the plan as a whole. */
export function aboutPlan(Page: ComponentType<PlanPageProps>): RouteComponent {
  return function PlanPage() {
    return <Page {...usePlanAddress()} />;
  };
}

/** A page about one row of the plan, whose id is the last part of the address. */
export function aboutOne(Page: ComponentType<PlanPageProps & { id: Id }>): RouteComponent {
  return function RowPage() {
    const { id = '' } = useParams({ strict: false });
    return <Page key={id} {...usePlanAddress()} id={id} />;
  };
}
