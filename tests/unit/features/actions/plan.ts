/** Rows of plans made to test lists and links. */
import type { Action } from '#/domain/tables/actions.ts';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import { row } from '../../../support/plan.ts';

export function goalArea(id: string, order: number): GoalArea {
  return row('goalAreas', id, { order });
}

export function subGoal(id: string, area: string, fields: Partial<SubGoal> = {}): SubGoal {
  return row('subGoals', id, { goalArea: area, ...fields });
}

export function action(id: string, subGoals: string[], fields: Partial<Action> = {}): Action {
  return row('actions', id, {
    subGoals,
    ...fields,
  });
}
