/** Moving an action together with what must stay within it. */
import type { ActionDates } from '#/domain/actionDates.ts';
import type { Commit } from '#/domain/log.ts';
import type { Id, Milestone } from '#/domain/model.ts';
import { moveAction, write } from './write.ts';

/**
 * Changes when an action starts and is due, and where `milestones` are given, puts them in the place of its own: one thing
 * meant, so one commit. An absent date is taken away.
 */
export function rescheduleAction(
  plan: Id,
  action: Id,
  dates: ActionDates,
  milestones?: readonly Milestone[],
): Promise<Commit> {
  if (!milestones) return moveAction(plan, action, dates);
  const patch = { start: dates.start ?? null, due: dates.due ?? null, milestones };
  return write(plan, 'action-date', [{ table: 'actions', row: action, patch }]);
}
