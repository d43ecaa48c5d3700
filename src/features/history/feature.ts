/** Who changed what, and what was deleted. */
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import { validateHistorySearch } from '#/parts/history/historySearch.ts';
import type { Feature } from '#/parts/registry/feature.ts';

export const history = {
  name: 'history',
  pages: [
    createRoute({
      ...inPlan,
      path: 'history',
      validateSearch: validateHistorySearch,
      component: planPage(async () => (await import('./HistoryPage.tsx')).HistoryPage),
    }),
    createRoute({
      ...inPlan,
      path: 'history/bin',
      component: planPage(async () => (await import('./BinPage.tsx')).BinPage),
    }),
  ],
  rail: { part: 'more', to: '/plan/$planId/history', label: 'shell.nav.history', Icon: ClockDashedIcon },
  offers: [
    {
      key: 'history',
      name: 'shell.nav.history',
      also: 'find.pages.also.history',
      to: '/plan/$planId/history',
    },
    { key: 'bin', name: 'history.bin', also: 'find.pages.also.bin', to: '/plan/$planId/history/bin' },
  ],
} as const satisfies Feature;
