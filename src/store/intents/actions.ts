/** Changing how far an action has come and when it runs. */

import type { Commit } from '#/domain/log/log.ts';
import type { Action, ActionStatus, Milestone } from '#/domain/tables/actions.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { difference } from '#/domain/values/same.ts';
import type { ActionDates } from '#/domain/view/actionDates.ts';
import { database } from '../database/db.ts';
import { patchOf, rowNow } from './rows.ts';
import { write } from './write.ts';

/**
 * Changes an action's status. `completedOn` is `on` unless it has a date already, and is kept only while it is completed.
 * Undefined when it has that status already. Throws a `RowGoneError` where the action is gone.
 */
export function setActionStatus(
  plan: Id,
  action: Id,
  status: ActionStatus,
  on: IsoDate,
): Promise<Commit | undefined> {
  return database().atomically(async () => {
    const now = await rowNow(plan, { table: 'actions', id: action });
    const { completedOn: _, ...rest } = now;
    const next = { ...rest, status, ...(status === 'completed' && { completedOn: now.completedOn ?? on }) };
    const patch = difference(now, next);
    return Object.keys(patch).length > 0
      ? write(plan, 'action-status', [{ table: 'actions', row: action, patch }])
      : undefined;
  });
}

/**
 * Changes when an action starts and is due, and where `milestones` are given, puts them in the place of its own: one thing
 * meant, so one commit. An absent date is taken away. Only what differs from `before`, the action as it was seen, is written.
 * Undefined when nothing does. Throws a `RowGoneError` where the action is gone, and a `ChangedMeanwhileError` where somebody
 * else has changed its dates, unless that has been told (see `editRow`).
 */
export function rescheduleAction(
  plan: Id,
  before: Action,
  dates: ActionDates,
  { milestones = before.milestones, told }: { milestones?: readonly Milestone[]; told?: object | null } = {},
): Promise<Commit | undefined> {
  return database().atomically(async () => {
    const { start: _start, due: _due, ...rest } = before;
    const next: Action = { ...rest, ...dates, milestones: [...milestones] };
    const patch = await patchOf(plan, { table: 'actions', before, next, told });
    return Object.keys(patch).length > 0
      ? write(plan, 'action-date', [{ table: 'actions', row: before.id, patch }])
      : undefined;
  });
}
