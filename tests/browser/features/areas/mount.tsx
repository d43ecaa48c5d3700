// The pages about goals and indicators on a small plan of invented figures, at the addresses the app gives them.

import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { AreaPage } from '#/features/areas/AreaPage.tsx';
import { AreasPage } from '#/features/areas/AreasPage.tsx';
import { SubGoalPage } from '#/features/areas/SubGoalPage.tsx';
import { IndicatorPage } from '#/features/indicators/IndicatorPage.tsx';
import { IndicatorsPage } from '#/features/indicators/IndicatorsPage.tsx';
import { database } from '#/store/database/db.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { planOf, row } from '../../../support/plan.ts';
import { renderPages } from '../../../support/render.tsx';

/** From 10 to 20 over the four years of the plan, unless said otherwise: the worked examples of docs/progress.md. */
export function indicator(id: Id, name: string, more: Partial<Indicator> = {}): Indicator {
  return row('indicators', id, {
    subGoal: 'projects',
    name,
    order: 1,
    unit: 'prosjekter',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    frequency: 'annual',
    ...more,
  });
}

export function smallPlan(): PlanDocument {
  const subGoal = { goalArea: 'eu', periods: [], weight: 1, proposal: false };
  return planOf({
    plan: {
      name: 'Internasjonal plan',
    },
    planPeriods: [{ id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 }],
    mandates: [
      {
        id: 'measurable',
        order: 1,
        body: 'Bystyret',
        caseNumber: 'PS 1/19',
        date: '2019-08-29',
        title: 'Målbare mål',
        text: 'Målene skal kunne måles.',
      },
    ],
    goalAreas: [{ id: 'eu', name: 'EU-prosjekter', aim: 'Kommunen er med i Europa.', order: 1 }],
    subGoals: [
      { ...subGoal, id: 'projects', name: 'Flere prosjekter', order: 1 },
      { ...subGoal, id: 'later', name: 'Bare i neste periode', order: 2, periods: ['second'] },
    ],
    indicators: [
      indicator('partner', 'Prosjekter som partner'),
      indicator('lead', 'Prosjekter som leder', { order: 2 }),
      indicator('unread', 'Søknader sendt', { order: 3 }),
    ],
    actions: [
      {
        id: 'course',
        subGoals: ['projects'],
        name: 'Holde kurs',
        order: 1,
        start: '2019-02-01',
        due: '2020-06-30',
      },
    ],
    links: [
      {
        id: 'link-sdg',
        fromTable: 'subGoals',
        from: 'projects',
        toKind: 'node',
        to: 'sdg:17.16',
        strength: 'direct',
        reason: 'Prosjektene knytter byer sammen.',
      },
      {
        id: 'link-mandate',
        fromTable: 'indicators',
        from: 'partner',
        toKind: 'mandate',
        to: 'measurable',
        strength: 'direct',
      },
    ],
    series: [
      {
        indicator: 'partner',
        readings: [
          { date: '2019-12-31', value: 12, source: 'Prosjektoversikten' },
          { date: '2020-12-31', value: 15, comment: 'To nye i høst.' },
          { date: '2021-12-31', value: 21 },
        ],
      },
      { indicator: 'lead', readings: [{ date: '2020-12-31', value: 12 }] },
    ],
  });
}

interface Visit {
  lens?: Lens;
  document?: PlanDocument;
}

/** Opens a page of the plan, e.g. `/areas/eu`. Returns the plan's id, the router and what is on the page. */
export async function visit(
  path: string,
  { lens = { asOf: '2021-03-01' }, document = smallPlan() }: Visit = {},
) {
  const planId = await createPlan(database(), document, { author: '', now: Date.now() });
  const shown = await renderPages({
    pages: {
      areas: AreasPage,
      'areas/$id': AreaPage,
      'sub-goals/$id': SubGoalPage,
      indicators: IndicatorsPage,
      'indicators/$id': IndicatorPage,
    },
    at: `/plan/${planId}${path}`,
    lens,
  });
  return { planId, ...shown };
}
