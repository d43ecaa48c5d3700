/** What page one is on, as the search knows it, and remembering which rows have been looked at. */
import { useLocation, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { TableName } from '#/domain/tables/names.ts';
import type { Id } from '#/domain/values/ids.ts';
import { idAt } from '#/parts/place/anchor.ts';
import { useRecent } from '#/store/device/recent.ts';

/** The pages about one row, by route. */
const ROW_PAGES: Readonly<Record<string, string>> = {
  '/plan/$planId/areas/$id': 'goalAreas',
  '/plan/$planId/sub-goals/$id': 'subGoals',
  '/plan/$planId/indicators/$id': 'indicators',
  '/plan/$planId/units/$id': 'units',
};
/** The lists on which an address can point at one row by its id after the #. */
const LISTS: Readonly<Record<string, TableName>> = {
  '/plan/$planId/actions': 'actions',
  '/plan/$planId/partners': 'partners',
};

/** The row that the address is about, as `table:id`; undefined on all other pages. */
export function useVisitedRow(): string | undefined {
  const page = useMatches({ select: (matches): string => matches.at(-1)?.fullPath ?? '' });
  const id = useMatches({
    select: (matches): string | undefined => {
      const { params } = matches.at(-1) ?? {};
      return params && 'id' in params ? params.id : undefined;
    },
  });
  const hash = useLocation({ select: (location) => location.hash });
  const own = ROW_PAGES[page];
  if (own !== undefined) return id && `${own}:${id}`;
  const list = LISTS[page];
  const listed = list === undefined ? '' : idAt(hash, list);
  return listed === '' ? undefined : `${list}:${listed}`;
}

/** Remembers the rows that are visited, so that the search can offer the way back. */
export function useRememberVisits(planId: Id): void {
  const row = useVisitedRow();
  const opened = useRecent((recent) => recent.opened);
  useEffect(() => {
    if (row !== undefined) opened(planId, row);
  }, [planId, row, opened]);
}
