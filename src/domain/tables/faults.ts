/** What can be wrong within a plan, and how it is told. */
import type { Id } from '../values/ids.ts';
import type { TableName } from './names.ts';

export type FaultCode =
  | 'broken-reference'
  | 'end-before-start'
  | 'period-outside-plan'
  | 'periods-overlap'
  | 'thresholds-out-of-order'
  | 'milestone-outside-action'
  | 'predecessor-cycle'
  | 'hold-without-band'
  | 'band-without-edge'
  | 'band-upside-down'
  | 'duplicate-target-date'
  | 'duplicate-id'
  | 'duplicate-outcome'
  | 'duplicate-reference'
  | 'duplicate-tag'
  | 'duplicate-claim'
  | 'empty-list'
  | 'duplicate-node'
  | 'node-cycle'
  | 'node-without-parent';

/** Something in a row that must not be so. */
export interface Fault {
  code: FaultCode;
  table: TableName;
  id: Id;
  /** Where in the row, as a path from it: `due`, `milestones[1].due`. None where it is about the row as a whole. */
  field?: string;
  /**
   * What it is about where a row can have the fault more than once: a milestone's id, a date, the id of the other row. It
   * stays the same when what stands around it moves, as a position in a list does not.
   */
  part?: string;
  /** The facts, for whoever puts the fault into words. */
  params?: Record<string, string | number>;
  /** For a reference that points at nothing: the row that is not there; none where it points nowhere at all. */
  missing?: { table: TableName; id: Id };
}

/** A fault of a row that is known already. */
export type FoundFault = Omit<Fault, 'table' | 'id'>;

/** Two dates that are the wrong way round; `field` is the later one's. */
export function orderFaults(start: string | undefined, end: string | undefined, field: string): FoundFault[] {
  if (start === undefined || end === undefined || start <= end) return [];
  return [{ code: 'end-before-start', field, params: { start, end } }];
}

/** A fault for every value that an earlier one equals. */
export function repeated<T>(
  values: readonly T[],
  fault: (value: T, position: number) => FoundFault,
): FoundFault[] {
  const seen = new Set<T>();
  return values.flatMap((value, position) => {
    if (seen.has(value)) return [fault(value, position)];
    seen.add(value);
    return [];
  });
}

/** Two targets of the same date or year. */
export function repeatedTargets(dates: readonly (string | number)[]): FoundFault[] {
  return repeated(dates, (date) => ({
    code: 'duplicate-target-date',
    field: 'targets',
    part: String(date),
    params: { date },
  }));
}
