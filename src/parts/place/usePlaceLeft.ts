import { useEffect, useState } from 'react';
import { type OutlineRef, parentOf, parentTable } from '#/domain/model/outline.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';

/** A row, or the top of the outline where there is no row to go to. */
export type PlaceLeft = OutlineRef | 'top';

/**
 * Where a row's own page goes when the row is deleted while it is shown: to what it stood under, or what that stood under
 * where it went too. Undefined as long as the row has not been on the page, as with an address that was never right, and
 * while the past is shown, where rows come and go with the day that is chosen.
 */
export function usePlaceLeft(rows: PlanRows | undefined, { table, id }: OutlineRef): PlaceLeft | undefined {
  const isPast = useIsReadOnly();
  const [above, setAbove] = useState<readonly OutlineRef[]>();
  const isThere = rows?.[table].some((row) => row.id === id) ?? false;
  useEffect(() => {
    if (isPast) setAbove(undefined);
    else if (rows && isThere) setAbove(refsAbove(rows, { table, id }));
  }, [rows, table, id, isThere, isPast]);
  if (!rows || isThere || isPast || !above) return undefined;
  return above.find((ref) => rows[ref.table].some((row) => row.id === ref.id)) ?? 'top';
}

/** What a row stands under, the nearest first. */
function refsAbove(rows: PlanRows, ref: OutlineRef): OutlineRef[] {
  const table = parentTable(ref.table);
  const id = parentOf(rows, ref);
  if (!table || id === undefined) return [];
  const above: OutlineRef = { table, id };
  return [above, ...refsAbove(rows, above)];
}
