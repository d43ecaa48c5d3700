/** A small plan to report on: one sub-goal a little behind with an awkward name, and one with nothing to measure by. */

import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { type Lens, viewPlan } from '#/domain/view/planView.ts';
import type { ReportInput } from '#/features/reports/model/reportContext.ts';
import { planOf, row } from '../../../support/plan.ts';

export const AWKWARD = 'Flere <b>søknader</b> & "prosjekter"';

export const BIENNIUM = { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 };

/** From 10 to 20 over the plan, as in the rule's worked examples; 14 at the end of 2020 is a little behind. */
const READINGS: readonly Reading[] = [
  { date: '2018-12-31', value: 10 },
  { date: '2020-12-31', value: 14, practice: true, comment: 'Anslag', source: 'EU-kontoret' },
  { date: '2021-02-28', value: 14, preliminary: true },
];

export function smallPlan(): PlanDocument {
  return planOf({
    plan: {
      municipality: 'Trondheim kommune',
      caseNumber: '19/8286',
    },
    planPeriods: [BIENNIUM],
    units: [{ id: 'u1', name: 'EU-kontoret', order: 1 }],
    mandates: [
      {
        id: 'm1',
        order: 1,
        body: 'Bystyret',
        caseNumber: 'PS 87/19',
        date: '2019-08-29',
        title: 'Målbare mål',
        text: 'Målene skal kunne måles.',
        status: 'in-progress',
      },
      {
        id: 'm2',
        order: 2,
        body: 'Bystyret',
        caseNumber: 'PS 87/19',
        date: '2019-08-29',
        title: 'Vennskapsbyer',
        text: 'Legg fram en sak om hver avtale.',
      },
    ],
    goalAreas: [
      {
        id: 'a',
        name: 'EU og EØS',
        order: 1,
        aim: 'Vi lærer av andre.',
        strategy: 'Vi søker midler.',
      },
      { id: 'b', name: 'Vennskapsbyer', order: 2 },
    ],
    subGoals: [
      { id: 'a1', goalArea: 'a', name: AWKWARD, order: 1, proposal: true },
      { id: 'b1', goalArea: 'b', name: 'Avtaler i bruk', order: 1 },
    ],
    indicators: [indicator('i1', 'Søknader sendt', 1), indicator('i2', 'Søknader innvilget', 2)],
    actions: [
      {
        id: 't1',
        subGoals: ['a1'],
        name: 'Kurs i søknadsskriving',
        order: 1,
        units: ['u1'],
        due: '2020-12-31',
        status: 'in-progress',
        milestones: [{ id: 's1', name: 'Kursplan', due: '2020-06-30', doneOn: '2020-06-01' }],
      },
    ],
    links: [
      { id: 'l1', fromTable: 'subGoals', from: 'a1', toKind: 'node', to: 'sdg:17.16', strength: 'direct' },
      { id: 'l2', fromTable: 'subGoals', from: 'a1', toKind: 'node', to: 'sdg:13', strength: 'indirect' },
      { id: 'l3', fromTable: 'subGoals', from: 'a1', toKind: 'mandate', to: 'm1', strength: 'direct' },
      { id: 'l4', fromTable: 'actions', from: 't1', toKind: 'mandate', to: 'm1', strength: 'direct' },
    ],
    series: [{ indicator: 'i1', readings: [...READINGS] }],
  });
}

/** The small plan after a roll-over: 1.1 was closed as missed, 2.1 replaced by 2.2, which lives in the next period only. */
export function rolledOver(): PlanDocument {
  const plan = smallPlan();
  const next = { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 };
  return {
    ...plan,
    planPeriods: [BIENNIUM, { ...next, predecessor: 'p1' }],
    subGoals: [
      ...plan.subGoals.map((row) =>
        row.id === 'a1'
          ? {
              ...row,
              periods: ['p1'],
              outcomes: [{ period: 'p1', result: 'missed' as const, note: 'For få søknader.' }],
            }
          : { ...row, periods: ['p1'] },
      ),
      row('subGoals', 'b2', {
        goalArea: 'b',
        name: 'Avtaler med penger',
        order: 2,
        periods: ['p2'],
        predecessor: 'b1',
      }),
    ],
  };
}

export function indicator(id: string, name: string, order: number): PlanDocument['indicators'][number] {
  return row('indicators', id, {
    subGoal: 'a1',
    name,
    order,
    unit: 'søknader',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    decimals: 1,
    frequency: 'annual',
  });
}

/** What a report on the plan is made from, seen on 1 January 2021 unless a lens says otherwise. */
export function inputOf(
  document: PlanDocument,
  lens: Lens = { asOf: '2021-01-01' },
  options: Partial<Pick<ReportInput, 'areas' | 'charts'>> = {},
): ReportInput {
  const series = new Map(document.series.map(({ indicator: id, readings }) => [id, readings]));
  const readingsOf = (id: string) => series.get(id) ?? [];
  return {
    view: viewPlan(document, readingsOf, lens),
    rows: document,
    readingsOf,
    madeOn: '2021-01-15',
    charts: true,
    ...options,
  };
}
