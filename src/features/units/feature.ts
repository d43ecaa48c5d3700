/** What each unit answers for. */
import { createRoute } from '@tanstack/react-router';
import { planPage, rowPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { UnitsWay } from './UnitsWay.tsx';

export const units = {
  name: 'units',
  pages: [
    createRoute({
      ...inPlan,
      path: 'units',
      component: planPage(async () => (await import('./UnitsPage.tsx')).UnitsPage),
    }),
    createRoute({
      ...inPlan,
      path: 'units/$id',
      component: rowPage(async () => (await import('./UnitPage.tsx')).UnitPage),
    }),
  ],
  rail: { part: 'more', Way: UnitsWay },
  offers: [
    { key: 'units', name: 'shell.nav.units', also: 'find.pages.also.units', to: '/plan/$planId/units' },
  ],
  rows: { units: { page: '/plan/$planId/units/$id' } },
} as const satisfies Feature;
