// Puts a small plan in the browser's database and the panels on a page, as the app does.
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PanelHost } from '#/app/shell/PanelHost.tsx';
import type { PlanDocument, PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import type { PanelRequest } from '#/parts/registry/registered.ts';
import { database } from '#/store/database/db.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadReadings } from '#/store/read/load.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { dropDrafts } from '#/ui/form/typing/drafts.ts';
import { planOf } from '../../../support/plan.ts';
import { render } from '../../../support/render.tsx';
import { storedRows } from '../../../support/stored.ts';

/** A plan that grows, shrinks and holds one indicator each; all figures are made up for the tests. */
export function smallPlan(): PlanDocument {
  const indicator = {
    order: 1,
    path: 'linear',
    frequency: 'annual',
    publishingLagDays: 30,
    weight: 1,
    proposal: false,
  } as const;
  return planOf({
    planPeriods: [
      { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 },
      { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 },
    ],
    units: [{ id: 'u1', name: 'Kommunedirektøren', order: 1 }],
    frameworks: [
      { id: 'kp', name: 'Kommuneplanens samfunnsdel', order: 1, nodes: [{ code: '1', name: 'En grønn by' }] },
    ],
    climateTargets: [
      {
        id: 'k1',
        name: 'Direkte utslipp',
        order: 1,
        unit: '%',
        baselineYear: 2009,
        targets: [{ year: 2030, value: 20 }],
      },
    ],
    mandates: [
      {
        id: 'm1',
        order: 1,
        body: 'Bystyret',
        caseNumber: 'PS 87/19',
        date: '2019-08-29',
        title: 'Målbare mål',
        text: 'Målene skal kunne måles.',
      },
    ],
    goalAreas: [{ id: 'a1', name: 'EU-samarbeid', order: 1 }],
    subGoals: [
      {
        id: 's1',
        goalArea: 'a1',
        name: 'Flere prosjekter',
        order: 1,
      },
    ],
    actions: [
      {
        id: 't1',
        subGoals: ['s1'],
        name: 'Søk sammen med universitetet',
        order: 1,
        units: ['u1'],
        start: '2019-03-01',
        due: '2020-06-30',
        status: 'in-progress',
        milestones: [{ id: 'mp1', name: 'Første søknad', due: '2019-10-01' }],
      },
    ],
    indicators: [
      {
        ...indicator,
        id: 'share',
        subGoal: 's1',
        name: 'Andel innvilgede søknader',
        unit: '%',
        direction: 'increase',
        baseline: { date: '2018-12-31', value: 10 },
        targets: [{ date: '2022-12-31', value: 20 }],
        decimals: 1,
      },
      {
        ...indicator,
        order: 2,
        id: 'count',
        subGoal: 's1',
        name: 'Søknader',
        unit: 'søknader',
        direction: 'increase',
        targets: [],
        decimals: 0,
      },
    ],
    links: [
      {
        id: 'l1',
        fromTable: 'subGoals',
        from: 's1',
        toKind: 'node',
        to: 'sdg:17.16',
        strength: 'direct',
        reason: 'Samarbeid',
      },
    ],
    series: [
      {
        indicator: 'share',
        readings: [
          { date: '2019-12-31', value: 12.5 },
          { date: '2020-12-31', value: 14, comment: 'Fra årsrapporten' },
        ],
      },
    ],
  });
}

export interface Opened {
  planId: Id;
  readings: (indicator: Id) => ReturnType<typeof loadReadings>;
  rows: () => Promise<PlanRows>;
  unmount: () => void;
}

const lens: Lens = { asOf: '2023-03-01' };
/** The dates as of which the page was asked to be shown. */
export const shownAsOf: IsoDate[] = [];

/** Opens a panel on a plan, from a button that has focus as the page's own would. */
export async function openPanel(
  request: PanelRequest,
  { document: plan = smallPlan(), language = 'nb' }: { document?: PlanDocument; language?: Language } = {},
): Promise<Opened> {
  usePanel.getState().close();
  dropDrafts();
  useToasts.setState({ toasts: [] });
  const planId = await createPlan(database(), plan, { author: '', now: Date.now() });
  const screen = await render(
    <>
      <button type="button" onClick={() => usePanel.getState().open(request)}>
        Åpne
      </button>
      <PanelHost planId={planId} lens={lens} showAsOf={(date) => shownAsOf.push(date)} />
    </>,
    { language },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Åpne' }));
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return {
    planId,
    readings: (indicator) => loadReadings(database(), planId, indicator),
    rows: () => storedRows(planId),
    unmount: screen.unmount,
  };
}
