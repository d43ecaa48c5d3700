/** The plan's name and dates, its copies, and how Varde is on this device. */
import { CogIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel } from '#/parts/registry/panel.ts';

export const settings = {
  name: 'settings',
  pages: [
    createRoute({
      ...inPlan,
      path: 'settings',
      component: planPage(async () => (await import('./SettingsPage.tsx')).SettingsPage),
    }),
  ],
  rail: { part: 'more', to: '/plan/$planId/settings', label: 'shell.nav.settings', Icon: CogIcon },
  offers: [
    {
      key: 'settings',
      name: 'shell.nav.settings',
      also: 'find.pages.also.settings',
      to: '/plan/$planId/settings',
    },
  ],
  commands: [{ key: 'plan', name: 'find.commands.plan', opens: { kind: 'plan' } }],
  panels: [panel('plan', {}, { load: async () => (await import('./editing/PlanForm.tsx')).PlanPanel })],
} as const satisfies Feature;
