/** Which links start from a goal or anything under it. */

import type { Link, LinkSource } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { SubGoalView } from '#/domain/view/planView.ts';

/** The links of the given sub-goals, their indicators and their actions. */
export function linksBeneath(links: readonly Link[], subGoals: readonly SubGoalView[]): Link[] {
  const ids: Partial<Record<LinkSource, ReadonlySet<Id>>> = {
    subGoals: new Set<Id>(subGoals.map(({ subGoal }) => subGoal.id)),
    indicators: new Set<Id>(subGoals.flatMap((goal) => goal.indicators.map(({ indicator }) => indicator.id))),
    actions: new Set<Id>(subGoals.flatMap((goal) => goal.actions.map(({ action }) => action.id))),
  };
  return links.filter(({ fromTable, from }) => ids[fromTable]?.has(from));
}
