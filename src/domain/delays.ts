/** What of an action should have happened by a day and has not: started, been done, reached its milestones. */
import type { Action, IsoDate, Milestone } from './model.ts';

/** Whether an action is over, so that nothing more is expected of it. */
export function isOver({ status }: Pick<Action, 'status'>): boolean {
  return status === 'completed' || status === 'cancelled';
}

/** Whether an action's start date has passed while it is still only planned: it should be in progress («skulle vært i gang»). */
export function isLateToStart({ status, start }: Pick<Action, 'status' | 'start'>, asOf: IsoDate): boolean {
  return status === 'planned' && start !== undefined && start < asOf;
}

/** Whether a milestone's due date has passed without it being reached; never where the action itself is over. */
export function isOverdueMilestone(
  action: Pick<Action, 'status'>,
  { due, doneOn }: Milestone,
  asOf: IsoDate,
): boolean {
  return doneOn === undefined && due < asOf && !isOver(action);
}
