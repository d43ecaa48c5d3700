/** What has been agreed with whom, and the form for it. */
import { FileCheckmarkIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import * as v from 'valibot';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';

export const agreements = {
  name: 'agreements',
  pages: [
    createRoute({
      ...inPlan,
      path: 'agreements',
      component: planPage(async () => (await import('./AgreementsPage.tsx')).AgreementsPage),
    }),
  ],
  rail: {
    part: 'more',
    to: '/plan/$planId/agreements',
    label: 'shell.nav.agreements',
    Icon: FileCheckmarkIcon,
  },
  offers: [
    {
      key: 'agreements',
      name: 'shell.nav.agreements',
      also: 'agreements.also',
      to: '/plan/$planId/agreements',
    },
  ],
  commands: [
    {
      key: 'agreement',
      name: 'agreements.add',
      also: 'find.commands.also.add',
      when: ({ partners }) => partners.length > 0,
      opens: { kind: 'agreement' },
    },
  ],
  panels: [
    panel(
      'agreement',
      {
        ...rowRequest,
        /** The partner that a new one is with to begin with. */
        partner: v.exactOptional(v.string()),
      },
      { load: async () => (await import('./editing/AgreementPanel.tsx')).AgreementPanel },
    ),
  ],
  rows: { agreements: { list: '/plan/$planId/agreements' } },
  about: {
    partners: lazy(async () => ({ default: (await import('./PartnerAgreements.tsx')).PartnerAgreements })),
  },
} as const satisfies Feature;
