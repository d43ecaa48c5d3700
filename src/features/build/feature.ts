/** The whole plan as one outline, to write it in. */
import { PencilLineIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';

export const build = {
  name: 'build',
  pages: [
    createRoute({
      ...inPlan,
      path: 'build',
      component: planPage(async () => (await import('./OutlinePage.tsx')).OutlinePage),
    }),
  ],
  rail: { part: 'more', to: '/plan/$planId/build', label: 'shell.nav.build', Icon: PencilLineIcon },
  offers: [
    { key: 'build', name: 'shell.nav.build', also: 'find.pages.also.build', to: '/plan/$planId/build' },
  ],
} as const satisfies Feature;
