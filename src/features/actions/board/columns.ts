/** The board's columns: every action once, under its status. Pure. */
import type { ActionStatus } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { ActionItem } from '../actionList.ts';

/** From what is to come to what is over. */
const COLUMN_ORDER = [
  'planned',
  'in-progress',
  'paused',
  'completed',
  'cancelled',
] as const satisfies readonly ActionStatus[];

export interface Column {
  status: ActionStatus;
  items: ActionItem[];
}

/** A card that is to take focus once it stands where it was moved to, and which of its controls. */
export interface CardFocus {
  id: Id;
  part: 'handle' | 'status';
}

/**
 * All columns, also those with nothing in them; within a column the order of the list. `moved` holds what is being saved:
 * it is shown where it is going.
 */
export function columnsOf(items: readonly ActionItem[], moved?: ReadonlyMap<Id, ActionStatus>): Column[] {
  const statusOf = ({ action }: ActionItem) => moved?.get(action.id) ?? action.status;
  return COLUMN_ORDER.map((status) => ({
    status,
    items: items.filter((item) => statusOf(item) === status),
  }));
}

/** The status of the column `by` steps away; the same at the board's end. */
export function columnBeside(status: ActionStatus, by: 1 | -1): ActionStatus {
  return COLUMN_ORDER[COLUMN_ORDER.indexOf(status) + by] ?? status;
}

/** Reads a status from what something was dropped on. */
export function asStatus(value: unknown): ActionStatus | undefined {
  return COLUMN_ORDER.find((each) => each === value);
}
