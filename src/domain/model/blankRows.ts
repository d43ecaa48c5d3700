/** What a new row of the plan's outline starts from: last among its siblings, with the defaults most rows keep. */

import type { Action } from '../tables/actions.ts';
import type { GoalArea } from '../tables/goalAreas.ts';
import { DEFAULT_PUBLISHING_LAG_DAYS, type Indicator } from '../tables/indicators.ts';
import type { SubGoal } from '../tables/subGoals.ts';
import type { PlanRows } from '../tables/tables.ts';
import type { Id } from '../values/ids.ts';
import { byOrder, nextOrder } from '../values/order.ts';

export function blankGoalArea(rows: PlanRows, id: Id): GoalArea {
  return { id, order: nextOrder(rows.goalAreas), name: '', weight: 1 };
}

/** `goalArea` is the area the user stood in; the first one where there was none. */
export function blankSubGoal(rows: PlanRows, id: Id, goalArea?: Id): SubGoal {
  const area = goalArea ?? [...rows.goalAreas].sort(byOrder)[0]?.id ?? '';
  const siblings = rows.subGoals.filter((row) => row.goalArea === area);
  return {
    id,
    order: nextOrder(siblings),
    goalArea: area,
    name: '',
    periods: [],
    weight: 1,
    proposal: false,
  };
}

export function blankAction(rows: PlanRows, id: Id, subGoal?: Id): Action {
  const siblings = rows.actions.filter((row) => subGoal !== undefined && row.subGoals.includes(subGoal));
  return {
    id,
    order: nextOrder(siblings),
    subGoals: subGoal === undefined ? [] : [subGoal],
    name: '',
    units: [],
    status: 'planned',
    milestones: [],
    proposal: false,
  };
}

export function blankIndicator(rows: PlanRows, id: Id, subGoal = ''): Indicator {
  return {
    id,
    order: nextOrder(rows.indicators.filter((row) => row.subGoal === subGoal)),
    subGoal,
    name: '',
    unit: '',
    direction: 'increase',
    targets: [],
    path: 'linear',
    decimals: 0,
    frequency: 'annual',
    publishingLagDays: DEFAULT_PUBLISHING_LAG_DAYS,
    weight: 1,
    proposal: false,
  };
}
