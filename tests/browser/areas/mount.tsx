// The pages about goals and indicators on a small plan of invented figures, at the addresses the app gives them.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useParams,
} from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import { Messages } from '#/app/shell/Messages.tsx';
import { AreaPage } from '#/features/areas/AreaPage.tsx';
import { AreasPage } from '#/features/areas/AreasPage.tsx';
import { SubGoalPage } from '#/features/areas/SubGoalPage.tsx';
import { IndicatorPage } from '#/features/indicators/IndicatorPage.tsx';
import { IndicatorsPage } from '#/features/indicators/IndicatorsPage.tsx';
import { startI18n } from '#/i18n/i18n.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { database } from '#/store/database/db.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import type { Indicator } from '../../../src/domain/tables/indicators.ts';
import { emptyDocument, type PlanDocument } from '../../../src/domain/tables/tables.ts';
import type { Id } from '../../../src/domain/values/ids.ts';
import type { Lens } from '../../../src/domain/view/planView.ts';
import { Follow } from '../../support/page.tsx';
import '@digdir/designsystemet-css';
import '#/ui/theme/designsystemet.css';
import '#/ui/theme/varde.css';

/** From 10 to 20 over the four years of the plan, unless said otherwise: the worked examples of docs/progress.md. */
export function indicator(id: Id, name: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    subGoal: 'projects',
    name,
    order: 1,
    unit: 'prosjekter',
    direction: 'increase',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    path: 'linear',
    decimals: 0,
    frequency: 'annual',
    publishingLagDays: 30,
    weight: 1,
    proposal: false,
    ...more,
  };
}

export function smallPlan(): PlanDocument {
  const subGoal = { goalArea: 'eu', periods: [], weight: 1, proposal: false };
  return {
    ...emptyDocument({
      id: 'plan',
      name: 'Internasjonal plan',
      municipality: 'Varde kommune',
      start: '2019-01-01',
      end: '2022-12-31',
      thresholds: { onTrack: 0.05, atRisk: 0.2 },
    }),
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
        status: 'open',
      },
    ],
    goalAreas: [{ id: 'eu', name: 'EU-prosjekter', aim: 'Kommunen er med i Europa.', order: 1, weight: 1 }],
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
        units: [],
        start: '2019-02-01',
        due: '2020-06-30',
        status: 'planned',
        milestones: [],
        proposal: false,
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
  };
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
  await startI18n('nb');
  usePanel.getState().close();
  const planId = await createPlan(database(), document, { author: '', now: Date.now() });
  const one = (Page: ComponentType<{ planId: Id; lens: Lens; id: Id }>) => () => {
    const { id = '' } = useParams({ strict: false });
    return <Page key={id} planId={planId} lens={lens} id={id} />;
  };
  const root = createRootRoute({
    component: () => (
      <main>
        <Outlet />
      </main>
    ),
  });
  const route = (path: string, component: () => ReactNode) =>
    createRoute({ getParentRoute: () => root, path: `/plan/$planId${path}`, component });
  const router = createRouter({
    routeTree: root.addChildren([
      route('/areas', () => <AreasPage planId={planId} lens={lens} />),
      route('/areas/$id', one(AreaPage)),
      route('/sub-goals/$id', one(SubGoalPage)),
      route('/indicators', () => <IndicatorsPage planId={planId} lens={lens} />),
      route('/indicators/$id', one(IndicatorPage)),
    ]),
    history: createMemoryHistory({ initialEntries: [`/plan/${planId}${path}`] }),
  });
  const client = new QueryClient();
  const screen = await render(
    <QueryClientProvider client={client}>
      <Follow client={client} />
      <RouterProvider router={router} />
      <Messages />
    </QueryClientProvider>,
  );
  return { planId, router, screen };
}
