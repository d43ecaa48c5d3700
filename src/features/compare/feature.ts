/** Plan periods side by side. */
import { createRoute } from '@tanstack/react-router';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';

export const compare = {
  name: 'compare',
  pages: [
    createRoute({
      ...inPlan,
      path: 'compare',
      component: planPage(async () => (await import('./ComparePage.tsx')).ComparePage),
    }),
  ],
  offers: [
    { key: 'compare', name: 'compare.title', also: 'find.pages.also.compare', to: '/plan/$planId/compare' },
  ],
} as const satisfies Feature;
