/** Which fields of a row make sense only together, and are therefore won or lost together, in a merge as in a form. */
import type { TableName } from './names.ts';

/** Every field that is not named here stands alone. */
const TOGETHER: Partial<Record<TableName, readonly (readonly string[])[]>> = {
  plans: [['start', 'end']],
  planPeriods: [['start', 'end']],
  // Where a goal goes on, and with which result it was closed.
  subGoals: [['periods', 'outcomes']],
  actions: [
    ['start', 'due', 'milestones'],
    ['status', 'completedOn'],
  ],
  indicators: [['direction', 'baseline', 'targets', 'band', 'path']],
};

/** All fields that are won or lost with a field, itself included. */
export function fieldsWith(table: TableName, field: string): readonly string[] {
  return TOGETHER[table]?.find((fields) => fields.includes(field)) ?? [field];
}
