/** Who does what: units, duties and the matrix of both, with their forms. */
import { createRoute } from '@tanstack/react-router';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';

/** The feature's forms load together. */
const forms = () => import('./editing/panels.tsx');

export const responsibilities = {
  name: 'responsibilities',
  pages: [
    createRoute({
      ...inPlan,
      path: 'build/responsibilities',
      component: planPage(async () => (await import('./ResponsibilitiesPage.tsx')).ResponsibilitiesPage),
    }),
  ],
  offers: [
    {
      key: 'responsibilities',
      name: 'build.tabs.responsibilities',
      also: 'find.pages.also.responsibilities',
      to: '/plan/$planId/build/responsibilities',
    },
  ],
  commands: [
    { key: 'unit', name: 'find.commands.unit', also: 'find.commands.also.add', opens: { kind: 'unit' } },
  ],
  panels: [
    panel('unit', rowRequest, {
      load: async () => (await forms()).UnitPanel,
    }),
    panel('duty', rowRequest, {
      load: async () => (await forms()).DutyPanel,
    }),
  ],
  rows: { duties: { list: '/plan/$planId/build/responsibilities' } },
} as const satisfies Feature;
