import type { Change, ChangedTable, Clock, DraftChange } from '#/domain/log/log.ts';
import type { Fields } from '#/domain/values/fields.ts';
import type { Id } from '#/domain/values/ids.ts';

/** A change of any table with any fields, which the table need not have: for what must hold whatever a log says. */
export interface LooseChange {
  table: ChangedTable;
  row: Id;
  patch?: Fields | undefined;
  deleted?: boolean | undefined;
}

export function loosely({ table, row, patch, deleted }: LooseChange): DraftChange {
  // That it need not be one is what is tried.
  return { table, row, ...(patch && { patch }), ...(deleted !== undefined && { deleted }) } as DraftChange;
}

export function stamped(id: Clock, change: LooseChange | DraftChange): Change {
  return { id, ...loosely(change) };
}
