/** What a row takes along when it is deleted, so that nothing in a plan ever points at nothing. */
import { type PlanRows, type RowRef, refKey, rowsIn } from '../tables/tables.ts';
import { FROM_THE_TOP, type IsThere, missingFor, rowOf } from './references.ts';
import { released } from './released.ts';

/** What changes in a row that stays; `null` takes a field away. */
export interface Release {
  ref: RowRef;
  patch: Record<string, unknown>;
}

/** What deleting a row means for the rest of the plan. */
export interface Deletion {
  /** Rows that go, the asked-for one last. */
  deleted: RowRef[];
  /** Rows that stay but lose their reference to what goes. */
  released: Release[];
  /**
   * Sub-goals that lived in the deleted plan period and no other, and that from now on live in all that are left. They are
   * among the released; whoever deletes the period should know.
   */
  widened: RowRef[];
}

/**
 * Works out a deletion. What stands under a row goes with it (of several that it stands under, with the last), and so does
 * what hangs on it: its links, its comments, its marks in the responsibility matrix.
 */
export function deletionOf(rows: PlanRows, asked: RowRef): Deletion {
  const gone = new Map([[refKey(asked), asked]]);
  const isThere: IsThere = (reference) => !gone.has(refKey(rowOf(reference)));
  goingAlong(rows, isThere, (ref) => gone.set(refKey(ref), ref));
  const left = releasedFrom(rows, isThere, gone);
  const isLastPeriod = rows.planPeriods.every(({ id }) => gone.has(refKey({ table: 'planPeriods', id })));
  const widened = isLastPeriod
    ? []
    : left.filter(({ patch: { periods } }) => Array.isArray(periods) && periods.length === 0);
  return { deleted: [...gone.values()].reverse(), released: left, widened: widened.map(({ ref }) => ref) };
}

/**
 * Tells `goes` of every row that cannot be where something is not there, after what takes it along. `isThere` must be false
 * of each as soon as `goes` has been told of it.
 */
function goingAlong(rows: PlanRows, isThere: IsThere, goes: (ref: RowRef) => void): void {
  for (const table of FROM_THE_TOP) {
    for (const row of rowsIn(rows, table)) {
      if (!isThere({ to: table, id: row.id }) || missingFor(table, row, isThere).length === 0) continue;
      goes({ table, id: row.id });
    }
  }
}

/** The rows that stay but lose a reference to what is not there, with what changes in them. */
export function releasedFrom(
  rows: PlanRows,
  isThere: IsThere,
  gone: { has(key: string): boolean } = new Set(),
): Release[] {
  return FROM_THE_TOP.flatMap((table) =>
    rowsIn(rows, table).flatMap((row): Release[] => {
      const ref: RowRef = { table, id: row.id };
      if (gone.has(refKey(ref))) return [];
      const patch = released(table, row, isThere);
      return Object.keys(patch).length > 0 ? [{ ref, patch }] : [];
    }),
  );
}
