/** The plan's actions, as a list, on a timeline and on a board, and their form. */
import { TasklistIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';
import { validateActionsSearch } from './search.ts';

export const actions = {
  name: 'actions',
  pages: [
    createRoute({
      ...inPlan,
      path: 'actions',
      validateSearch: validateActionsSearch,
      component: planPage(async () => (await import('./ActionsPage.tsx')).ActionsPage),
    }),
  ],
  rail: { part: 'main', to: '/plan/$planId/actions', label: 'shell.nav.actions', Icon: TasklistIcon },
  offers: [
    {
      key: 'actions',
      name: 'shell.nav.actions',
      also: 'find.pages.also.actions',
      to: '/plan/$planId/actions',
    },
    {
      key: 'timeline',
      name: 'find.pages.timeline',
      also: 'find.pages.also.timeline',
      to: '/plan/$planId/actions',
      search: { view: 'timeline' },
    },
    {
      key: 'board',
      name: 'find.pages.board',
      also: 'find.pages.also.board',
      to: '/plan/$planId/actions',
      search: { view: 'board' },
    },
  ],
  commands: [
    {
      key: 'action',
      name: 'find.commands.action',
      also: 'find.commands.also.add',
      when: ({ subGoals }) => subGoals.length > 0,
      opens: { kind: 'action' },
    },
  ],
  panels: [
    panel(
      'action',
      { ...rowRequest, subGoal: v.exactOptional(v.string()) },
      { load: async () => (await import('./editing/ActionForm.tsx')).ActionPanel },
    ),
  ],
  rows: { actions: { list: '/plan/$planId/actions' } },
} as const satisfies Feature;
