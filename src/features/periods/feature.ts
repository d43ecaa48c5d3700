/** The plan's periods, their form, and going on to the next. */
import { createRoute } from '@tanstack/react-router';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';

export const periods = {
  name: 'periods',
  pages: [
    createRoute({
      ...inPlan,
      path: 'build/periods',
      component: planPage(async () => (await import('./PeriodsPage.tsx')).PeriodsPage),
    }),
    createRoute({
      ...inPlan,
      path: 'build/roll-over',
      component: planPage(async () => (await import('./RollOverPage.tsx')).RollOverPage),
    }),
  ],
  offers: [
    {
      key: 'periods',
      name: 'build.tabs.periods',
      also: 'find.pages.also.periods',
      to: '/plan/$planId/build/periods',
    },
  ],
  commands: [
    {
      key: 'planPeriod',
      name: 'find.commands.planPeriod',
      also: 'find.commands.also.add',
      opens: { kind: 'planPeriod' },
    },
    {
      key: 'rollOver',
      name: 'find.commands.rollOver',
      also: 'find.commands.also.rollOver',
      when: ({ planPeriods }) => planPeriods.length > 0,
      to: '/plan/$planId/build/roll-over',
    },
  ],
  panels: [
    panel('planPeriod', rowRequest, {
      load: async () => (await import('./editing/PlanPeriodForm.tsx')).PlanPeriodPanel,
    }),
  ],
  rows: { planPeriods: { list: '/plan/$planId/build/periods' } },
} as const satisfies Feature;
