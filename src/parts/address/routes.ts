/** What all addresses begin with: the app, and a plan. Features hang their pages on these; `app/router.tsx` gives them their frame. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, retainSearchParams } from '@tanstack/react-router';
import { startReading } from '#/store/source/queries.ts';
import { validatePlanSearch } from './address.ts';

export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()();

export const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan/$planId',
  validateSearch: validatePlanSearch,
  search: { middlewares: [retainSearchParams(['period', 'asOf', 'known'])] },
  // Reading starts with the navigation, but the frame does not wait for it.
  loader: ({ context: { client }, params: { planId }, location }) => {
    const isOverview = /\/plan\/[^/]+\/?$/.test(location.pathname);
    void startReading(client, planId, isOverview ? 'overview' : 'other');
  },
});

/** For a page about a plan. */
export const inPlan = { getParentRoute: () => planRoute };
/** For a page outside any plan. */
export const outsidePlans = { getParentRoute: () => rootRoute };
