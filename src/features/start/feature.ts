/** Choosing a plan, and opening one: the page outside plans, and what it takes to open a file on any page. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { outsidePlans } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';

export const start = {
  name: 'start',
  outside: [
    createRoute({
      ...outsidePlans,
      path: '/',
      // Without it the first page goes straight to a plan where there is one.
      validateSearch: (search: Record<string, unknown>): { choose?: boolean } =>
        search.choose === true || search.choose === 'true' ? { choose: true } : {},
      component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
    }),
  ],
} as const satisfies Feature;

/** What opens a file that was chosen on one of a plan's pages. */
export async function loadOpening() {
  return (await import('./opening/OpenHere.tsx')).OpenHere;
}
