/** What the plan serves and is bound by: UN goals, climate targets, mandates and other frameworks, with their forms. */
import { LinkIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { LINK_SOURCES } from '#/domain/tables/tables.ts';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';

/** The feature's forms load together. */
const forms = () => import('./editing/panels.tsx');

export const connections = {
  name: 'connections',
  pages: [
    createRoute({
      ...inPlan,
      path: 'connections',
      component: planPage(async () => (await import('./ConnectionsPage.tsx')).ConnectionsPage),
    }),
  ],
  rail: { part: 'more', to: '/plan/$planId/connections', label: 'shell.nav.connections', Icon: LinkIcon },
  offers: [
    {
      key: 'connections',
      name: 'shell.nav.connections',
      also: 'find.pages.also.connections',
      to: '/plan/$planId/connections',
    },
  ],
  commands: [
    {
      key: 'mandate',
      name: 'find.commands.mandate',
      also: 'find.commands.also.add',
      opens: { kind: 'mandate' },
    },
    {
      key: 'climateTarget',
      name: 'find.commands.climateTarget',
      also: 'find.commands.also.add',
      opens: { kind: 'climateTarget' },
    },
  ],
  panels: [
    panel('climateTarget', rowRequest, {
      load: async () => (await forms()).ClimateTargetPanel,
    }),
    panel('mandate', rowRequest, {
      load: async () => (await forms()).MandatePanel,
    }),
    panel('framework', rowRequest, {
      load: async () => (await forms()).FrameworkPanel,
    }),
    panel(
      'links',
      { table: v.picklist(LINK_SOURCES), from: v.string() },
      { load: async () => (await import('./editing/links/LinksForm.tsx')).LinksForm },
    ),
  ],
  rows: {
    frameworks: { list: '/plan/$planId/connections', at: 'frameworks' },
    climateTargets: { list: '/plan/$planId/connections' },
    mandates: { list: '/plan/$planId/connections' },
  },
} as const satisfies Feature;
