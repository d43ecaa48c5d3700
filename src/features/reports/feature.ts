/** Reports to read, print and take along. */
import { FileTextIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';

export const reports = {
  name: 'reports',
  pages: [
    createRoute({
      ...inPlan,
      path: 'reports',
      component: planPage(async () => (await import('./page/ReportPage.tsx')).ReportPage),
    }),
  ],
  rail: { part: 'more', to: '/plan/$planId/reports', label: 'shell.nav.reports', Icon: FileTextIcon },
  offers: [
    {
      key: 'reports',
      name: 'shell.nav.reports',
      also: 'find.pages.also.reports',
      to: '/plan/$planId/reports',
    },
  ],
} as const satisfies Feature;
