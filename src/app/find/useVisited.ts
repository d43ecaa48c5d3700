/** What page one is on, as the search knows it, and remembering which rows have been looked at. */
import { useLocation, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { TABLES, type TableName } from '#/domain/tables/names.ts';
import type { Id } from '#/domain/values/ids.ts';
import { idAt, placedAt } from '#/parts/place/anchor.ts';
import { rowKey } from '#/parts/place/destination.ts';
import { placeOf } from '#/parts/registry/registered.ts';
import { useRecent } from '#/store/device/recent.ts';

/** The row that the address is about, as it is remembered; undefined on all other pages. */
export function useVisitedRow(): string | undefined {
  const page = useMatches({ select: (matches): string => matches.at(-1)?.fullPath ?? '' });
  const id = useMatches({
    select: (matches): string | undefined => {
      const { params } = matches.at(-1) ?? {};
      return params && 'id' in params ? params.id : undefined;
    },
  });
  const hash = useLocation({ select: (location) => location.hash });
  const own = TABLES.find((table) => {
    const place = placeOf(table);
    return place && 'page' in place && place.page === page;
  });
  if (own !== undefined) return id && rowKey({ table: own, id });
  const listed = listedRow(page, hash);
  return listed && rowKey(listed);
}

/** The row that the address points at among those of a page of many. */
function listedRow(page: string, hash: string): { table: TableName; id: Id } | undefined {
  const shown = TABLES.filter((each) => {
    const place = placeOf(each);
    return place && 'list' in place && !('at' in place) && place.list === page;
  });
  const named = placedAt(hash).table;
  // An address that names the id alone can only be about the page's own table.
  const table = named === undefined && shown.length === 1 ? shown[0] : shown.find((each) => each === named);
  const id = table === undefined ? '' : idAt(hash, table);
  return table === undefined || id === '' ? undefined : { table, id };
}

/** Remembers the rows that are visited, so that the search can offer the way back. */
export function useRememberVisits(planId: Id): void {
  const row = useVisitedRow();
  const opened = useRecent((recent) => recent.opened);
  useEffect(() => {
    if (row !== undefined) opened(planId, row);
  }, [planId, row, opened]);
}
