/** A plan of one goal area, 2019–2022, to hang indicators, actions and mandates on. */
import type { Action } from '#/domain/tables/actions.ts';
import type { Mandate } from '#/domain/tables/mandates.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { type Lens, type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { planOf, row } from '../../support/plan.ts';

export function subGoalRow(id: string, fields: Partial<SubGoal> = {}): SubGoal {
  return row('subGoals', id, { goalArea: 'area', ...fields });
}

export function actionRow(id: string, fields: Partial<Action> = {}): Action {
  return row('actions', id, {
    subGoals: ['sub-goal'],
    status: 'in-progress',
    ...fields,
  });
}

export function mandateRow(id: string, fields: Partial<Mandate> = {}): Mandate {
  return row('mandates', id, {
    body: 'Rådet',
    caseNumber: '1/19',
    date: '2019-08-29',
    ...fields,
  });
}

export function smallPlan(fields: Partial<PlanDocument> = {}): PlanDocument {
  return planOf({
    plan: {
      name: 'Plan',
      municipality: 'Kommune',
    },
    goalAreas: [{ id: 'area', name: 'Area', order: 0 }],
    subGoals: [subGoalRow('sub-goal')],
    ...fields,
  });
}

/** The plan judged, with readings by indicator. */
export function viewOf(
  doc: PlanDocument,
  lens: Lens,
  readings: Record<string, readonly Reading[]> = {},
): PlanView {
  return viewPlan(doc, (id) => readings[id] ?? [], lens);
}
