import { useMatches, useRouter } from '@tanstack/react-router';
import { TABLES } from '#/domain/tables/names.ts';
import { listOf } from '#/parts/place/destination.ts';
import { placeOf } from '#/parts/registry/registered.ts';

const OVERVIEW = '/plan/$planId';

/** The list that stands in for a page about one row in a plan that does not have the row; undefined for other pages. */
function amongOthers(page: string): string | undefined {
  const table = TABLES.find((each) => {
    const place = placeOf(each);
    return place && 'page' in place && place.page === page;
  });
  return table && listOf(table);
}

/**
 * The kind of page that is shown, as a route that any plan has: the page itself (reports, settings …), the list that a row's
 * page belongs to, or the overview.
 */
export function usePageKind(): string {
  const page = useMatches({ select: (matches): string => matches.at(-1)?.fullPath ?? OVERVIEW });
  const { routesByPath } = useRouter();
  const kind = amongOthers(page) ?? page;
  const isAnyPlans = kind in routesByPath && !/\$(?!planId\b)/.test(kind);
  return isAnyPlans ? kind : OVERVIEW;
}
