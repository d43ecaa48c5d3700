/** The plan at a glance, and what needs attention. Its first page is in the first download. */
import { HouseIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import { aboutPlan, planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { validateAttentionSearch } from './attentionAddress.ts';
import { OverviewPage } from './OverviewPage.tsx';
import { validateOverviewSearch } from './sinceAddress.ts';

export const overview = {
  name: 'overview',
  pages: [
    createRoute({
      ...inPlan,
      path: '/',
      validateSearch: validateOverviewSearch,
      component: aboutPlan(OverviewPage),
    }),
    createRoute({
      ...inPlan,
      path: 'attention',
      validateSearch: validateAttentionSearch,
      component: planPage(async () => (await import('./AttentionPage.tsx')).AttentionPage),
    }),
  ],
  rail: { part: 'main', to: '/plan/$planId', label: 'shell.nav.overview', Icon: HouseIcon, isExact: true },
  offers: [
    { key: 'overview', name: 'shell.nav.overview', also: 'find.pages.also.overview', to: '/plan/$planId' },
    {
      key: 'attention',
      name: 'overview.attention',
      also: 'find.pages.also.attention',
      to: '/plan/$planId/attention',
      part: 'more',
    },
  ],
} as const satisfies Feature;
