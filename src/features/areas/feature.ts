/** Goal areas and sub-goals: what the plan is to reach, how it goes, and their forms. */
import { HikingTrailSignIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { planPage, rowPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';

/** The feature's forms load together. */
const forms = () => import('./editing/panels.tsx');

export const areas = {
  name: 'areas',
  pages: [
    createRoute({
      ...inPlan,
      path: 'areas',
      component: planPage(async () => (await import('./AreasPage.tsx')).AreasPage),
    }),
    createRoute({
      ...inPlan,
      path: 'areas/$id',
      component: rowPage(async () => (await import('./AreaPage.tsx')).AreaPage),
    }),
    createRoute({
      ...inPlan,
      path: 'sub-goals/$id',
      component: rowPage(async () => (await import('./SubGoalPage.tsx')).SubGoalPage),
    }),
  ],
  rail: { part: 'main', to: '/plan/$planId/areas', label: 'shell.nav.areas', Icon: HikingTrailSignIcon },
  offers: [
    { key: 'areas', name: 'shell.nav.areas', also: 'find.pages.also.areas', to: '/plan/$planId/areas' },
  ],
  commands: [
    {
      key: 'goalArea',
      name: 'find.commands.goalArea',
      also: 'find.commands.also.add',
      opens: { kind: 'goalArea' },
    },
    {
      key: 'subGoal',
      name: 'find.commands.subGoal',
      also: 'find.commands.also.add',
      when: ({ goalAreas }) => goalAreas.length > 0,
      opens: { kind: 'subGoal' },
    },
  ],
  panels: [
    panel('goalArea', rowRequest, {
      load: async () => (await forms()).GoalAreaPanel,
    }),
    panel(
      'subGoal',
      { ...rowRequest, goalArea: v.exactOptional(v.string()) },
      { load: async () => (await forms()).SubGoalPanel },
    ),
  ],
  rows: {
    goalAreas: { page: '/plan/$planId/areas/$id' },
    subGoals: { page: '/plan/$planId/sub-goals/$id', among: '/plan/$planId/areas' },
  },
} as const satisfies Feature;
