/** Small builders for plans made to test lists and links. */
import type { Action } from '../../../src/domain/tables/actions.ts';
import type { GoalArea } from '../../../src/domain/tables/goalAreas.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/plans.ts';
import type { SubGoal } from '../../../src/domain/tables/subGoals.ts';
import { emptyDocument, type PlanDocument } from '../../../src/domain/tables/tables.ts';

export function planWith(parts: Partial<PlanDocument>): PlanDocument {
  return {
    ...emptyDocument({
      id: 'plan',
      name: 'Internasjonal strategi',
      municipality: 'Varde kommune',
      start: '2019-01-01',
      end: '2022-12-31',
      thresholds: DEFAULT_THRESHOLDS,
    }),
    ...parts,
  };
}

export function goalArea(id: string, order: number): GoalArea {
  return { id, name: id, order, weight: 1 };
}

export function subGoal(id: string, area: string, fields: Partial<SubGoal> = {}): SubGoal {
  return { id, goalArea: area, name: id, order: 0, periods: [], weight: 1, proposal: false, ...fields };
}

export function action(id: string, subGoals: string[], fields: Partial<Action> = {}): Action {
  return {
    id,
    subGoals,
    name: id,
    order: 0,
    units: [],
    status: 'planned',
    milestones: [],
    proposal: false,
    ...fields,
  };
}
