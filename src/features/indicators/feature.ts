/** Indicators and their readings, and the forms of both. */
import { BarChartIcon } from '@navikt/aksel-icons';
import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { planPage, rowPage } from '#/parts/address/pages.tsx';
import { inPlan } from '#/parts/address/routes.ts';
import type { Feature } from '#/parts/registry/feature.ts';
import { panel, rowRequest } from '#/parts/registry/panel.ts';

export const indicators = {
  name: 'indicators',
  pages: [
    createRoute({
      ...inPlan,
      path: 'indicators',
      component: planPage(async () => (await import('./IndicatorsPage.tsx')).IndicatorsPage),
    }),
    createRoute({
      ...inPlan,
      path: 'indicators/$id',
      component: rowPage(async () => (await import('./IndicatorPage.tsx')).IndicatorPage),
    }),
  ],
  rail: { part: 'main', to: '/plan/$planId/indicators', label: 'shell.nav.indicators', Icon: BarChartIcon },
  offers: [
    {
      key: 'indicators',
      name: 'shell.nav.indicators',
      also: 'find.pages.also.indicators',
      to: '/plan/$planId/indicators',
    },
  ],
  commands: [
    {
      key: 'indicator',
      name: 'find.commands.indicator',
      also: 'find.commands.also.add',
      when: ({ subGoals }) => subGoals.length > 0,
      opens: { kind: 'indicator' },
    },
  ],
  prompts: [
    {
      key: 'record',
      name: 'find.commands.recordAny',
      lead: 'find.commands.record',
      also: 'find.commands.also.record',
      when: (rows) => rows.indicators.length > 0,
      opens: (indicator) => ({ kind: 'reading' as const, indicator }),
    },
  ],
  panels: [
    panel(
      'indicator',
      { ...rowRequest, subGoal: v.exactOptional(v.string()) },
      { load: async () => (await import('./editing/indicator/IndicatorForm.tsx')).IndicatorPanel },
    ),
    panel(
      'reading',
      { indicator: v.string(), date: v.exactOptional(v.string()) },
      {
        load: async () => (await import('./editing/reading/ReadingPanel.tsx')).ReadingPanel,
        // However many indicators the readings are for.
        isSitting: true,
      },
    ),
  ],
  rows: { indicators: { page: '/plan/$planId/indicators/$id' } },
} as const satisfies Feature;
