/** Gives a feature's page what the address says, so that pages know nothing of routes. */
import { lazyRouteComponent, type RouteComponent, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { usePlanAddress } from './address.ts';

/** What every page about a plan is given. */
export interface PlanPageProps {
  planId: Id;
  lens: Lens;
}

/** What a page about one row is given besides. */
export interface RowPageProps extends PlanPageProps {
  id: Id;
}

/** A page about the plan as a whole. */
export function aboutPlan(Page: ComponentType<PlanPageProps>): RouteComponent {
  return function PlanPage() {
    return <Page {...usePlanAddress()} />;
  };
}

/** A page about one row of the plan, whose id is the last part of the address. */
function aboutOne(Page: ComponentType<RowPageProps>): RouteComponent {
  return function RowPage() {
    const { id = '' } = useParams({ strict: false });
    return <Page key={id} {...usePlanAddress()} id={id} />;
  };
}

/** A page about the plan as a whole that loads when it is first opened. */
export function planPage(load: () => Promise<ComponentType<PlanPageProps>>): RouteComponent {
  return lazyRouteComponent(async () => ({ default: aboutPlan(await load()) }));
}

/** A page about one row of the plan that loads when it is first opened. */
export function rowPage(load: () => Promise<ComponentType<RowPageProps>>): RouteComponent {
  return lazyRouteComponent(async () => ({ default: aboutOne(await load()) }));
}
