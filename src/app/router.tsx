/** The pages and their addresses, as the features have them. The overview is in the first download; every other page loads when first opened. */
import type { QueryClient } from '@tanstack/react-query';
import { createBrowserHistory, createRouter, Outlet, type RouterHistory } from '@tanstack/react-router';
import { planRoute, rootRoute } from '#/parts/address/routes.ts';
import { ErrorPage, NotFoundPage } from './FailurePages.tsx';
import { features } from './features.ts';
import { layerHistory, pageKey } from './layerHistory.ts';
import { PlanLayout } from './shell/PlanLayout.tsx';

rootRoute.update({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });
planRoute.update({ component: PlanLayout });

type Listed = (typeof features)[number];
type PageOf<F> = F extends { pages: readonly (infer P)[] } ? P : never;
type OutsideOf<F> = F extends { outside: readonly (infer P)[] } ? P : never;

// Said in full what is in the lists: every page keeps its own type, and links to it are checked.
const pages = features.flatMap((each): readonly PageOf<Listed>[] => ('pages' in each ? each.pages : []));
const outside = features.flatMap((each): readonly OutsideOf<Listed>[] =>
  'outside' in each ? each.outside : [],
);

const routeTree = rootRoute.addChildren([...outside, planRoute.addChildren(pages)]);

/** @param history Where addresses are kept; the browser's, but in tests of pages. */
export function makeRouter(
  client: QueryClient,
  history: RouterHistory = layerHistory(createBrowserHistory()),
) {
  return createRouter({
    routeTree,
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
