// The pages about plan periods on a small plan of invented figures, at the addresses the app gives them.
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { ComparePage } from '#/features/compare/ComparePage.tsx';
import { PeriodsPage } from '#/features/periods/PeriodsPage.tsx';
import { RollOverPage } from '#/features/periods/RollOverPage.tsx';
import { database } from '#/store/database/db.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { planOf, row } from '../../../support/plan.ts';
import { renderPages } from '../../../support/render.tsx';
import { storedPlan } from '../../../support/stored.ts';

const goal = { goalArea: 'eu' };
const increasing: Partial<Indicator> = {
  order: 1,
  unit: 'prosjekter',
  baseline: { date: '2018-12-31', value: 10 },
  targets: [{ date: '2022-12-31', value: 20 }],
  frequency: 'annual',
};

/** The worked examples of docs/progress.md in the first period of a plan that ends in 2020. */
export function smallPlan(): PlanDocument {
  return planOf({
    plan: {
      name: 'Internasjonal plan',
      end: '2020-12-31',
    },
    planPeriods: [{ id: 'first', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 }],
    goalAreas: [
      { id: 'eu', name: 'EU-prosjekter', order: 1 },
      { id: 'towns', name: 'Vennskapsbyer', order: 2 },
    ],
    subGoals: [
      { ...goal, id: 'projects', name: 'Flere prosjekter', order: 1 },
      { ...goal, id: 'climate', name: 'Stabil innsats', order: 2, periods: ['first'] },
    ],
    indicators: [
      { ...increasing, id: 'partner', subGoal: 'projects', name: 'Prosjekter som partner' },
      {
        ...increasing,
        id: 'band',
        subGoal: 'climate',
        name: 'Årsverk',
        unit: 'årsverk',
        direction: 'hold',
        targets: [],
        band: { min: 4, max: 6, end: '2019-12-31' },
      },
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
    series: [{ indicator: 'partner', readings: [{ date: '2020-12-31', value: 14 }] }],
  });
}

/** The small plan with a second period in it, as it may be after a roll-over. */
export function twoPeriods(): PlanDocument {
  const plan = smallPlan();
  return {
    ...plan,
    plan: { ...plan.plan, end: '2022-12-31' },
    planPeriods: [
      ...plan.planPeriods,
      {
        id: 'second',
        name: '2021–2022',
        start: '2021-01-01',
        end: '2022-12-31',
        order: 2,
        predecessor: 'first',
      },
    ],
    subGoals: [
      ...plan.subGoals.map((row) =>
        row.id === 'climate'
          ? { ...row, outcomes: [{ period: 'first', result: 'discontinued' as const, note: 'Flyttet.' }] }
          : row,
      ),
      row('subGoals', 'fresh', { ...goal, name: 'Helt nytt', order: 3, periods: ['second'] }),
    ],
  };
}

interface Visit {
  document?: PlanDocument;
  asOf?: string;
  /** The past day as whose end the plan is shown. */
  known?: string;
}

function Frame({ children }: { children: ReactNode }) {
  const { planId = '' } = useParams({ strict: false });
  return (
    <main>
      <Link to="/plan/$planId/elsewhere" params={{ planId }}>
        Et annet sted
      </Link>
      {children}
    </main>
  );
}

/** Opens a page of the plan, e.g. `/build/periods`. */
export async function visit(
  path: string,
  { document = smallPlan(), asOf = '2021-03-01', known }: Visit = {},
) {
  const planId = await createPlan(database(), document, { author: '', now: Date.now() });
  const shown = await renderPages({
    pages: {
      'build/periods': PeriodsPage,
      'build/roll-over': RollOverPage,
      compare: ComparePage,
      elsewhere: () => <h1>Et annet sted</h1>,
    },
    at: `/plan/${planId}${path}`,
    lens: { asOf },
    Frame,
    known,
  });
  return { planId, ...shown, stored: () => storedPlan(planId) };
}
