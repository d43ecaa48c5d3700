/** A plan of one goal area, 2019–2022, to hang indicators, actions and mandates on. */
import type { Action } from '../../../src/domain/tables/actions.ts';
import type { Mandate } from '../../../src/domain/tables/mandates.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/plans.ts';
import type { Reading } from '../../../src/domain/tables/readings.ts';
import type { SubGoal } from '../../../src/domain/tables/subGoals.ts';
import { emptyDocument, type PlanDocument } from '../../../src/domain/tables/tables.ts';
import { type Lens, type PlanView, viewPlan } from '../../../src/domain/view/planView.ts';

export function subGoalRow(id: string, fields: Partial<SubGoal> = {}): SubGoal {
  return { id, goalArea: 'area', name: id, order: 0, periods: [], weight: 1, proposal: false, ...fields };
}

export function actionRow(id: string, fields: Partial<Action> = {}): Action {
  return {
    id,
    subGoals: ['sub-goal'],
    name: id,
    order: 0,
    units: [],
    status: 'in-progress',
    milestones: [],
    proposal: false,
    ...fields,
  };
}

export function mandateRow(id: string, fields: Partial<Mandate> = {}): Mandate {
  return {
    id,
    order: 0,
    body: 'Rådet',
    caseNumber: '1/19',
    date: '2019-08-29',
    title: id,
    text: '',
    status: 'open',
    ...fields,
  };
}

export function planOf(fields: Partial<PlanDocument> = {}): PlanDocument {
  return {
    ...emptyDocument({
      id: 'plan',
      name: 'Plan',
      municipality: 'Kommune',
      start: '2019-01-01',
      end: '2022-12-31',
      thresholds: DEFAULT_THRESHOLDS,
    }),
    goalAreas: [{ id: 'area', name: 'Area', order: 0, weight: 1 }],
    subGoals: [subGoalRow('sub-goal')],
    ...fields,
  };
}

/** The plan judged, with readings by indicator. */
export function viewOf(
  doc: PlanDocument,
  lens: Lens,
  readings: Record<string, readonly Reading[]> = {},
): PlanView {
  return viewPlan(doc, (id) => readings[id] ?? [], lens);
}
