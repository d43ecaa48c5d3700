/** Whom the municipality works with, and their form. */
import { HandshakeIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { PARTNER_KINDS } from '#/domain/tables/partners.ts';
import { planPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';

export const partners = {
  name: 'partners',
  pages: [
    createRoute({
      ...inPlan,
      path: 'partners',
      component: planPage(async () => (await import('./PartnersPage.tsx')).PartnersPage),
    }),
  ],
  rail: { part: 'more', to: '/plan/$planId/partners', label: 'shell.nav.partners', Icon: HandshakeIcon },
  offers: [
    {
      key: 'partners',
      name: 'shell.nav.partners',
      also: 'find.pages.also.partners',
      to: '/plan/$planId/partners',
    },
  ],
  commands: [
    {
      key: 'partner',
      name: 'find.commands.partner',
      also: 'find.commands.also.add',
      opens: { kind: 'partner' },
    },
  ],
  panels: [
    panel(
      'partner',
      {
        ...rowRequest,
        /** The partner that a new one starts from. */
        copyOf: v.exactOptional(v.string()),
        /** The kind that a new one is to be of. */
        of: v.exactOptional(v.picklist(PARTNER_KINDS)),
      },
      { load: async () => (await import('./editing/PartnerPanel.tsx')).PartnerPanel },
    ),
  ],
  rows: { partners: { list: '/plan/$planId/partners' } },
} as const satisfies Feature;
