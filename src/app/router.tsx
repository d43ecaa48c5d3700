/** The pages and their addresses. The overview is in the first download; every other page loads when first opened. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createBrowserHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  retainSearchParams,
} from '@tanstack/react-router';
import { validateActionsSearch } from '#/features/actions/search.ts';
import { validateAttentionSearch } from '#/features/overview/attentionAddress.ts';
import { OverviewPage } from '#/features/overview/OverviewPage.tsx';
import { validateOverviewSearch } from '#/features/overview/sinceAddress.ts';
import { validateHistorySearch } from '#/parts/history/historySearch.ts';
import { startReading } from '#/store/source/queries.ts';
import { validatePlanSearch } from './address.ts';
import { ErrorPage, NotFoundPage } from './FailurePages.tsx';
import { layerHistory, pageKey } from './layerHistory.ts';
import { PlanLayout } from './shell/PlanLayout.tsx';
import { aboutOne, aboutPlan } from './withAddress.tsx';

const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  // Without it the first page goes straight to a plan where there is one.
  validateSearch: (search: Record<string, unknown>): { choose?: boolean } =>
    search.choose === true || search.choose === 'true' ? { choose: true } : {},
  component: lazyRouteComponent(() => import('#/features/start/StartPage.tsx'), 'StartPage'),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan/$planId',
  validateSearch: validatePlanSearch,
  search: { middlewares: [retainSearchParams(['period', 'asOf', 'known'])] },
  // Reading starts with the navigation, but the frame does not wait for it.
  loader: ({ context: { client }, params: { planId }, location }) => {
    const isOverview = /\/plan\/[^/]+\/?$/.test(location.pathname);
    void startReading(client, planId, isOverview ? 'overview' : 'other');
  },
  component: PlanLayout,
});

const within = { getParentRoute: () => planRoute };

const pages = planRoute.addChildren([
  createRoute({
    ...within,
    path: '/',
    validateSearch: validateOverviewSearch,
    component: aboutPlan(OverviewPage),
  }),
  createRoute({
    ...within,
    path: 'attention',
    validateSearch: validateAttentionSearch,
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/overview/AttentionPage.tsx')).AttentionPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'areas',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/areas/AreasPage.tsx')).AreasPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'areas/$id',
    component: lazyRouteComponent(async () => ({
      default: aboutOne((await import('#/features/areas/AreaPage.tsx')).AreaPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'sub-goals/$id',
    component: lazyRouteComponent(async () => ({
      default: aboutOne((await import('#/features/areas/SubGoalPage.tsx')).SubGoalPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'indicators',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/indicators/IndicatorsPage.tsx')).IndicatorsPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'indicators/$id',
    component: lazyRouteComponent(async () => ({
      default: aboutOne((await import('#/features/indicators/IndicatorPage.tsx')).IndicatorPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'actions',
    validateSearch: validateActionsSearch,
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/actions/ActionsPage.tsx')).ActionsPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'units',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/units/UnitsPage.tsx')).UnitsPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'units/$id',
    component: lazyRouteComponent(async () => ({
      default: aboutOne((await import('#/features/units/UnitPage.tsx')).UnitPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'connections',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/connections/ConnectionsPage.tsx')).ConnectionsPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'partners',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/partners/PartnersPage.tsx')).PartnersPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'reports',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/reports/ReportPage.tsx')).ReportPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'build',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/build/OutlinePage.tsx')).OutlinePage),
    })),
  }),
  createRoute({
    ...within,
    path: 'build/periods',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/periods/PeriodsPage.tsx')).PeriodsPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'build/roll-over',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/periods/RollOverPage.tsx')).RollOverPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'compare',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/compare/ComparePage.tsx')).ComparePage),
    })),
  }),
  createRoute({
    ...within,
    path: 'build/responsibilities',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan(
        (await import('#/features/responsibilities/ResponsibilitiesPage.tsx')).ResponsibilitiesPage,
      ),
    })),
  }),
  createRoute({
    ...within,
    path: 'history',
    validateSearch: validateHistorySearch,
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/history/HistoryPage.tsx')).HistoryPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'history/bin',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/history/BinPage.tsx')).BinPage),
    })),
  }),
  createRoute({
    ...within,
    path: 'settings',
    component: lazyRouteComponent(async () => ({
      default: aboutPlan((await import('#/features/settings/SettingsPage.tsx')).SettingsPage),
    })),
  }),
]);

/** @param history Where addresses are kept; the browser's, but in tests of pages. */
export function makeRouter(
  client: QueryClient,
  history: RouterHistory = layerHistory(createBrowserHistory()),
) {
  return createRouter({
    routeTree: rootRoute.addChildren([startRoute, pages]),
    basepath: import.meta.env.BASE_URL,
    context: { client },
    history,
    defaultPreload: 'intent',
    scrollRestoration: true,
    getScrollRestorationKey: pageKey,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
