/** What of an action should have happened by a day and has not: started, been done, reached its milestones. */
import type { Action, Milestone } from '../tables/actions.ts';
import type { IsoDate } from '../values/dates.ts';

/** Whether an action is over, so that nothing more is expected of it. */
export function isOver({ status }: Pick<Action, 'status'>): boolean {
  return status === 'completed' || status === 'cancelled';
}

/** Whether an action's due date has passed without it being completed or cancelled. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, asOf: IsoDate): boolean {
  return action.due !== undefined && action.due < asOf && !isOver(action);
}

/**
 * Whether an action should be in progress («skulle vært i gang»): its start date has passed while it is still only planned.
 * One that is overdue should have been done, and is not told of twice.
 */
export function isLateToStart(action: Pick<Action, 'status' | 'start' | 'due'>, asOf: IsoDate): boolean {
  const { status, start } = action;
  return status === 'planned' && start !== undefined && start < asOf && !isOverdue(action, asOf);
}

/** Whether a milestone's due date has passed without it being reached; never where the action itself is over. */
export function isOverdueMilestone(
  action: Pick<Action, 'status'>,
  { due, doneOn }: Milestone,
  asOf: IsoDate,
): boolean {
  return doneOn === undefined && due < asOf && !isOver(action);
}

/** An action's milestones that are overdue on a day, the one that was due first first. */
export function overdueMilestones(action: Pick<Action, 'status' | 'milestones'>, asOf: IsoDate): Milestone[] {
  return inDateOrder(action.milestones.filter((milestone) => isOverdueMilestone(action, milestone, asOf)));
}

/** Milestones by due date; those of the same day keep their order. */
export function inDateOrder(milestones: readonly Milestone[]): Milestone[] {
  return [...milestones].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
