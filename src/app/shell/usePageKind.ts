import { useMatches, useRouter } from '@tanstack/react-router';

/** The pages about one row, and the list that stands in for each in a plan that does not have the row. */
const LISTS: Readonly<Record<string, string>> = {
  '/plan/$planId/sub-goals/$id': '/plan/$planId/areas',
};
const OVERVIEW = '/plan/$planId';

/**
 * The kind of page that is shown, as a route that any plan has: the page itself (reports, settings …), the list that a row's
 * page belongs to, or the overview.
 */
export function usePageKind(): string {
  const page = useMatches({ select: (matches): string => matches.at(-1)?.fullPath ?? OVERVIEW });
  const { routesByPath } = useRouter();
  const kind = LISTS[page] ?? page.replace(/\/\$(?!planId\b).*$/, '');
  return kind in routesByPath ? kind : OVERVIEW;
}
